import {
  makeAuthor,
  makeDataset,
  makeMetric,
  makeProse,
  makeTask,
  makeTitle,
  makeValue,
} from './made-names.ts';
import { seededRandom, type Random } from './random.ts';

/** Rows of a page. */
const ROWS = 10;

/** Length of an abstract, in characters, as it is on real pages. */
const ABSTRACT = 1_500;

/** Papers of a benchmark: median 2, 90 % have at most 9, 99 % at most 30, as in Papers with Code. */
const PAPERS = { median: 2, deviation: 1.175, most: 193 } as const;

/** A benchmark that rows of several pages stand on. */
interface MadeBenchmark {
  readonly glued: string;
  readonly metric: string;
  readonly listed: number;
}

/** Benchmarks for so many rows, each as often as it has papers, shuffled. */
function dealBenchmarks(random: Random, rows: number): MadeBenchmark[] {
  const tasks = Array.from({ length: Math.ceil(rows / 70) }, () => makeTask(random));
  const datasets = Array.from({ length: Math.ceil(rows / 20) }, () => makeDataset(random));
  const dealt: MadeBenchmark[] = [];
  while (dealt.length < rows) {
    const papers = Math.round(PAPERS.median * Math.exp(PAPERS.deviation * random.normal()));
    const held = Math.min(Math.max(papers, 1), PAPERS.most, rows - dealt.length);
    const benchmark = {
      glued: `${random.pick(tasks)}${random.pick(datasets)}`,
      metric: makeMetric(random),
      listed: held + random.between(0, 20),
    };
    for (let count = 0; count < held; count += 1) dealt.push(benchmark);
  }
  return random.shuffle(dealt);
}

function pageText(random: Random, number: number, benchmarks: readonly MadeBenchmark[]): string {
  const authors = Array.from({ length: random.between(4, 7) }, () => makeAuthor(random));
  const rows = benchmarks.map(
    ({ glued, metric, listed }) => `${glued}\n${metric}${makeValue(random)}\n${listed}\n`,
  );
  return [
    'Our new X account is live! Follow @wizwand_team for updates\nWorkDL logo mark\n',
    `${makeTitle(random, number)}\n\nAbout\n`,
    `${makeProse(random, ABSTRACT)}\n`,
    `${authors.join(', ')}\u2022 ${random.between(2015, 2026)}\n`,
    `Related benchmarks\n\nTaskDatasetResultRank\n${rows.join('')}Showing ${ROWS} of ${ROWS} rows\n`,
    'Other info\n\nFollow for update',
  ].join('\n');
}

/** Pages shaped like the real ones, by file name; the same for the same seed. */
export function makeCorpus(pages: number, seed: number): Map<string, string> {
  const random = seededRandom(seed);
  const benchmarks = dealBenchmarks(random, pages * ROWS);
  return new Map(
    Array.from({ length: pages }, (_, index) => [
      `${String(index).padStart(6, '0')}.txt`,
      pageText(random, index, benchmarks.slice(index * ROWS, (index + 1) * ROWS)),
    ]),
  );
}
