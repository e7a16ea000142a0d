import { makeId } from '../../src/catalog/id.ts';
import {
  benchmarkNameOf,
  type BenchmarkName,
  type Name,
  type NameTable,
} from '../../src/search/name-table.ts';
import type { IndexedPaper } from '../../src/search/paper-row.ts';
import { makeDataset, makeMetric, makeTask } from '../ingest/made-names.ts';
import { seededRandom, type Random } from '../ingest/random.ts';
import { capital, COMMON_WORDS, makeWord, STOP_WORDS, zipf } from './made-words.ts';

/** A catalog for search: its names, and its papers one after the other, the same for the same seed. */
export interface MadeCatalog {
  readonly names: NameTable;
  papers(): Generator<IndexedPaper>;
}

/** Names of a catalog of 100,000 papers, and how they grow with it: new papers seldom bring new names. */
const NAMES = {
  at: 100_000,
  task: 1_400,
  dataset: 5_000,
  metric: 2_900,
  benchmark: 3_700,
  growth: 0.42,
};

/** Words and people there are in all; how often each occurs decides how many of them a catalog has. */
const RARE_WORDS = 150_000;
const GIVEN_NAMES = 3_000;
const FAMILY_NAMES = 30_000;

/** `count` names that differ, also as ids; a number tells those apart that would not. */
function distinct(count: number, make: (number: number) => string): string[] {
  const names = new Map<string, string>();
  for (let number = 0; names.size < count; number += 1) {
    const name = make(number);
    const known = names.has(makeId(name));
    const other = known ? `${name} ${number}` : name;
    names.set(makeId(other), other);
  }
  return [...names.values()].sort();
}

function makeNames(papers: number, seed: number): NameTable {
  const random = seededRandom(seed);
  const share = (papers / NAMES.at) ** NAMES.growth;
  const some = (count: number) => Math.max(5, Math.round(count * share));
  const named = (names: readonly string[]): Name[] =>
    names.map((name) => ({ id: makeId(name), name, also: [] }));
  const rare = (number: number) => capital(makeWord(seed + 1, number));
  const task = named(
    distinct(some(NAMES.task), (number) =>
      number % 3 ? makeTask(random) : `${rare(number)} ${makeTask(random)}`,
    ),
  );
  const dataset = named(
    distinct(some(NAMES.dataset), (number) =>
      number % 2
        ? rare(number) + random.pick(['', '', '-2', ' 100'])
        : makeDataset(random).replace(/ \(.*/, ''),
    ),
  );
  const metric = named(
    distinct(some(NAMES.metric), (number) =>
      number % 4 ? `${rare(number)} ${makeMetric(random)}` : makeMetric(random),
    ),
  );
  const benchmarks = new Map<string, BenchmarkName>();
  while (benchmarks.size < some(NAMES.benchmark)) {
    const pair = {
      task: zipf(random, task.length),
      dataset: random.between(0, dataset.length - 1),
    };
    const split = random.pick(['', ' (test)', ' (test)', ' (val)']);
    const benchmark = {
      ...pair,
      id: '',
      printed: `${dataset[pair.dataset]!.name}${split}`,
      metrics: Array.from({ length: random.pick([1, 1, 1, 2, 4]) }, () =>
        zipf(random, metric.length),
      ),
      held: random.between(1, 9),
    };
    benchmarks.set(`${pair.task} ${pair.dataset}`, benchmark);
  }
  const table = { task, dataset, metric, benchmarks: [...benchmarks.values()] };
  const withId = (benchmark: BenchmarkName) => ({
    ...benchmark,
    id: makeId(benchmarkNameOf(table, benchmark)),
  });
  return { ...table, benchmarks: table.benchmarks.map(withId) };
}

function makeTitle(random: Random, seed: number): string {
  const words = Array.from({ length: random.between(5, 11) }, () => {
    const kind = random.next();
    if (kind < 0.22) return STOP_WORDS[zipf(random, STOP_WORDS.length)]!;
    if (kind < 0.6) return capital(COMMON_WORDS[zipf(random, COMMON_WORDS.length, 8)]!);
    return capital(makeWord(seed, zipf(random, RARE_WORDS, 400)));
  });
  const model = capital(makeWord(seed + 2, random.between(0, 2_000_000)));
  return random.next() < 0.3 ? `${model}: ${words.join(' ')}` : words.join(' ');
}

function makePaper(random: Random, seed: number, names: NameTable): IndexedPaper {
  const title = makeTitle(random, seed);
  const authors = Array.from({ length: random.between(2, 6) }, () => {
    const given = capital(makeWord(seed + 3, zipf(random, GIVEN_NAMES, 60)));
    const name = `${given} ${capital(makeWord(seed + 4, zipf(random, FAMILY_NAMES, 200)))}`;
    return { name, id: makeId(name) };
  });
  const year = random.between(2008, 2026);
  const positions = (count: number, most: number) => [
    ...new Set(Array.from({ length: random.between(1, most) }, () => zipf(random, count))),
  ];
  return {
    id: makeId(title),
    title,
    label: `${authors[0]!.name.split(' ')[1]} et al. ${year}`,
    authors,
    year,
    code: random.next() < 0.4,
    tasks: positions(names.task.length, 2),
    datasets: positions(names.dataset.length, 4),
    metrics: positions(names.metric.length, 3),
  };
}

/** A catalog of so many papers, with names and words that are as often as in real ones. */
export function makeCatalog(papers: number, seed: number): MadeCatalog {
  const names = makeNames(papers, seed);
  return {
    names,
    *papers() {
      const random = seededRandom(seed + papers);
      for (let count = 0; count < papers; count += 1) yield makePaper(random, seed, names);
    },
  };
}
