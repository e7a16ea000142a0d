import { divideSplit, type Benchmark } from '../catalog/benchmark.ts';
import { benchmarkId, benchmarkName, type Nameable } from '../catalog/id.ts';
import type { Read, Result } from '../catalog/paper.ts';
import { compareText } from '../catalog/problem.ts';
import type { BenchmarkName, CanonicalNames } from './canonical-names.ts';

/** The exact name of a benchmark and the id it gives by itself. */
export function nameBenchmark({ task, printed, exact }: BenchmarkName): Nameable {
  return { exact, plain: benchmarkId(task, printed) };
}

/** Metric ids, most held results first, ties by id. */
function metricsOf(results: readonly Result[]): string[] {
  const held = new Map<string, number>();
  for (const { metric } of results) {
    if (metric !== null) held.set(metric, (held.get(metric) ?? 0) + 1);
  }
  return [...held]
    .sort(([a, countA], [b, countB]) => countB - countA || compareText(a, b))
    .map(([metric]) => metric);
}

/** How a result was read, and how its older values were. */
function readsOf({ read, history }: Result): Read[] {
  return [read, ...(history ?? []).map((older) => older.read)];
}

/** The benchmark that results stand on; `counts` are all numbers of listed results ever seen for it. */
export function draftBenchmark(
  id: string,
  { task, printed }: Pick<BenchmarkName, 'task' | 'printed'>,
  results: readonly Result[],
  counts: readonly number[],
): Benchmark {
  const spellings = new Map<string, [string, string]>();
  for (const read of results.flatMap(readsOf)) {
    const [ownTask, ownPrinted] = read;
    if (ownTask === task && ownPrinted === printed) continue;
    spellings.set(benchmarkName(ownTask, ownPrinted), [ownTask, ownPrinted]);
  }
  return {
    id,
    task,
    ...divideSplit(printed),
    printed,
    metrics: metricsOf(results),
    listed: counts.length === 0 ? null : counts.reduce((a, b) => Math.max(a, b)),
    spellings: [...spellings].sort(([a], [b]) => compareText(a, b)).map(([, spelling]) => spelling),
  };
}

/** The canonical name of a result's benchmark. */
export function benchmarkOf(
  { read: [task, dataset] }: Pick<Result, 'read'>,
  names: CanonicalNames,
): BenchmarkName {
  return names.benchmark(task, dataset);
}
