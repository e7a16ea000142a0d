import type { Catalog } from '../catalog/catalog.ts';
import type { Problem } from '../catalog/problem.ts';
import { compareText } from '../catalog/problem.ts';
import { holdPaper, type HeldPaper } from '../catalog/held-paper.ts';
import type { Paper } from '../catalog/paper.ts';
import { resultIds } from '../catalog/result-id.ts';
import type { Metric, PaperNote } from '../catalog/registry.ts';
import { makeBoard } from './board.ts';
import { coverage } from './coverage.ts';
import { statedDistinct } from './distinct-names.ts';
import { HeldAbstract, type ReadAbstract } from './held-abstract.ts';
import { linkNamesakes } from './namesakes.ts';
import { assignIds, foldMetricName, foldName, foldPersonName } from './naming.ts';
import { distinctLabels, shortLabel } from './short-label.ts';
import type {
  AreaView,
  AuthorView,
  BenchmarkView,
  DatasetView,
  HeldResult,
  MetricView,
  PaperView,
  TaskView,
} from './things.ts';

/** Every view of the catalog, derived once and shared by all pages; each list in the order of its names. */
export interface CatalogIndex {
  readonly papers: readonly PaperView[];
  readonly benchmarks: readonly BenchmarkView[];
  readonly metrics: readonly MetricView[];
  readonly tasks: readonly TaskView[];
  readonly datasets: readonly DatasetView[];
  readonly authors: readonly AuthorView[];
  readonly areas: readonly AreaView[];
  readonly problems: readonly Problem[];
}

type IndexedCatalog = Catalog<Paper | HeldPaper>;

const readNone: ReadAbstract = (id) => {
  throw new Error(`Nobody said where the abstract of ${id} is read.`);
};

/**
 * Derive everything a page shows from what the content files hold; abstracts that the papers
 * do not have at hand are read when they are asked for.
 */
export function indexCatalog(catalog: IndexedCatalog, read: ReadAbstract = readNone): CatalogIndex {
  const notes = new Map(catalog.registry.papers.map((note) => [note.id, note]));
  const labels = distinctLabels(
    catalog.papers.map((paper) => ({
      id: paper.id,
      label: shortLabel(paper, notes.get(paper.id)?.short),
    })),
  );
  const papers = catalog.papers.map((paper) =>
    viewPaper(paper, read, notes.get(paper.id), labels.get(paper.id)!),
  );
  const areas = viewAreas(catalog);
  const tasks = viewTasks(catalog, areas);
  const datasets = viewDatasets(catalog);
  const metrics = viewMetrics(catalog);
  const metricById = new Map(metrics.map((metric) => [metric.id, metric]));
  const heldOf = Map.groupBy(
    papers.flatMap(({ held }) => held),
    ({ result }) => result.benchmark,
  );
  const benchmarks = catalog.benchmarks.map((benchmark) =>
    viewBenchmark(benchmark, heldOf.get(benchmark.id) ?? [], tasks, datasets),
  );
  for (const benchmark of benchmarks) {
    const ids = benchmark.metrics.length > 0 ? benchmark.metrics : [null];
    for (const id of ids) {
      const metric = id === null ? undefined : metricById.get(id);
      const board = makeBoard(benchmark, metric);
      benchmark.boards.push(board);
      metric?.boards.push(board);
    }
  }
  const usedMetrics = sortedByName(metrics.filter(({ boards }) => boards.length > 0));
  linkNamesakes(usedMetrics, foldMetricName, {
    spellingsOf: ({ name, aliases }) => [name, ...aliases],
  });
  return {
    papers,
    benchmarks,
    metrics: usedMetrics,
    tasks: sortedByName(tasks.values()),
    datasets: sortedByName(datasets.values()),
    authors: viewAuthors(papers, catalog),
    areas: sortedByName(areas.values()),
    problems: catalog.problems,
  };
}

function sortedByName<T extends { readonly name: string }>(items: Iterable<T>): T[] {
  return [...items].toSorted(
    (a, b) =>
      compareText(a.name.toLowerCase(), b.name.toLowerCase()) || compareText(a.name, b.name),
  );
}

function isHeld(paper: Paper | HeldPaper): paper is HeldPaper {
  return typeof paper.abstract !== 'string';
}

function viewPaper(
  paper: Paper | HeldPaper,
  read: ReadAbstract,
  note: PaperNote | undefined,
  label: string,
): PaperView {
  const { abstract } = paper;
  const held = isHeld(paper) ? paper : holdPaper(paper);
  const readText = typeof abstract === 'string' ? () => abstract : read;
  const view: PaperView = {
    ...held,
    abstract: new HeldAbstract(paper.id, held.abstract, readText),
    note,
    shownTitle: note?.title ?? paper.title,
    label,
    held: [],
  };
  const ids = resultIds(paper);
  paper.results.forEach((result, index) => {
    view.held.push({ id: ids[index]!, paper: view, result, printed: result.read[3] ?? null });
  });
  return view;
}

