import type { BenchmarkView, PaperView } from './things.ts';

/** The papers that hold a result on any of these benchmarks, newest first. */
export function papersOf(benchmarks: readonly BenchmarkView[]): PaperView[] {
  const papers = new Set(benchmarks.flatMap(({ held }) => held.map(({ paper }) => paper)));
  return [...papers].toSorted((a, b) => (b.year ?? 0) - (a.year ?? 0));
}
