import { compareText } from '../catalog/problem.ts';
import type { ReadPage } from '../source/read-corpus.ts';

/** The benchmark of a row and how many results upstream lists on it. */
function countsOf({ rows }: ReadPage): Map<string, number> {
  return new Map(
    rows.flatMap(({ read: [task, dataset], row: { listed } }): [string, number][] =>
      listed === null ? [] : [[JSON.stringify([task, dataset]), listed]],
    ),
  );
}

/**
 * How far the counts of each capture have grown: the mean share they have of
 * the largest count on the benchmarks that another capture shows as well, 0
 * where there is none.
 */
function growthOf(pages: readonly ReadPage[]): Map<ReadPage, number> {
  const counts = new Map(pages.map((page) => [page, countsOf(page)]));
  const seen = Map.groupBy(
    [...counts.values()].flatMap((own) => [...own]),
    ([benchmark]) => benchmark,
  );
  const largest = new Map(
    [...seen]
      .filter(([, all]) => all.length > 1)
      .map(([benchmark, all]) => [benchmark, Math.max(...all.map(([, count]) => count), 1)]),
  );
  return new Map(
    pages.map((page) => {
      const shares = [...counts.get(page)!].flatMap(([benchmark, count]) => {
        const most = largest.get(benchmark);
        return most === undefined ? [] : count / most;
      });
      // Sorted, so that the order of the rows does not change how the sum is rounded.
      const sum = shares.sort((a, b) => a - b).reduce((total, share) => total + share, 0);
      return [page, shares.length === 0 ? 0 : sum / shares.length];
    }),
  );
}

/**
 * Put those captures into order that a clue speaks of; the others keep their
 * places, since nothing compares with them.
 */
function settleBy<K>(
  pages: readonly ReadPage[],
  clueOf: (page: ReadPage) => K | null,
  newerFirst: (a: K, b: K) => number,
): ReadPage[] {
  const known = pages
    .flatMap((page) => {
      const clue = clueOf(page);
      return clue === null ? [] : [{ page, clue }];
    })
    .sort((a, b) => newerFirst(a.clue, b.clue));
  let next = 0;
  return pages.map((page) => (clueOf(page) === null ? page : known[next++]!.page));
}

/**
 * Order the captures of one paper, newest first: by date where two of them have
 * one, else by the rows upstream announces, else by its counts, which only grow;
 * files settle what is left.
 */
export function newestFirst(pages: readonly ReadPage[]): readonly ReadPage[] {
  if (pages.length < 2) return pages;
  const growth = growthOf(pages);
  const byCounts = pages.toSorted(
    (a, b) => growth.get(b)! - growth.get(a)! || compareText(a.page.file, b.page.file),
  );
  const byTotal = settleBy(
    byCounts,
    ({ page }) => page.total,
    (a, b) => b - a,
  );
  return settleBy(
    byTotal,
    ({ page }) => page.date,
    (a, b) => compareText(b, a),
  );
}
