import { counted } from './counted.ts';
import type { CatalogIndex } from './index-catalog.ts';
import type { DatasetView, MetricView, TaskView } from './things.ts';

/** The kinds whose lists are names with a count. */
export const NAMED_KINDS = ['tasks', 'datasets', 'metrics', 'authors', 'areas'] as const;
export type NamedKind = (typeof NAMED_KINDS)[number];

/** A name as a list gives it: "LRW", "2 benchmarks". */
export interface CountedName {
  readonly id: string;
  readonly name: string;
  readonly count: string;
}

/** All names of a kind, each with what the catalog holds of it, in the order of the names. */
export function countedNames(kind: NamedKind, index: CatalogIndex): CountedName[] {
  const counts: Record<NamedKind, () => CountedName[]> = {
    tasks: () => index.tasks.map(countTask),
    datasets: () => index.datasets.map(countDataset),
    metrics: () => index.metrics.map(countMetric),
    authors: () => index.authors.map((author) => named(author, author.papers, 'paper')),
    areas: () => index.areas.map((area) => named(area, area.tasks, 'task')),
  };
  return counts[kind]();
}

/** A task with its benchmarks. */
export function countTask(task: TaskView): CountedName {
  return named(task, task.benchmarks, 'benchmark');
}

/** A dataset with its benchmarks. */
export function countDataset(dataset: DatasetView): CountedName {
  return named(dataset, dataset.benchmarks, 'benchmark');
}

/** A metric with its boards. */
export function countMetric(metric: MetricView): CountedName {
  return named(metric, metric.boards, 'board');
}

/** A thing by its name, with how many it has of what the noun says. */
function named(
  { id, name }: { readonly id: string; readonly name: string },
  things: readonly unknown[],
  noun: string,
): CountedName {
  return { id, name, count: counted(things.length, noun) };
}
