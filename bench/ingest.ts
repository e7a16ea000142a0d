import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeContent } from './ingest/made-content.ts';
import { makeCorpus } from './ingest/made-corpus.ts';
import { measureFloor } from './ingest/measure-floor.ts';
import { measureParsing } from './ingest/measure-parsing.ts';
import { measureRun, type RunCost } from './ingest/measure-run.ts';
import { median } from './ingest/median.ts';

const USAGE = `Usage: npm run bench -- ingest [PAGES]

Makes PAGES pages (10,000) like the real ones, the same every time, and measures
how the ingest reads them. Works in a folder of its own below TMPDIR, which is
removed in the end: on ext4, files made within minutes of so many being removed
cost several times as much, so wait a while between two calls.
`;

/** Most pages that one call makes; 20,000 take about 2 GB of disk in all. */
const MOST_PAGES = 50_000;

/** Runs of each kind; their median is told. */
const ROUNDS = 3;

const SEED = 20_260_101;

function print(label: string, text: string): void {
  process.stdout.write(`${label.padEnd(24)}${text}\n`);
}

function seconds(value: number): string {
  return `${value.toFixed(value < 1 ? 3 : 2)} s`;
}

/** The median of what runs took. */
function medianRun(runs: readonly RunCost[]): Omit<RunCost, 'outcome'> {
  return {
    cpu: median(runs.map((run) => run.cpu)),
    seconds: median(runs.map((run) => run.seconds)),
    megabytes: median(runs.map((run) => run.megabytes)),
  };
}

function describe({ seconds: clock, cpu }: Omit<RunCost, 'outcome'>): string {
  return `${seconds(clock)} (${seconds(cpu)} of CPU)`;
}

function ensure(outcome: string, wanted: RegExp): void {
  if (!wanted.test(outcome)) throw new Error(`A run ended with: ${outcome}`);
}

/** First, second and added-to runs on several folders of the same pages. */
function measureRuns(folder: string, pages: number): void {
  const corpus = makeCorpus(pages + 1, SEED);
  const [added, text] = [...corpus].at(-1)!;
  corpus.delete(added);
  const first: RunCost[] = [];
  const second: RunCost[] = [];
  const forgotten: RunCost[] = [];
  const more: RunCost[] = [];
  const floors: number[] = [];
  let files = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    const content = join(folder, `content-${round}`);
    const cache = join(folder, `cache-${round}`);
    makeContent(content, corpus);
    first.push(measureRun(content, cache));
    ensure(first.at(-1)!.outcome, /^Written: /);
    for (let repeat = 0; repeat < ROUNDS; repeat += 1) second.push(measureRun(content, cache));
    ensure(second.at(-1)!.outcome, /^Content is up to date/);
    forgotten.push(measureRun(content, 'off'));
    writeFileSync(join(content, 'sources', 'workdl', added), text);
    more.push(measureRun(content, cache));
    ensure(more.at(-1)!.outcome, /^Written: /);
    const floor = measureFloor(content, join(folder, `bare-${round}`));
    floors.push(floor.seconds);
    files = floor.files;
  }
  const one = medianRun(first);
  const two = medianRun(second);
  print('first run', `${describe(one)}, ${Math.round(pages / one.seconds)} pages a second`);
  print('  of that, bare writing', `${seconds(median(floors))} for ${files} files`);
  print('  memory', `${one.megabytes.toFixed(0)} MB at most`);
  const ratio = (two.seconds / one.seconds).toFixed(3);
  print('unchanged second run', `${describe(two)}, ${ratio} of the first`);
  print('  with the cache lost', describe(medianRun(forgotten)));
  print(
    'one page added',
    `${describe(medianRun(more))}, ${medianRun(more).megabytes.toFixed(0)} MB`,
  );
}

async function measureInMemory(folder: string, pages: number): Promise<void> {
  const content = join(folder, 'registry-only');
  makeContent(content, new Map());
  const { split, read, weigh } = await measureParsing(makeCorpus(pages, SEED), content, ROUNDS);
  print('bare split into lines', seconds(split));
  print('reading in memory', `${seconds(read)}, ${(read / split).toFixed(1)} times the bare split`);
  print(
    'weighing all rows',
    `${seconds(weigh)}, ${(weigh / split).toFixed(0)} times the bare split`,
  );
}

/** Milliseconds a page for corpora of several sizes: the same for each, if it is linear. */
function measureGrowth(folder: string, sizes: readonly number[]): void {
  for (const pages of sizes) {
    const runs = Array.from({ length: ROUNDS }, (_, round) => {
      const content = join(folder, `growth-${pages}-${round}`);
      makeContent(content, makeCorpus(pages, SEED));
      return measureRun(content, 'off');
    });
    const run = medianRun(runs);
    const each = (value: number) => `${((value / pages) * 1000).toFixed(2)} ms`;
    const memory = `${run.megabytes.toFixed(0)} MB`;
    print(`${pages} pages`, `${each(run.seconds)} (${each(run.cpu)} of CPU) a page, ${memory}`);
  }
}

async function main(argument = '10000'): Promise<void> {
  const pages = Number(argument);
  if (!/^\d+$/.test(argument) || pages < 10 || pages > MOST_PAGES) {
    process.stderr.write(`PAGES is a number from 10 to ${MOST_PAGES}.\n\n${USAGE}`);
    process.exitCode = 2;
    return;
  }
  const folder = mkdtempSync(join(tmpdir(), 'benchleaf-bench-'));
  try {
    print('pages', `${pages}, Node ${process.version}, medians of ${ROUNDS} runs`);
    await measureInMemory(folder, pages);
    measureRuns(folder, pages);
    measureGrowth(folder, [pages / 10, pages, pages * 2].map(Math.floor));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

await main(process.argv[2]);
