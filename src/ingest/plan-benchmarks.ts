import type { Benchmark } from '../catalog/benchmark.ts';
import type { Paper, Result } from '../catalog/paper.ts';
import { problem, type Problem } from '../catalog/problem.ts';
import { writeBenchmark } from '../store/benchmark-file.ts';
import { holds } from '../store/content-folder.ts';
import type { StoredBenchmark } from '../store/content-state.ts';
import type { CanonicalNames } from './canonical-names.ts';
import { benchmarkOf, draftBenchmark } from './draft-benchmarks.ts';
import type { ListedBenchmark } from './listed-tables.ts';
import type { Permissions } from './plan-papers.ts';

/** The benchmarks that stand in content after a run, and the files it takes. */
export interface BenchmarkPlan {
  readonly benchmarks: readonly Benchmark[];
  /** Path below `content/` to text, or `null` for a file that goes; not what stands there already. */
  readonly writes: ReadonlyMap<string, string | null>;
  readonly problems: readonly Problem[];
}

/** Decide, file by file, what stands in `content/benchmarks` after the run. */
export function planBenchmarks(
  papers: readonly Paper[],
  names: CanonicalNames,
  /** Every benchmark that was given an id in this run, by that id. */
  named: ReadonlyMap<string, ListedBenchmark>,
  stored: readonly StoredBenchmark[],
  { prune }: Pick<Permissions, 'prune'>,
): BenchmarkPlan {
  const writes = new Map<string, string | null>();
  const problems: Problem[] = [];
  const held = Map.groupBy(
    papers.flatMap(({ results }) => results),
    ({ benchmark }) => benchmark,
  );
  const storedById = new Map(stored.map((file) => [file.id, file]));
  const benchmarks = [...held].map(([id, results]) => {
    const listed = named.get(id);
    const name = listed?.name ?? storedById.get(id)?.benchmark ?? benchmarkOf(results[0]!, names);
    const own = results.flatMap(({ listed }: Result) => listed ?? []);
    return draftBenchmark(id, name, results, [...own, ...(listed?.counts ?? [])]);
  });
  for (const benchmark of benchmarks) {
    const text = writeBenchmark(benchmark);
    const before = storedById.get(benchmark.id);
    if (!before?.benchmark || !holds(before, text)) {
      writes.set(`benchmarks/${benchmark.id}.json`, text);
    }
  }
  for (const { id, file, benchmark } of stored) {
    if (held.has(id)) continue;
    if (prune) writes.set(file, null);
    else if (benchmark) {
      benchmarks.push(benchmark);
      const help =
        'No paper has a result on it any more. Run the ingest with --prune to remove it, or with --anew where no commit has it.';
      problems.push(
        problem('unsupported-content', file, 1, `${benchmark.task} on ${benchmark.printed}`, help),
      );
    }
  }
  return { benchmarks, writes, problems };
}
