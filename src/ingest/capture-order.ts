import { compareText } from '../catalog/problem.ts';
import type { ReadPage } from '../source/read-corpus.ts';

/** The benchmark of a row and how many results upstream lists on it. */
function countsOf({ rows }: ReadPage): Map<string, number> {
  return new Map(
    rows.map(({ read: [task, dataset], row }) => [
      JSON.stringify([task, dataset]),
      row.listed ?? 0,
    ]),
  );
}

/** Sum of a page's counts on the benchmarks that all captures of the paper show. */
function sharedCounts(pages: readonly ReadPage[]): Map<ReadPage, number> {
  const counts = new Map(pages.map((page) => [page, countsOf(page)]));
  const shared = [...(counts.get(pages[0]!)?.keys() ?? [])].filter((benchmark) =>
    [...counts.values()].every((own) => own.has(benchmark)),
  );
  return new Map(
    pages.map((page) => {
      const own = counts.get(page)!;
      return [page, shared.reduce((sum, benchmark) => sum + own.get(benchmark)!, 0)];
    }),
  );
}

/**
 * Order the captures of one paper, newest first: by date where every one has a
 * date, else by the rows upstream announces, else by its counts, which only
 * grow; files settle what is left.
 */
export function newestFirst(pages: readonly ReadPage[]): ReadPage[] {
  const areDated = pages.every(({ page }) => page.date !== null);
  const counts = sharedCounts(pages);
  return pages.toSorted(
    (a, b) =>
      (areDated ? compareText(b.page.date!, a.page.date!) : 0) ||
      (b.page.total ?? -1) - (a.page.total ?? -1) ||
      counts.get(b)! - counts.get(a)! ||
      compareText(a.page.file, b.page.file),
  );
}
