import { benchmarkFileSchema, type Benchmark } from '../catalog/benchmark.ts';
import type { Problem } from '../catalog/problem.ts';
import { readJson, writeJson } from './json-file.ts';

/** The text of a benchmark's file. */
export function writeBenchmark({
  task,
  dataset,
  split,
  printed,
  metrics,
  listed,
  spellings,
}: Benchmark): string {
  return writeJson({ task, dataset, split, printed, metrics, listed, spellings });
}

/** Read a benchmark's file; `file` is the path that problems name. */
export function readBenchmark(
  id: string,
  text: string,
  file: string,
): { benchmark: Benchmark | undefined; problems: readonly Problem[] } {
  const { data, problems } = readJson(text, file, benchmarkFileSchema);
  return { benchmark: data && { id, ...data }, problems };
}
