import type { BenchmarkView, PaperView } from './things.ts';

/** The papers that hold a result on any of these benchmarks, newest first. */
export function papersOf(benchmarks: readonly BenchmarkView[]): PaperView[] {
  return newestFirst([
    ...new Set(benchmarks.flatMap(({ held }) => held.map(({ paper }) => paper))),
  ]);
}

/** Papers by year, the newest first; those without a year last. */
export function newestFirst(papers: readonly PaperView[]): PaperView[] {
  return papers.toSorted((a, b) => (b.year ?? 0) - (a.year ?? 0));
}
