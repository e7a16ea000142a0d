import { shortHash } from './id.ts';
import type { Paper, Result } from './paper.ts';
import { compareText } from './problem.ts';

function orderKey({ value, source }: Result): string {
  return JSON.stringify([value, source]);
}

/** By value, numbers in their own order, then by source. */
function compareEqualRows(a: Result, b: Result): number {
  if (typeof a.value === 'number' && typeof b.value === 'number' && a.value !== b.value) {
    return a.value - b.value;
  }
  return compareText(orderKey(a), orderKey(b));
}

/**
 * The id of every result of a paper, in the order of `paper.results`: the first
 * 12 hex digits of the sha256 of the JSON `[paper, benchmark, metric, model or
 * null, ordinal]`. The ordinal is 0 but for rows that are equal in all of that,
 * which it orders by value, then by source.
 */
export function resultIds(paper: Pick<Paper, 'id' | 'results'>): string[] {
  const groups = Map.groupBy(paper.results, ({ benchmark, metric, model }) =>
    JSON.stringify([paper.id, benchmark, metric, model ?? null]),
  );
  const ids = new Map<Result, string>();
  for (const [key, rows] of groups) {
    rows.toSorted(compareEqualRows).forEach((row, ordinal) => {
      ids.set(row, shortHash(JSON.stringify([...JSON.parse(key), ordinal]), 12));
    });
  }
  return paper.results.map((row) => ids.get(row)!);
}
