import { wordsOf } from './fold.ts';
import { countHits, type Answer, type Group, type Hit } from './hit.ts';
import { IndexFiles, type Load } from './index-files.ts';
import type { Manifest } from './manifest.ts';
import { marksIn } from './marks.ts';
import { NameIndex } from './name-index.ts';
import type { NameTable } from './name-table.ts';
import { PaperSearch, type PaperAnswer } from './paper-search.ts';
import type { IndexedPaper } from './paper-row.ts';
import { asksNothing, parseQuery, withoutPart, type Query } from './query.ts';
import { counted } from '../views/counted.ts';

export interface PapersAnswer extends Answer {
  /** Whether some file could not be loaded, so that something may be missing. */
  readonly isIncomplete: boolean;
}

/** A query with one part fewer, and how much it finds. */
export interface Help {
  readonly query: string;
  readonly dropped: string;
  readonly total: number;
  readonly isAll: boolean;
}

const NO_ANSWER: PapersAnswer = { groups: [], corrected: [], isIncomplete: false };

/** Words shorter than this find names only: as a beginning of papers they say nothing. */
const SHORTEST = 2;

interface Parts {
  readonly table: NameTable;
  readonly names: NameIndex;
  readonly papers: PaperSearch;
}

/** Answers queries from the files of an index, in the browser's worker and in Node alike. */
export class Searcher {
  readonly #files: IndexFiles;
  #parts: Promise<Parts> | undefined;
  #papers: PaperSearch | undefined;

  constructor(manifest: Manifest, load: Load) {
    this.#files = new IndexFiles(manifest, load);
  }

  /** Load what every query needs. */
  async prepare(): Promise<void> {
    await Promise.all([this.#ready(), this.#files.frequent()]);
  }

  /** Tasks, datasets, metrics and benchmarks, at most so many of each. */
  async names(text: string, most: number): Promise<Answer> {
    const query = parseQuery(text);
    const { names } = await this.#ready();
    return { groups: names.search(query, most), corrected: [] };
  }

  /** Ask for what papers of a query need, to be called before {@link names}: the line need not wait for them. */
  foresee(text: string): void {
    const query = parseQuery(text);
    if (asksForPapers(query)) this.#papers?.foresee(query);
  }

  /** Papers, at most so many, and the authors of them that were asked for. */
  async papers(text: string, most: number, signal?: AbortSignal): Promise<PapersAnswer> {
    const query = parseQuery(text);
    if (!asksForPapers(query)) return NO_ANSWER;
    const { papers, table } = await this.#ready();
    const answer = await papers.search(query, most, signal);
    const groups =
      answer.papers.length === 0
        ? []
        : [paperGroup(answer, query, table), ...authorGroup(answer, query)];
    return { groups, corrected: answer.corrected, isIncomplete: answer.isIncomplete };
  }

  /** For a query that finds nothing: what it finds without one of its parts. */
  async help(text: string): Promise<Help[]> {
    const { terms, years, code } = parseQuery(text);
    const parts = [...terms, ...years].map((part) => part.text);
    if (code) parts.push('has:code');
    const helps = [...new Set(parts)]
      .slice(0, 8)
      .map(async (dropped): Promise<Help | undefined> => {
        const query = withoutPart(text, dropped);
        if (query === '') return undefined;
        const [names, papers] = await Promise.all([this.names(query, 1), this.papers(query, 1)]);
        const groups = [...names.groups, ...papers.groups];
        const total = countHits(groups);
        if (total === 0) return undefined;
        return { query, dropped, total, isAll: groups.every(({ isAll }) => isAll) };
      });
    return (await Promise.all(helps)).filter((help) => help !== undefined);
  }

  #ready(): Promise<Parts> {
    this.#parts ??= this.#files
      .names()
      .then((table) => {
        const names = new NameIndex(table);
        this.#papers = new PaperSearch(this.#files, table, names);
        return { table, names, papers: this.#papers };
      })
      .catch((error: unknown) => {
        this.#parts = undefined;
        throw error;
      });
    return this.#parts;
  }
}

function asksForPapers(query: Query): boolean {
  const isShort = wordsAsked(query).every(({ length }) => length < SHORTEST);
  const filters = query.years.length > 0 || query.code;
  return !asksNothing(query) && (!isShort || filters);
}

function wordsAsked({ terms }: Query): string[] {
  return terms.filter(({ not }) => !not).flatMap(({ words }) => words);
}

function paperGroup(answer: PaperAnswer, query: Query, table: NameTable): Group {
  const asked = wordsAsked(query);
  const hit = (paper: IndexedPaper): Hit => {
    const namesOf = (kind: 'task' | 'dataset' | 'metric', positions: readonly number[]) =>
      positions.flatMap((position) => table[kind][position]?.name ?? []);
    return {
      kind: 'paper',
      id: paper.id,
      name: paper.title,
      marks: marksIn(paper.title, asked, answer.corrected.length > 0),
      detail: paper.label,
      path: `papers/${paper.id}/`,
      facets: {
        tasks: namesOf('task', paper.tasks),
        datasets: namesOf('dataset', paper.datasets),
        metrics: namesOf('metric', paper.metrics),
        year: paper.year,
        code: paper.code,
      },
    };
  };
  const { papers, total, isAll } = answer;
  return { kind: 'paper', hits: papers.map(hit), total, isAll };
}

/** Authors of the papers found whose name holds every word that was asked for. */
function authorGroup(answer: PaperAnswer, query: Query): Group[] {
  const asked = wordsAsked(query);
  const isAnyField = query.terms.every(
    ({ field, not }) => !not && (field ?? 'author') === 'author',
  );
  if (!isAnyField || asked.length === 0) return [];
  const forgiving = answer.corrected.length > 0;
  const counts = new Map<string, { name: string; count: number }>();
  for (const { id, name } of answer.papers.flatMap(({ authors }) => authors)) {
    const all =
      wordsOf(name).length > 0 &&
      asked.every((word) => marksIn(name, [word], forgiving).length > 0);
    if (all) counts.set(id, { name, count: (counts.get(id)?.count ?? 0) + 1 });
  }
  const hits = [...counts].map(([id, { name, count }]): Hit => ({
    kind: 'author',
    id,
    name,
    marks: marksIn(name, asked, forgiving),
    detail: answer.total === answer.papers.length ? counted(count, 'paper') : 'author',
    path: `authors/${id}/`,
  }));
  return hits.length === 0 ? [] : [{ kind: 'author', hits, total: hits.length, isAll: true }];
}
