import type { Mark } from './marks.ts';

/** The kinds of things that search finds, in the order their groups are shown: what is known at once stands first. */
export const SEARCH_KINDS = ['benchmark', 'task', 'dataset', 'metric', 'paper', 'author'] as const;
export type SearchKind = (typeof SEARCH_KINDS)[number];

/** The heading of each group of hits. */
export const GROUP_NAMES: Readonly<Record<SearchKind, string>> = {
  benchmark: 'Benchmarks',
  task: 'Tasks',
  dataset: 'Datasets',
  metric: 'Metrics',
  paper: 'Papers',
  author: 'Authors',
};

/** What a paper can be narrowed down by. */
export interface PaperFacets {
  readonly tasks: readonly string[];
  readonly datasets: readonly string[];
  readonly metrics: readonly string[];
  readonly year: number | null;
  readonly code: boolean;
}

/** One thing that search found. */
export interface Hit {
  readonly kind: SearchKind;
  readonly id: string;
  readonly name: string;
  /** The parts of `name` that were asked for. */
  readonly marks: readonly Mark[];
  /** Another spelling, where that is what was found. */
  readonly also?: string;
  /** What stands beside the name: a count, or authors and year. */
  readonly detail: string;
  /** Address of its page below the base: `tasks/video-dubbing/`. */
  readonly path: string;
  /** Only of a paper. */
  readonly facets?: PaperFacets;
}

/** The hits of one kind, best first. */
export interface Group {
  readonly kind: SearchKind;
  readonly hits: readonly Hit[];
  /** How many there are, shown or not. */
  readonly total: number;
  /** False where there are more than `total`, which was as far as was looked. */
  readonly isAll: boolean;
}

/** What was found of a query, in part or in whole. */
export interface Answer {
  /** Groups that hold something, in the order they are shown. */
  readonly groups: readonly Group[];
  /** The words that were found instead of what was typed: `[typed, found]`. */
  readonly corrected: readonly (readonly [typed: string, found: string])[];
}

/** How many hits there are in all. */
export function countHits(groups: readonly Group[]): number {
  return groups.reduce((sum, { total }) => sum + total, 0);
}
