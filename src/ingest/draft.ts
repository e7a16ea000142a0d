import type { Capture, Paper, Result } from '../catalog/paper.ts';
import type { ReadPage } from '../source/read-corpus.ts';
import type { CanonicalNames } from './canonical-names.ts';
import { newestFirst } from './capture-order.ts';
import { makeId, paperName, type Nameable } from '../catalog/id.ts';
import { mergeResults, rowSource } from './merge-results.ts';
import { groupByPaper } from './same-paper.ts';

/** A paper before it has an id: its captures, newest first, and what is taken from them. */
export interface Draft extends Pick<
  Paper,
  'title' | 'authors' | 'year' | 'abstract' | 'links' | 'code'
> {
  readonly pages: readonly ReadPage[];
  /** The title as the newest capture prints it, TeX and all. */
  readonly printedTitle: string;
}

/** The abstract of the newest capture that holds it to its end, else the longest part of it. */
function bestAbstract(pages: readonly ReadPage[]): ReadPage['page'] {
  const whole = pages.find(({ page }) => page.abstractEnds && page.abstract !== '');
  const longest = pages.toSorted((a, b) => b.page.abstract.length - a.page.abstract.length)[0]!;
  return (whole ?? longest).page;
}

function draftOf(group: readonly ReadPage[]): Draft {
  const pages = newestFirst(group);
  const [newest] = pages;
  const { abstract, links } = bestAbstract(pages);
  return {
    pages,
    title: newest!.page.title,
    printedTitle: newest!.page.printedTitle,
    authors: pages.find(({ page }) => page.authors.length > 0)?.page.authors.slice() ?? [],
    year: pages.find(({ page }) => page.year !== null)?.page.year ?? null,
    abstract,
    links: [...links],
    code: pages.some(({ page }) => page.code),
  };
}

/** Gather the pages of a corpus into papers. */
export function draftPapers(pages: readonly ReadPage[]): Draft[] {
  const byPage = new Map(pages.map((read) => [read.page, read]));
  const groups = groupByPaper([...byPage.keys()], ({ file }) => file);
  return groups.map((group) => draftOf(group.map((page) => byPage.get(page)!)));
}

/** The exact name of a draft and the id its title gives by itself, as it is printed: ids that were published stay. */
export function nameDraft({ title, printedTitle, authors, year }: Draft): Nameable {
  return { exact: paperName(title, authors, year), plain: makeId(printedTitle) };
}

/** Ids by exact name, and the names the registry gathers spellings under. */
export interface Ids {
  readonly benchmarks: ReadonlyMap<string, string>;
  readonly metrics: ReadonlyMap<string, string>;
  readonly names: CanonicalNames;
}

function captureOf({ page }: ReadPage, sha256: string): Capture {
  const { file, flavour, date, shown, total } = page;
  return { file, sha256, flavour, date, shown, total };
}

function resultsOf({ page, rows }: ReadPage, ids: Ids): Result[] {
  return rows.map(({ row, place, read, doubt, value }): Result => {
    const metric = read[2];
    const { value: number = null, ...kind } = value ?? {};
    return {
      benchmark: ids.benchmarks.get(ids.names.benchmarkAt(place).exact)!,
      metric: metric === undefined ? null : ids.metrics.get(metric)!,
      value: number,
      listed: row.listed,
      source: rowSource(page.file, row.lines),
      read,
      doubt: [...doubt],
      ...kind,
    };
  });
}

/** Make the paper of a draft, now that everything it names has an id. */
export function finishPaper(
  id: string,
  draft: Draft,
  ids: Ids,
  sha256Of: (file: string) => string,
): Paper {
  const { title, authors, year, abstract, links, code, pages } = draft;
  return {
    id,
    title,
    authors: [...authors],
    year,
    code,
    links,
    captures: pages.map((read) => captureOf(read, sha256Of(read.page.file))),
    results: mergeResults(
      pages.map((read) => ({ file: read.page.file, results: resultsOf(read, ids) })),
    ),
    abstract,
  };
}
