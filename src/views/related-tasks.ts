import { compareText } from '../catalog/problem.ts';
import type { BenchmarkView, DatasetView, TaskView } from './things.ts';

/** Another task and the datasets that both are measured on. */
export interface RelatedTask {
  readonly task: TaskView;
  readonly datasets: readonly DatasetView[];
}

/** Datasets that are named of a related task. */
const MOST_NAMED = 3;

/** "LRW, LRS2, MEAD and 4 more" */
export function sharedNames(datasets: readonly DatasetView[]): string {
  const more = datasets.length - MOST_NAMED;
  const names = datasets.slice(0, MOST_NAMED).map(({ name }) => name);
  return `${names.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}

/** `User Study` is a label that unrelated papers share, so two tasks that have it share nothing. */
function isShareable({ boards }: BenchmarkView): boolean {
  return !boards.some(({ notices }) => notices.some(({ code }) => code === 'user-study'));
}

const known = new WeakMap<DatasetView, readonly TaskView[]>();

/** The tasks measured on a dataset, each of which asks for the others. */
function tasksOf(dataset: DatasetView): readonly TaskView[] {
  const tasks = known.get(dataset) ?? [
    ...new Set(dataset.benchmarks.map(({ taskView }) => taskView)),
  ];
  known.set(dataset, tasks);
  return tasks;
}

/** The tasks measured on the same datasets, those that share the most first. */
export function relatedTasks(task: TaskView): RelatedTask[] {
  const datasets = new Set(
    task.benchmarks.filter(isShareable).map(({ datasetView }) => datasetView),
  );
  const shared = new Map<TaskView, DatasetView[]>();
  for (const dataset of datasets) {
    for (const other of tasksOf(dataset)) {
      if (other === task) continue;
      const both = shared.get(other);
      if (both) both.push(dataset);
      else shared.set(other, [dataset]);
    }
  }
  return [...shared]
    .map(([other, both]) => ({ task: other, datasets: both }))
    .toSorted(
      (a, b) => b.datasets.length - a.datasets.length || compareText(a.task.name, b.task.name),
    );
}
