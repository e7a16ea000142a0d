import type { ComparedPaper, ComparedResult } from './comparison.ts';
import { isWithinRounding } from './rounding.ts';

export interface ComparisonCell {
  readonly result: ComparedResult;
  /** How many results the paper has on this board; the best one, or the first, stands for it. */
  readonly count: number;
  /** Whether no compared paper is better here, on a board that is counted. */
  readonly isBest: boolean;
  /** Whether the next value is the same at the coarser printed precision. */
  readonly withinRounding: boolean;
}

/** One board that at least two of the papers are on. */
export interface ComparisonRow {
  readonly benchmark: ComparedResult['benchmark'];
  /** `null` when upstream lists the papers without any result. */
  readonly metric: ComparedResult['metric'];
  /** Whether at least two of the papers have a place here, so that one can win. */
  readonly counted: boolean;
  /** What is not counted here and why, in sentences; empty when everything is. */
  readonly reasons: readonly string[];
  /** False when all papers that are here have the same value. */
  readonly differs: boolean;
  /** In the order of the papers; `undefined` where one is not on the board. */
  readonly cells: readonly (ComparisonCell | undefined)[];
}

/** A board as a row, from the results of each paper, the one that stands for it first. */
export function makeRow(
  found: readonly (readonly ComparedResult[])[],
  papers: readonly ComparedPaper[],
): ComparisonRow {
  const present = found.flatMap(([result]) => result ?? []);
  const placed = present.filter(({ place }) => place !== null);
  const counted = placed.length > 1;
  const bestPlace = Math.min(...placed.map(({ place }) => place!));
  const { benchmark, metric } = present.find((result) => result.metric) ?? present[0]!;
  return {
    benchmark,
    metric,
    counted,
    reasons: reasonsOf(found, papers),
    differs: new Set(present.map(({ value }) => JSON.stringify(value))).size > 1,
    cells: found.map(([result, ...others]) => {
      if (result === undefined) return undefined;
      const isBest = counted && result.place === bestPlace;
      return {
        result,
        count: others.length + 1,
        isBest,
        withinRounding: isBest && placed.some((other) => isNear(result, other)),
      };
    }),
  };
}

function isNear(a: ComparedResult, b: ComparedResult): boolean {
  if (typeof a.value !== 'number' || typeof b.value !== 'number') return false;
  return isWithinRounding(
    { value: a.value, printed: a.printed ?? '' },
    { value: b.value, printed: b.printed ?? '' },
  );
}

function reasonsOf(
  found: readonly (readonly ComparedResult[])[],
  papers: readonly ComparedPaper[],
): string[] {
  // A number without a place: the whole board is not ranked, and one sentence says it for all.
  const unranked = found.flat().find(({ value, place }) => typeof value === 'number' && !place);
  if (unranked !== undefined) return [unranked.explanation];
  return found.flatMap(([result], index) =>
    result?.place === null ? [`${papers[index]!.label}: ${result.explanation}`] : [],
  );
}
