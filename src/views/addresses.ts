import { searchOf } from './compared-papers.ts';

/** Every address of the site, in one place, under a base path that ends in a slash. */
export class Addresses {
  readonly base: string;

  constructor(base: string) {
    this.base = base.endsWith('/') ? base : `${base}/`;
  }

  /** A path below the base: `at('data/results.csv')`. */
  at(path: string): string {
    return `${this.base}${path}`;
  }

  page(kind: PluralKind, id: string): string {
    return this.at(`${kind}/${id}/`);
  }

  list(kind: PluralKind): string {
    return this.at(`${kind}/`);
  }

  /** One page of the entries of a long list that start with a letter or are of a year. */
  browse(kind: PluralKind, group: string, page: number): string {
    return this.at(`browse/${kind}/${group}/${page}/`);
  }

  /** A page of a year of the change log. */
  changes(year: string, page: number): string {
    return this.at(`browse/changes/${year}/${page}/`);
  }

  /** A page of a list of a thing: the first stands on its own page, the others below it. */
  part(kind: PluralKind, id: string, part: string, page: number): string {
    const own = this.page(kind, id);
    return page === 1 ? `${own}#${part}` : `${own}${part}/${page}/`;
  }

  /** A board: the benchmark's own page for its first metric, a page below it for the others. */
  board(benchmark: { id: string; metrics: readonly string[] }, metric: string | undefined): string {
    const page = this.page('benchmarks', benchmark.id);
    return metric === undefined || metric === benchmark.metrics[0] ? page : `${page}${metric}/`;
  }

  /** A page of the rows of a board: the first stands on the board's own page, the others below it. */
  boardRows(
    benchmark: { id: string; metrics: readonly string[] },
    metric: string | undefined,
    page: number,
  ): string {
    const own = this.board(benchmark, metric);
    return page === 1 ? own : `${own}rows/${page}/`;
  }

  /** A board of mixed scales with its values on one of them. */
  rescaled(benchmarkId: string, metric: string): string {
    return `${this.page('benchmarks', benchmarkId)}${metric}/rescaled/`;
  }

  /** The same thing as data: `file('papers', id, 'bib')`. */
  file(kind: PluralKind, id: string, ending: string): string {
    return this.at(`${kind}/${id}.${ending}`);
  }

  /** The chart of a board as a file. */
  chart(benchmarkId: string, metric: string): string {
    return `${this.page('benchmarks', benchmarkId)}${metric}.svg`;
  }

  /** A line of a source as its paper's page shows it. */
  sourceLine(paperId: string, anchor: string): string {
    return `${this.page('papers', paperId)}#${anchor}`;
  }

  compare(...papers: string[]): string {
    return this.at(`compare/${searchOf(papers)}`);
  }

  pair(a: string, b: string): string {
    return this.at(`compare/${a}--${b}/`);
  }

  /** The same comparison as data: `pairFile(a, b, 'csv')`. */
  pairFile(a: string, b: string, ending: string): string {
    return this.at(`compare/${a}--${b}.${ending}`);
  }

  search(query = ''): string {
    return this.at(query === '' ? 'search/' : `search/?q=${encodeURIComponent(query)}`);
  }
}

export type PluralKind =
  'papers' | 'benchmarks' | 'tasks' | 'datasets' | 'metrics' | 'authors' | 'areas';

/** The anchor of a source line: the first 8 hex digits of the capture's sha256, then the line. */
export function lineAnchor(sha256: string, line: number): string {
  return `${sha256.slice(0, 8)}-L${line}`;
}
