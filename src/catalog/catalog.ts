import type { Benchmark } from './benchmark.ts';
import type { IdsFile } from './ids-file.ts';
import type { Paper } from './paper.ts';
import type { Problem } from './problem.ts';
import type { Registry } from './registry.ts';

/** Everything under `content/`, validated, in id order; papers as whoever loads it holds them. */
export interface Catalog<Kept = Paper> {
  readonly papers: readonly Kept[];
  readonly benchmarks: readonly Benchmark[];
  readonly registry: Registry;
  readonly problems: readonly Problem[];
  readonly ids: IdsFile;
}
