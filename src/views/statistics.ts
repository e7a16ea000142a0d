import type { CatalogIndex } from './index-catalog.ts';

/** How much the catalog holds. */
export interface Totals {
  readonly papers: number;
  readonly results: number;
  readonly benchmarks: number;
  readonly tasks: number;
  readonly datasets: number;
  readonly metrics: number;
  readonly authors: number;
  /** Results that upstream lists on these benchmarks. */
  readonly listed: number;
}

/** Count what the catalog holds; `results` counts those with a value. */
export function totals(index: CatalogIndex): Totals {
  return {
    papers: index.papers.length,
    results: index.papers.flatMap(({ held }) => held).filter(({ result }) => result.value !== null)
      .length,
    benchmarks: index.benchmarks.length,
    tasks: index.tasks.length,
    datasets: index.datasets.length,
    metrics: index.metrics.length,
    authors: index.authors.length,
    listed: index.benchmarks.reduce((sum, { listed }) => sum + (listed ?? 0), 0),
  };
}

/** The date of the newest capture that has one, as ISO text. */
export function dataDate(index: CatalogIndex): string | undefined {
  return index.papers
    .flatMap(({ captures }) => captures)
    .flatMap(({ date }) => (date === null ? [] : [date]))
    .toSorted()
    .at(-1);
}

/** The benchmarks with the most held results first, then those with the most listed. */
export function fullestBenchmarks(index: CatalogIndex): CatalogIndex['benchmarks'] {
  return index.benchmarks.toSorted(
    (a, b) => b.coverage.held - a.coverage.held || (b.listed ?? 0) - (a.listed ?? 0),
  );
}

/** The tasks with the most benchmarks, those first. */
export function fullestTasks({ tasks }: CatalogIndex, most: number): CatalogIndex['tasks'] {
  return tasks.toSorted((a, b) => b.benchmarks.length - a.benchmarks.length).slice(0, most);
}
