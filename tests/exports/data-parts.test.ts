import { expect, test } from 'vitest';
import { benchmarkBytes, paperBytes, resultsBytes } from '../../src/exports/data-parts.ts';
import { exportBenchmark, exportPaper } from '../../src/exports/catalog-json.ts';
import { resultsCsv } from '../../src/exports/results-table.ts';
import { Addresses } from '../../src/views/addresses.ts';
import { boardStandings } from '../../src/views/paper-standings.ts';
import { indexCatalog } from '../../src/views/index-catalog.ts';
import { loadCatalog } from '../../src/store/load-catalog.ts';
import { CONTENT } from '../fixtures/scratch-content.ts';

const { papers, benchmarks } = indexCatalog(await loadCatalog(CONTENT));
const byId = new Map(benchmarks.map((benchmark) => [benchmark.id, benchmark]));
const addresses = new Addresses('/');
const sum = (sizes: readonly number[]) => sizes.reduce((total, size) => total + size, 0);
const size = (text: string) => Buffer.byteLength(text);
const address = () => '/papers/a-paper-of-some-length/#0181b8f4-L15';

test.each([
  [
    'papers',
    sum(papers.map(paperBytes)),
    sum(papers.map((paper) => size(JSON.stringify(exportPaper(paper, byId, addresses, address))))),
  ],
  [
    'benchmarks',
    sum(benchmarks.map(benchmarkBytes)),
    sum(benchmarks.map((one) => size(JSON.stringify(exportBenchmark(one, addresses, address))))),
  ],
  ['results', sum(benchmarks.map(resultsBytes)), size(resultsCsv(boardStandings(benchmarks)))],
])('the size of %s is estimated well enough for parts to fit a host', (_, estimate, real) => {
  // A part is planned for 16 MiB and may have 25.
  expect(real / estimate).toBeLessThan(25 / 16);
  expect(real / estimate).toBeGreaterThan(0.5);
});
