import { divideSplit } from '../catalog/benchmark.ts';
import { benchmarkName } from '../catalog/id.ts';
import type { NamedThing, Registry } from '../catalog/registry.ts';
import type { Pair } from '../source/verdicts.ts';

/** A benchmark as the catalog names it. */
export interface BenchmarkName {
  readonly task: string;
  /** The dataset with its split. */
  readonly printed: string;
  /** Both in one, for maps. */
  readonly exact: string;
}

/** The names under which the registry gathers spellings; what it does not know keeps its own. */
export interface CanonicalNames {
  task(printed: string): string;
  benchmark(task: string, printed: string): BenchmarkName;
  /** The same for halves of a place, which are found again without comparing a letter. */
  benchmarkAt(place: Pair): BenchmarkName;
}

function spellingsOf(things: readonly NamedThing[]): Map<string, string> {
  return new Map(
    things.flatMap(({ name, spellings }) => spellings.map((spelling) => [spelling, name])),
  );
}

/** Make the lookups of the registry's spellings. */
export function canonicalNames({
  tasks,
  datasets,
}: Pick<Registry, 'tasks' | 'datasets'>): CanonicalNames {
  const taskNames = spellingsOf(tasks);
  const datasetNames = spellingsOf(datasets);
  const task = (printed: string) => taskNames.get(printed) ?? printed;
  const dataset = (printed: string) => {
    const whole = datasetNames.get(printed);
    if (whole !== undefined) return whole;
    const { dataset: base, split } = divideSplit(printed);
    const name = datasetNames.get(base);
    if (name === undefined) return printed;
    return split === null ? name : `${name} (${split})`;
  };
  const name = (ownTask: string, ownPrinted: string): BenchmarkName => {
    const [named, printed] = [task(ownTask), dataset(ownPrinted)];
    return { task: named, printed, exact: benchmarkName(named, printed) };
  };
  // Every row asks several times, and most benchmarks have many rows.
  const known = new Map<Pair, BenchmarkName>();
  const knownByName = new Map<string, Map<string, BenchmarkName>>();
  return {
    task,
    benchmark(ownTask, ownPrinted) {
      let ofTask = knownByName.get(ownTask);
      if (!ofTask) knownByName.set(ownTask, (ofTask = new Map<string, BenchmarkName>()));
      let benchmark = ofTask.get(ownPrinted);
      if (!benchmark) ofTask.set(ownPrinted, (benchmark = name(ownTask, ownPrinted)));
      return benchmark;
    },
    benchmarkAt(place) {
      let benchmark = known.get(place);
      if (!benchmark) known.set(place, (benchmark = name(...place)));
      return benchmark;
    },
  };
}