function viewAreas({ registry, benchmarks, ids }: IndexedCatalog): Map<string, AreaView> {
  const used = new Set(benchmarks.map(({ task }) => task));
  const names = registry.tasks.flatMap(({ name, area }) => (area && used.has(name) ? [area] : []));
  return new Map(
    [...assignIds(names, 'areas', ids)].map(([name, id]) => [name, { id, name, tasks: [] }]),
  );
}

function viewTasks(
  { registry, benchmarks, ids }: IndexedCatalog,
  areas: ReadonlyMap<string, AreaView>,
): Map<string, TaskView> {
  const known = new Map(registry.tasks.map((task) => [task.name, task]));
  const names = benchmarks.map(({ task }) => task);
  const views = new Map<string, TaskView>(
    [...assignIds(names, 'tasks', ids)].map(([name, id]) => {
      const { note = null, spellings = [], area: areaName = null } = known.get(name) ?? {};
      const area = areaName === null ? undefined : areas.get(areaName);
      const view: TaskView = { id, name, note, spellings, area, benchmarks: [], similar: [] };
      area?.tasks.push(view);
      return [name, view];
    }),
  );
  linkNamesakes([...views.values()], foldName, { areDistinct: statedDistinct(known) });
  return views;
}

function viewDatasets({ registry, benchmarks, ids }: IndexedCatalog): Map<string, DatasetView> {
  const known = new Map(registry.datasets.map((dataset) => [dataset.name, dataset]));
  const names = benchmarks.map(({ dataset }) => dataset);
  const views = new Map<string, DatasetView>(
    [...assignIds(names, 'datasets', ids)].map(([name, id]) => {
      const { note = null, spellings = [] } = known.get(name) ?? {};
      return [name, { id, name, note, spellings, benchmarks: [], similar: [] }];
    }),
  );
  linkNamesakes([...views.values()], foldName, { areDistinct: statedDistinct(known) });
  return views;
}

/** The metrics of the registry, and those that results carry and it does not know. */
function viewMetrics({ registry, papers }: IndexedCatalog): MetricView[] {
  const views = new Map<string, MetricView>(
    registry.metrics.map((metric) => [
      metric.id,
      { ...metric, known: true, boards: [], similar: [] },
    ]),
  );
  for (const { metric, read } of papers.flatMap(({ results }) => results)) {
    if (metric === null || views.has(metric)) continue;
    const unknown = unknownMetric(metric, read[2] ?? metric);
    views.set(metric, { ...unknown, known: false, boards: [], similar: [] });
  }
  return [...views.values()];
}

function unknownMetric(id: string, name: string): Metric {
  return {
    id,
    name,
    aliases: [],
    direction: 'unknown',
    unit: null,
    range: null,
    rating: false,
    measures: 'The registry does not know this metric yet.',
    reference: null,
  };
}

function viewBenchmark(
  benchmark: Catalog['benchmarks'][number],
  held: HeldResult[],
  tasks: ReadonlyMap<string, TaskView>,
  datasets: ReadonlyMap<string, DatasetView>,
): BenchmarkView {
  const taskView = tasks.get(benchmark.task)!;
  const datasetView = datasets.get(benchmark.dataset)!;
  const valued = held.filter(({ result }) => result.value !== null).length;
  const view: BenchmarkView = {
    ...benchmark,
    name: `${benchmark.task} on ${benchmark.printed}`,
    taskView,
    datasetView,
    held,
    boards: [],
    coverage: coverage(valued, benchmark.listed),
  };
  taskView.benchmarks.push(view);
  datasetView.benchmarks.push(view);
  return view;
}

function viewAuthors(papers: readonly PaperView[], { ids }: IndexedCatalog): AuthorView[] {
  const byName = new Map<string, PaperView[]>();
  for (const paper of papers) {
    for (const name of new Set(paper.authors)) {
      const listed = byName.get(name);
      if (listed) listed.push(paper);
      else byName.set(name, [paper]);
    }
  }
  const assigned = assignIds(byName.keys(), 'authors', ids);
  const views = [...byName].map(([name, papersListed]): AuthorView => ({
    id: assigned.get(name)!,
    name,
    papers: papersListed,
    similar: [],
  }));
  linkNamesakes(views, foldPersonName);
  return sortedByName(views);
}
