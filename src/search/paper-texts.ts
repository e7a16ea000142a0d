import type { Field } from './fields.ts';
import type { NameTable } from './name-table.ts';
import type { IndexedPaper } from './paper-row.ts';

/** Everything of a paper that words are looked for in, by field. */
export function paperTexts(paper: IndexedPaper, names: NameTable): Record<Field, string[]> {
  const nameAt = (kind: 'task' | 'dataset' | 'metric') => (position: number) =>
    names[kind][position]?.name ?? '';
  return {
    title: [paper.title, paper.label],
    author: paper.authors.map(({ name }) => name),
    task: paper.tasks.map(nameAt('task')),
    dataset: paper.datasets.map(nameAt('dataset')),
    metric: paper.metrics.map(nameAt('metric')),
    year: paper.year === null ? [] : [String(paper.year)],
    has: paper.code ? ['code'] : [],
  };
}
