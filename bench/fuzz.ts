import { readdirSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { loadRegistry } from '../src/store/registry-files.ts';
import { PAGE_LIMIT } from './fuzz/check.ts';
import type { Sample } from './fuzz/mutate.ts';
import type { Share, Told } from './fuzz/worker.ts';

const ROOT = join(import.meta.dirname, '..');
const FOLDERS = ['tests/fixtures/pages', 'content/sources/workdl'];

const USAGE = `Usage: npm run bench -- fuzz [COUNT] [SEED]

Spoils fixtures and sources in COUNT ways (20000) and reads them. Each has to
end in a page or in problems, within ${PAGE_LIMIT} ms, with nothing lost or made up by a
split and with every file inside content. A page is made from a seed of its own,
counted up from SEED (1): \`fuzz 1 4711\` reads page 4711 again.`;

/** Wrong pages that are printed; the others are counted. */
const PRINTED = 5;

function readSamples(): Sample[] {
  return FOLDERS.flatMap((folder) =>
    readdirSync(join(ROOT, folder))
      .sort()
      .map((name) => ({ name, text: readFileSync(join(ROOT, folder, name), 'utf8') })),
  );
}

function parseCall(): { count: number; seed: number } | undefined {
  const [count = 20_000, seed = 1, ...rest] = process.argv.slice(2).map(Number);
  const isRight = [count, seed].every((number) => Number.isSafeInteger(number) && number > 0);
  return isRight && rest.length === 0 ? { count, seed } : undefined;
}

/** Let a worker read its share; `onTold` hears what it says. */
function work(share: Share, onTold: (told: Told) => void): Promise<void> {
  const worker = new Worker(new URL('./fuzz/worker.ts', import.meta.url), { workerData: share });
  worker.on('message', onTold);
  return new Promise((resolve, reject) => {
    worker.on('error', reject);
    worker.on('exit', () => resolve());
  });
}

async function run({ count, seed }: { count: number; seed: number }): Promise<void> {
  const samples = readSamples();
  const { registry } = await loadRegistry(join(ROOT, 'content'));
  const start = performance.now();
  let pages = 0;
  let slowest = { seed, took: 0 };
  const wrong: Told['wrong'][number][] = [];
  const onTold = (told: Told) => {
    pages += told.pages;
    wrong.push(...told.wrong);
    if (told.slowest.took > slowest.took) slowest = told.slowest;
  };
  const step = Math.min(availableParallelism(), count);
  const shares = Array.from({ length: step }, (_, index) => seed + index);
  await Promise.all(
    shares.map((first) => work({ samples, registry, first, end: seed + count, step }, onTold)),
  );

  const seconds = (performance.now() - start) / 1000;
  for (const one of wrong.slice(0, PRINTED)) console.error(`page ${one.seed}: ${one.why}\n`);
  console.log(
    [
      `${pages.toLocaleString('en-US')} pages from ${samples.length} samples, seeds ${seed} to ${seed + count - 1}`,
      `${wrong.length.toLocaleString('en-US')} read wrongly`,
      `${Math.round(pages / seconds).toLocaleString('en-US')} pages/s on ${step} threads, ${seconds.toFixed(1)} s`,
      `slowest ${slowest.took.toFixed(1)} ms, among the pages from seed ${slowest.seed}`,
    ].join('\n'),
  );
  if (wrong.length > 0 || pages !== count) process.exitCode = 1;
}

const call = parseCall();
if (call) await run(call);
else {
  console.error(USAGE);
  process.exitCode = 2;
}
