import type { Benchmark } from './benchmark.ts';
import type { IdsFile } from './ids-file.ts';
import type { Paper } from './paper.ts';
import type { Problem } from './problem.ts';
import type { Registry } from './registry.ts';

/** Everything under `content/`, validated, in id order. */
export interface Catalog {
  readonly papers: readonly Paper[];
  readonly benchmarks: readonly Benchmark[];
  readonly registry: Registry;
  readonly problems: readonly Problem[];
  readonly ids: IdsFile;
}
