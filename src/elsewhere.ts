import type { ResultRows } from './exports/results-parquet.ts';
import type { MakeSearchFiles } from './search-maker.ts';

/** Work of seconds that needs little of the catalog. */
export interface Elsewhere {
  readonly makeSearchFiles: MakeSearchFiles;
  /** Makes the bytes of a Parquet file of groups of results, as `resultsParquet` does. */
  readonly resultsParquet: (groups: Iterable<ResultRows>) => AsyncIterable<Uint8Array>;
}

/** The build and the bundle of the pages have this module once each; what both see is global. */
const ELSEWHERE = Symbol.for('benchleaf.elsewhere');

const shared = globalThis as { [ELSEWHERE]?: Elsewhere };

/** Let a build do some work in threads of its own, from here on. */
export function workElsewhere(work: Elsewhere): void {
  shared[ELSEWHERE] = work;
}

/** What is done elsewhere; where nobody builds, nothing is. */
export function elsewhere(): Partial<Elsewhere> {
  return shared[ELSEWHERE] ?? {};
}
