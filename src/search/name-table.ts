import { slugify } from '../catalog/slug.ts';

/** The kinds whose names are known from the first key on. */
export const NAME_KINDS = ['task', 'dataset', 'metric'] as const;
export type NameKind = (typeof NAME_KINDS)[number];

/** A task, a dataset or a metric. */
export interface Name {
  readonly id: string;
  readonly name: string;
  /** Other spellings that the registry confirms. */
  readonly also: readonly string[];
}

/** A benchmark by the positions of its task, its dataset and its metrics. */
export interface BenchmarkName {
  readonly id: string;
  readonly task: number;
  readonly dataset: number;
  /** The dataset as it is printed, its split included. */
  readonly printed: string;
  readonly metrics: readonly number[];
  readonly held: number;
}

/** All names of a catalog. */
export interface NameTable extends Readonly<Record<NameKind, readonly Name[]>> {
  readonly benchmarks: readonly BenchmarkName[];
}

/** One kind of names as the file has it: columns; ids and spellings only where they do not follow from the name. */
interface NameColumns {
  /** Each name without the beginning it shares with the one before, behind a character that says how long that is. */
  readonly names: readonly string[];
  readonly ids: Readonly<Record<number, string>>;
  readonly also: Readonly<Record<number, readonly string[]>>;
}

/** Benchmarks as the file has them: task, dataset, split, held results and metrics, each a column. */
interface BenchmarkColumns {
  /** Gaps between the tasks, in whose order the benchmarks stand. */
  readonly tasks: readonly number[];
  readonly datasets: readonly number[];
  /** The splits that occur; the first is none. */
  readonly splitNames: readonly string[];
  readonly splits: readonly number[];
  readonly held: readonly number[];
  readonly metrics: readonly (number | readonly number[])[];
  readonly ids: Readonly<Record<number, string>>;
}

export interface NamesFile extends Readonly<Record<NameKind, NameColumns>> {
  readonly benchmarks: BenchmarkColumns;
}

/** What is in the list and not what `usual` makes of its thing, by position. */
function exceptions<T, V>(
  things: readonly T[],
  value: (thing: T) => V,
  isUsual: (thing: T) => boolean,
): Record<number, V> {
  return Object.fromEntries(
    things.flatMap((thing, index) => (isUsual(thing) ? [] : [[index, value(thing)]])),
  );
}

/** The character that stands for nothing shared, and how much is said to be shared at most. */
const NO_SHARE = 48;
const MOST_SHARED = 500;

function withoutShared(name: string, before: string): string {
  let shared = 0;
  while (shared < MOST_SHARED && name[shared] !== undefined && name[shared] === before[shared])
    shared += 1;
  return String.fromCharCode(NO_SHARE + shared) + name.slice(shared);
}

function nameColumns(names: readonly Name[]): NameColumns {
  return {
    names: names.map(({ name }, index) => withoutShared(name, names[index - 1]?.name ?? '')),
    ids: exceptions(
      names,
      ({ id }) => id,
      ({ id, name }) => id === slugify(name),
    ),
    also: exceptions(
      names,
      ({ also }) => also,
      ({ also }) => also.length === 0,
    ),
  };
}

function namesOf({ names, ids, also }: NameColumns): Name[] {
  let name = '';
  return names.map((rest, index) => {
    name = name.slice(0, rest.charCodeAt(0) - NO_SHARE) + rest.slice(1);
    return { id: ids[index] ?? slugify(name), name, also: also[index] ?? [] };
  });
}

/** The name of a benchmark: `Talking Face Generation on LRW (test)`. */
export function benchmarkNameOf(table: NameTable, { task, printed }: BenchmarkName): string {
  return `${table.task[task]?.name ?? ''} on ${printed}`;
}

/** The names as the file has them: benchmarks in the order of their tasks, then datasets. */
export function encodeNames(table: NameTable): NamesFile {
  const benchmarks = table.benchmarks.toSorted((a, b) => a.task - b.task || a.dataset - b.dataset);
  const splitOf = ({ dataset, printed }: BenchmarkName) =>
    printed.slice((table.dataset[dataset]?.name ?? '').length);
  const splitNames = [...new Set(['', ...benchmarks.map(splitOf)])];
  const numbers = new Map(splitNames.map((split, number) => [split, number]));
  return {
    task: nameColumns(table.task),
    dataset: nameColumns(table.dataset),
    metric: nameColumns(table.metric),
    benchmarks: {
      tasks: benchmarks.map(({ task }, index) => task - (benchmarks[index - 1]?.task ?? 0)),
      datasets: benchmarks.map(({ dataset }) => dataset),
      splitNames,
      splits: benchmarks.map((benchmark) => numbers.get(splitOf(benchmark)) ?? 0),
      held: benchmarks.map(({ held }) => held),
      metrics: benchmarks.map(({ metrics }) => (metrics.length === 1 ? metrics[0]! : metrics)),
      ids: exceptions(
        benchmarks,
        ({ id }) => id,
        (benchmark) => benchmark.id === slugify(benchmarkNameOf(table, benchmark)),
      ),
    },
  };
}

export function decodeNames(file: NamesFile): NameTable {
  const names = {
    task: namesOf(file.task),
    dataset: namesOf(file.dataset),
    metric: namesOf(file.metric),
  };
  const { tasks, datasets, splitNames, splits, held, metrics, ids } = file.benchmarks;
  let task = 0;
  const benchmarks = tasks.map((gap, index): BenchmarkName => {
    task += gap;
    const dataset = datasets[index] ?? 0;
    const printed = `${names.dataset[dataset]?.name ?? ''}${splitNames[splits[index] ?? 0] ?? ''}`;
    const some = metrics[index] ?? [];
    return {
      id: ids[index] ?? slugify(`${names.task[task]?.name ?? ''} on ${printed}`),
      task,
      dataset,
      printed,
      metrics: typeof some === 'number' ? [some] : some,
      held: held[index] ?? 0,
    };
  });
  return { ...names, benchmarks };
}
