import type { Addresses } from '../views/addresses.ts';
import { counted } from '../views/counted.ts';
import type { CatalogIndex } from '../views/index-catalog.ts';
import type { SearchRecord } from './record.ts';

/** Everything that search finds, in the order that equal hits are shown. */
export function buildRecords(index: CatalogIndex, addresses: Addresses): SearchRecord[] {
  return [
    ...index.benchmarks.map((benchmark): SearchRecord => ({
      kind: 'benchmark',
      id: benchmark.id,
      name: benchmark.name,
      also: benchmark.boards.flatMap(({ metric }) => (metric ? [metric.name] : [])),
      detail: `${benchmark.coverage.held} held`,
      href: addresses.page('benchmarks', benchmark.id),
    })),
    ...index.tasks.map((task): SearchRecord => ({
      kind: 'task',
      id: task.id,
      name: task.name,
      also: task.area ? [task.area.name] : [],
      detail: counted(task.benchmarks.length, 'benchmark'),
      href: addresses.page('tasks', task.id),
    })),
    ...index.datasets.map((dataset): SearchRecord => ({
      kind: 'dataset',
      id: dataset.id,
      name: dataset.name,
      also: [],
      detail: counted(dataset.benchmarks.length, 'benchmark'),
      href: addresses.page('datasets', dataset.id),
    })),
    ...index.papers.map((paper): SearchRecord => ({
      kind: 'paper',
      id: paper.id,
      name: paper.shownTitle,
      also: [...paper.authors, paper.label, String(paper.year ?? '')].filter((text) => text !== ''),
      detail: paper.label,
      href: addresses.page('papers', paper.id),
    })),
    ...index.metrics.map((metric): SearchRecord => ({
      kind: 'metric',
      id: metric.id,
      name: metric.name,
      also: metric.aliases,
      detail: counted(metric.boards.length, 'board'),
      href: addresses.page('metrics', metric.id),
    })),
    ...index.authors.map((author): SearchRecord => ({
      kind: 'author',
      id: author.id,
      name: author.name,
      also: [],
      detail: counted(author.papers.length, 'paper'),
      href: addresses.page('authors', author.id),
    })),
  ];
}
