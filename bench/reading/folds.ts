import { createHash } from 'node:crypto';
import { divideSplit } from '../../src/catalog/benchmark.ts';
import type { NamedThing, Registry } from '../../src/catalog/registry.ts';
import type { LabelledRow } from './labelled-rows.ts';

/** A number in [0, 1) that depends on a name alone. */
function positionOf(name: string): number {
  return createHash('sha256').update(name).digest().readUInt32BE(0) / 2 ** 32;
}

/** Divide rows into `count` folds: all rows of a task stand in one. */
export function foldByTask(rows: readonly LabelledRow[], count: number): LabelledRow[][] {
  const folds = Array.from({ length: count }, (): LabelledRow[] => []);
  for (const row of rows) folds[Math.floor(positionOf(row.task) * count)]!.push(row);
  return folds.filter((fold) => fold.length > 0);
}

/** The rows of about `share` of the tasks. */
export function holdOutTasks(rows: readonly LabelledRow[], share: number): LabelledRow[] {
  return rows.filter(({ task }) => positionOf(task) < share);
}

/**
 * The registry without what it knows of these rows: every task, dataset and
 * metric that occurs in them under any spelling, and every curated reading.
 */
export function withoutNamesOf(registry: Registry, rows: readonly LabelledRow[]): Registry {
  const tasks = new Set(rows.map(({ task }) => task));
  const metrics = new Set(rows.map(({ metric }) => metric));
  const datasets = new Set(rows.flatMap(({ dataset }) => [dataset, divideSplit(dataset).dataset]));
  const isForeign = (names: ReadonlySet<string>) => (thing: NamedThing) =>
    ![thing.name, ...thing.spellings].some((name) => names.has(name));
  return {
    ...registry,
    tasks: registry.tasks.filter(isForeign(tasks)),
    datasets: registry.datasets.filter(isForeign(datasets)),
    metrics: registry.metrics.filter(
      ({ name, aliases }) => ![name, ...aliases].some((known) => metrics.has(known)),
    ),
    readings: [],
  };
}
