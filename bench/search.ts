import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { seededRandom } from './ingest/random.ts';
import { makeCatalog } from './search/made-catalog.ts';
import { makeIndex } from './search/made-index.ts';
import { makeQueries } from './search/made-queries.ts';
import { measureBrowser } from './search/measure-browser.ts';
import { measureNode } from './search/measure-node.ts';
import { measurePagefind } from './search/measure-pagefind.ts';
import { documentsOf, measureRivals } from './search/rivals.ts';
import { printChains, traceChains } from './search/trace-chains.ts';

const USAGE = `Usage: npm run bench -- search [PAPERS ...] [--seed N] [--each N] [--keys N] [--slowest N] [--skip rivals,browser]

Makes catalogs of so many papers (4, 1000, 10000, 100000 and 500000) from a seed,
builds the search index of each, and measures it: in Node beside engines that
hold everything in memory, and in a browser that is slowed four times, with
40 ms a request and 10 Mbit/s. --each is the number of queries of each kind (40),
--keys the number of queries that the browser types, key by key (18).
--slowest prints so many of the slowest keys, with the files that waited for each
other. Another seed makes other catalogs and other queries.
`;

const SIZES = ['4', '1000', '10000', '100000', '500000'];

/** Engines that hold everything in memory are not asked beyond this. */
const MOST_FOR_RIVALS = 100_000;

async function measure(
  papers: number,
  seed: number,
  each: number,
  keys: number,
  slowest: number,
  skip: ReadonlySet<string>,
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'benchleaf-search-'));
  try {
    const catalog = makeCatalog(papers, seed);
    const index = await makeIndex(catalog, papers, join(folder, 'search'));
    const { files, bytes, seconds, megabytes, sample } = index;
    const { task, dataset, metric, benchmarks } = catalog.names;
    const names = task.length + dataset.length + metric.length + benchmarks.length;
    console.log(
      `\n${papers} papers, ${names} names: ${files} files, ${(bytes / 1e6).toFixed(1)} MB, built in ${seconds.toFixed(1)} s, at most ${megabytes.toFixed(0)} MB of memory`,
    );
    const queries = makeQueries(seededRandom(seed + 1), sample, catalog.names, each);
    await measureNode(index, queries);
    if (slowest > 0) printChains(await traceChains(index, queries), slowest);
    if (!skip.has('browser')) await measureBrowser(index, queries, keys, slowest);
    if (skip.has('rivals')) return;
    if (papers > MOST_FOR_RIVALS)
      console.log('The other engines were not asked: all of it in memory is too much.');
    else {
      const documents = documentsOf(catalog.papers(), catalog.names);
      measureRivals(documents, queries);
      await measurePagefind(documents, queries, folder);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    seed: { type: 'string', default: '1' },
    each: { type: 'string', default: '40' },
    keys: { type: 'string', default: '18' },
    slowest: { type: 'string', default: '0' },
    skip: { type: 'string', default: '' },
  },
});
const sizes = (positionals.length > 0 ? positionals : SIZES).map(Number);
const [seed, each, keys] = [values.seed, values.each, values.keys].map(Number);
const slowest = Number(values.slowest);
if (
  [...sizes, seed, each, keys, slowest + 1].some(
    (number) => !Number.isInteger(number) || number! < 1,
  )
) {
  process.stderr.write(USAGE);
  process.exitCode = 2;
} else {
  for (const papers of sizes) {
    await measure(papers, seed!, each!, keys!, slowest, new Set(values.skip.split(',')));
  }
}
