import type { Registry } from '../catalog/registry.ts';
import type { CatalogIndex } from '../views/index-catalog.ts';
import type { PaperView } from '../views/things.ts';
import type { NameTable } from './name-table.ts';
import type { IndexedPaper } from './paper-row.ts';

/** The names of a catalog, with the spellings that its registry confirms. */
export function namesOfCatalog(
  { tasks, datasets, metrics, benchmarks }: CatalogIndex,
  registry: Registry,
): NameTable {
  const spellings = (things: Registry['tasks']) =>
    new Map(things.map((thing) => [thing.name, thing.spellings]));
  const ofTasks = spellings(registry.tasks);
  const ofDatasets = spellings(registry.datasets);
  const position = positionsOf({ tasks, datasets, metrics });
  return {
    task: tasks.map(({ id, name }) => ({ id, name, also: ofTasks.get(name) ?? [] })),
    dataset: datasets.map(({ id, name }) => ({ id, name, also: ofDatasets.get(name) ?? [] })),
    metric: metrics.map(({ id, name, aliases }) => ({ id, name, also: aliases })),
    benchmarks: benchmarks.map(({ id, taskView, datasetView, printed, boards, coverage }) => ({
      id,
      task: position.tasks.get(taskView.id)!,
      dataset: position.datasets.get(datasetView.id)!,
      printed,
      metrics: boards.flatMap(({ metric }) => (metric ? [position.metrics.get(metric.id)!] : [])),
      held: coverage.held,
    })),
  };
}

type Things = Pick<CatalogIndex, 'tasks' | 'datasets' | 'metrics'>;

function positionsOf({ tasks, datasets, metrics }: Things) {
  const positions = (things: readonly { readonly id: string }[]) =>
    new Map(things.map(({ id }, position) => [id, position]));
  return { tasks: positions(tasks), datasets: positions(datasets), metrics: positions(metrics) };
}

/** The papers of a catalog, those with most results first, then the newest: so stand equal hits. */
export function* papersOfCatalog(index: CatalogIndex): Generator<IndexedPaper> {
  const position = positionsOf(index);
  const benchmarks = new Map(index.benchmarks.map((benchmark) => [benchmark.id, benchmark]));
  const authorIds = new Map(index.authors.map(({ name, id }) => [name, id]));
  const distinct = (some: readonly (number | undefined)[]) =>
    [...new Set(some)].filter((one) => one !== undefined).sort((a, b) => a - b);
  for (const paper of index.papers.toSorted(mostResultsFirst)) {
    const held = paper.results.map(({ benchmark }) => benchmarks.get(benchmark));
    yield {
      id: paper.id,
      title: paper.shownTitle,
      label: paper.label,
      authors: paper.authors.map((name) => ({ name, id: authorIds.get(name)! })),
      year: paper.year,
      code: paper.code || Boolean(paper.note?.code),
      tasks: distinct(held.map((one) => one && position.tasks.get(one.taskView.id))),
      datasets: distinct(held.map((one) => one && position.datasets.get(one.datasetView.id))),
      metrics: distinct(
        paper.results.map(({ metric }) => (metric ? position.metrics.get(metric) : undefined)),
      ),
    };
  }
}

function mostResultsFirst(a: PaperView, b: PaperView): number {
  return b.results.length - a.results.length || (b.year ?? 0) - (a.year ?? 0);
}
