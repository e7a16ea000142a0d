import { makeRow, type ComparisonRow } from './comparison-row.ts';

/**
 * What a comparison needs of a result: the shape that `/papers/<id>.json`
 * gives, so that the page can be made at build time and in the browser alike.
 */
export interface ComparedResult {
  readonly id: string;
  readonly benchmark: {
    readonly id: string;
    readonly task: string;
    readonly dataset: string;
    readonly address: string;
  };
  /** `null` where upstream lists the paper without a result. */
  readonly metric: {
    readonly id: string;
    readonly name: string;
    readonly direction: 'higher' | 'lower' | 'unknown';
  } | null;
  readonly model: string | null;
  readonly value: unknown;
  readonly printed: string | null;
  /** Place on the board; `null` where the board is not ranked or the value is no plain number. */
  readonly place: number | null;
  /** Whether another result of the board shares the place. */
  readonly tied: boolean;
  readonly held: number;
  readonly explanation: string;
  readonly sourceAddress: string | null;
}

export interface ComparedPaper {
  readonly id: string;
  readonly title: string;
  readonly label: string;
  readonly year: number | null;
  readonly address: string;
  readonly results: readonly ComparedResult[];
}

export interface Score {
  readonly wins: number;
  readonly ties: number;
  readonly losses: number;
}

/** A benchmark that several papers have, each in a metric of its own. */
export interface ApartBenchmark {
  readonly benchmark: ComparedResult['benchmark'];
  /** Names of metrics; in the order of the papers, empty where a paper has none. */
  readonly metrics: readonly (readonly string[])[];
}

export interface Comparison {
  readonly papers: readonly ComparedPaper[];
  /** Boards that at least two of the papers are on, those that are counted first. */
  readonly shared: readonly ComparisonRow[];
  /** Against each other paper, over what is counted only; in the order of the papers. */
  readonly scores: readonly Score[];
  /** What each paper has alone; in the order of the papers. */
  readonly alone: readonly (readonly ComparedResult[])[];
  readonly apart: readonly ApartBenchmark[];
}

/**
 * Compare papers on the boards they share. Wins, ties and losses count every
 * pair of papers once per board on which both have a place; everything else
 * that is shared is shown and not counted.
 */
export function compare(papers: readonly ComparedPaper[]): Comparison {
  const byBenchmark = papers.map(({ results }) =>
    Map.groupBy(results, ({ benchmark }) => benchmark.id),
  );
  const ids = new Set(byBenchmark.flatMap((benchmarks) => [...benchmarks.keys()]));
  const shared: ComparisonRow[] = [];
  const alone: ComparedResult[][] = papers.map(() => []);
  const apart: ApartBenchmark[] = [];
  for (const id of ids) {
    const own = byBenchmark.map((benchmarks) => benchmarks.get(id) ?? []);
    const rows = boardsOf(own).map((found) => ({ found, owners: ownersOf(found) }));
    const together = rows.filter(({ owners }) => owners.length > 1);
    shared.push(...together.map(({ found }) => makeRow(found, papers)));
    for (const { found, owners } of rows) {
      const [owner] = owners;
      if (owners.length === 1 && owner !== undefined) alone[owner]?.push(found[owner]![0]!);
    }
    if (together.length === 0 && ownersOf(own).length > 1) apart.push(apartOf(own));
  }
  shared.sort((a, b) => Number(b.counted) - Number(a.counted));
  return {
    papers,
    shared,
    scores: papers.map((_, index) => scoreOf(index, shared)),
    alone,
    apart,
  };
}

/** The results of each paper on one board, or on one benchmark; in the order of the papers. */
type Found = readonly (readonly ComparedResult[])[];

function ownersOf(found: Found): number[] {
  return found.flatMap((results, index) => (results.length > 0 ? [index] : []));
}

/**
 * The boards of one benchmark. A paper that is listed without a result is on
 * every board of it, since nobody knows which it was meant for.
 */
function boardsOf(own: Found): Found[] {
  const metrics = new Set(own.flat().flatMap(({ metric }) => metric?.id ?? []));
  if (metrics.size === 0) return [own];
  return [...metrics].map((id) =>
    own.map((results) => {
      const measured = results.filter(({ metric }) => metric?.id === id);
      return measured.length > 0 ? byPlace(measured) : results.filter(({ metric }) => !metric);
    }),
  );
}

/** The best of a paper's results stands for it; the first one where the board is not ranked. */
function byPlace(results: readonly ComparedResult[]): ComparedResult[] {
  return results.toSorted((a, b) => (a.place ?? Infinity) - (b.place ?? Infinity));
}

function apartOf(own: Found): ApartBenchmark {
  return {
    benchmark: own.flat()[0]!.benchmark,
    metrics: own.map((results) => [
      ...new Set(results.flatMap(({ metric }) => metric?.name ?? [])),
    ]),
  };
}

function scoreOf(index: number, rows: readonly ComparisonRow[]): Score {
  let [wins, ties, losses] = [0, 0, 0];
  for (const { cells } of rows) {
    const own = cells[index]?.result.place ?? null;
    if (own === null) continue;
    cells.forEach((other, position) => {
      const place = other?.result.place ?? null;
      if (position === index || place === null) return;
      if (own < place) wins += 1;
      else if (own > place) losses += 1;
      else ties += 1;
    });
  }
  return { wins, ties, losses };
}

/**
 * The share of the held results of a board that a result is at least as good
 * as, so that boards of either direction and any size share an axis: the first
 * of a board is at 1, the last of four at a quarter.
 */
export function standingShare(place: number, held: number): number {
  return (held - place + 1) / held;
}
