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
  readonly metric: {
    readonly id: string;
    readonly name: string;
    readonly direction: 'higher' | 'lower' | 'unknown';
  } | null;
  readonly model: string | null;
  readonly value: unknown;
  readonly printed: string | null;
  /** Place on the board; `null` where the board is not ranked. */
  readonly place: number | null;
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

export interface ComparisonCell {
  readonly result: ComparedResult;
  /** Whether no compared paper is better here, on a board that is ranked. */
  readonly isBest: boolean;
}

/** One board that at least two of the papers have a result on. */
export interface ComparisonRow {
  readonly benchmark: ComparedResult['benchmark'];
  readonly metric: NonNullable<ComparedResult['metric']>;
  /** False when the board is not ranked; then `reason` says why. */
  readonly comparable: boolean;
  readonly reason: string;
  /** In the order of the papers; `undefined` where one has no value. */
  readonly cells: readonly (ComparisonCell | undefined)[];
}

export interface Score {
  readonly wins: number;
  readonly ties: number;
  readonly losses: number;
}

export interface Comparison {
  readonly papers: readonly ComparedPaper[];
  readonly shared: readonly ComparisonRow[];
  /** Against each other paper, over ranked boards only; in the order of the papers. */
  readonly scores: readonly Score[];
  /** What each paper has alone; in the order of the papers. */
  readonly alone: readonly (readonly ComparedResult[])[];
  /** Why some shared boards are not compared; empty when all are. */
  readonly notCompared: readonly ComparisonRow[];
}

function boardKey({ benchmark, metric }: ComparedResult): string {
  return JSON.stringify([benchmark.id, metric?.id ?? null]);
}

/** A paper's best result on a board, by place; the first one where the board is not ranked. */
function bestOf(results: readonly ComparedResult[]): ComparedResult | undefined {
  return results.toSorted((a, b) => (a.place ?? Infinity) - (b.place ?? Infinity))[0];
}

/**
 * Compare papers on the boards they share. Wins, ties and losses count every
 * pair of papers once per ranked board; a board that is not ranked is shown
 * and not counted.
 */
export function compare(papers: readonly ComparedPaper[]): Comparison {
  const byBoard = papers.map(({ results }) =>
    Map.groupBy(
      results.filter(({ metric, value }) => metric !== null && value !== null),
      boardKey,
    ),
  );
  const keys = [...new Set(byBoard.flatMap((boards) => [...boards.keys()]))];
  const shared: ComparisonRow[] = [];
  const alone: ComparedResult[][] = papers.map(() => []);
  for (const key of keys) {
    const found = byBoard.map((boards) => bestOf(boards.get(key) ?? []));
    const owners = found.flatMap((result, index) => (result ? [{ result, index }] : []));
    const [first, second] = owners;
    if (first === undefined) continue;
    if (second === undefined) alone[first.index]?.push(first.result);
    else shared.push(makeRow(found, first.result));
  }
  shared.sort((a, b) => Number(b.comparable) - Number(a.comparable));
  return {
    papers,
    shared,
    scores: papers.map((_, index) => scoreOf(index, shared)),
    alone,
    notCompared: shared.filter(({ comparable }) => !comparable),
  };
}

function makeRow(
  found: readonly (ComparedResult | undefined)[],
  first: ComparedResult,
): ComparisonRow {
  const present = found.filter((result) => result !== undefined);
  const comparable = present.every(({ place }) => place !== null);
  const bestPlace = Math.min(...present.map(({ place }) => place ?? Infinity));
  return {
    benchmark: first.benchmark,
    metric: first.metric!,
    comparable,
    reason: comparable ? '' : (present.find(({ place }) => place === null)?.explanation ?? ''),
    cells: found.map((result) =>
      result ? { result, isBest: comparable && result.place === bestPlace } : undefined,
    ),
  };
}

function scoreOf(index: number, rows: readonly ComparisonRow[]): Score {
  let [wins, ties, losses] = [0, 0, 0];
  for (const { comparable, cells } of rows) {
    const own = cells[index]?.result.place;
    if (!comparable || own === undefined || own === null) continue;
    cells.forEach((other, position) => {
      const place = other?.result.place;
      if (position === index || place === undefined || place === null) return;
      if (own < place) wins += 1;
      else if (own > place) losses += 1;
      else ties += 1;
    });
  }
  return { wins, ties, losses };
}

/**
 * Where a place stands between the last of a board (0) and the first (1), so
 * that boards of either direction and any size share an axis; a board of one is 1.
 */
export function standingShare({ place, held }: ComparedResult): number | null {
  if (place === null) return null;
  return held <= 1 ? 1 : 1 - (place - 1) / (held - 1);
}
