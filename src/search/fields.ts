/** Where a word of a paper stands, in the order of the numbers that the index files use. */
export const FIELDS = ['title', 'author', 'task', 'dataset', 'metric', 'year', 'has'] as const;
export type Field = (typeof FIELDS)[number];

/** How much a word says about a paper by where it stands; 0: only found when the query names the field. */
export const FIELD_WEIGHTS: Readonly<Record<Field, number>> = {
  title: 1,
  author: 0.9,
  task: 0.6,
  dataset: 0.6,
  metric: 0,
  year: 0.7,
  has: 0,
};
