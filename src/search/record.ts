/** The kinds of things that search finds, in the order their groups are shown. */
export const SEARCH_KINDS = ['benchmark', 'task', 'dataset', 'paper', 'metric', 'author'] as const;
export type SearchKind = (typeof SEARCH_KINDS)[number];

/** The heading of each group of hits. */
export const GROUP_NAMES: Readonly<Record<SearchKind, string>> = {
  benchmark: 'Benchmarks',
  task: 'Tasks',
  dataset: 'Datasets',
  paper: 'Papers',
  metric: 'Metrics',
  author: 'Authors',
};

/** One thing that search finds, as `/search/catalog.json` lists it. */
export interface SearchRecord {
  readonly kind: SearchKind;
  readonly id: string;
  readonly name: string;
  /** Other words it is found by: aliases, authors, a short label, the year. */
  readonly also: readonly string[];
  /** What stands beside the name: a count, or authors and year. */
  readonly detail: string;
  /** Address under the base path. */
  readonly href: string;
}
