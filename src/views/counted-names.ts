import { counted } from './counted.ts';
import type { CatalogIndex } from './index-catalog.ts';

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
    tasks: () => index.tasks.map((task) => named(task, task.benchmarks, 'benchmark')),
    datasets: () => index.datasets.map((set) => named(set, set.benchmarks, 'benchmark')),
    metrics: () => index.metrics.map((metric) => named(metric, metric.boards, 'board')),
    authors: () => index.authors.map((author) => named(author, author.papers, 'paper')),
    areas: () => index.areas.map((area) => named(area, area.tasks, 'task')),
  };
  return counts[kind]();
}

/** A thing by its name, with how many it has of what the noun says. */
export function named(
  { id, name }: { readonly id: string; readonly name: string },
  things: readonly unknown[],
  noun: string,
): CountedName {
  return { id, name, count: counted(things.length, noun) };
}
