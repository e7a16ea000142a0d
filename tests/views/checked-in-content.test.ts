import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { resultsCsv } from '../../src/exports/results-table.ts';
import { loadCatalog } from '../../src/store/load-catalog.ts';
import { dataQuality } from '../../src/views/data-quality.ts';
import { indexCatalog } from '../../src/views/index-catalog.ts';
import { boardStandings } from '../../src/views/paper-standings.ts';

// The content of the repository itself: what it grows to is not known here, so
// nothing is counted but what its first four pages say for good.
const catalog = await loadCatalog(join(import.meta.dirname, '../../content'));
const index = indexCatalog(catalog);

describe('the content of the repository', () => {
  test('has PC-AVS before ATVGnet on LRW in SSIM, with the digits of the source', () => {
    const lrw = index.benchmarks.find(({ id }) => id === 'talking-face-generation-on-lrw-test');
    const rows = lrw?.boards.find(({ metric }) => metric?.id === 'ssim')?.rows ?? [];
    const printed = rows.map((row) => row.printed);
    expect(printed).toEqual(expect.arrayContaining(['0.861', '0.81']));
    expect(printed.indexOf('0.861')).toBeLessThan(printed.indexOf('0.81'));
  });

  test('has every metric in the registry or listed as unknown', () => {
    const registered = new Set(catalog.registry.metrics.map(({ id }) => id));
    const listed = new Set(dataQuality(index).unknownMetrics.map(({ id }) => id));
    const used = catalog.papers.flatMap(({ results }) => results.map(({ metric }) => metric));
    const missing = used.filter((id) => id !== null && !registered.has(id) && !listed.has(id));
    expect(missing).toEqual([]);
  });

  test('has every result on a board of its benchmark, and once in the table of all results', () => {
    const boards = index.benchmarks.flatMap((benchmark) => benchmark.boards);
    const held = index.papers.flatMap((paper) => paper.held.map(({ id }) => id)).sort();
    const shown = new Set(boards.flatMap(({ rows }) => rows.map(({ id }) => id)));
    expect([...shown].sort()).toEqual(held);
    // Printed digits, titles and names have no line ends, so each line is a row.
    const table = resultsCsv(boardStandings(index.benchmarks));
    expect(table.trimEnd().split('\r\n')).toHaveLength(held.length + 1);
  });

  test('ranks no user study and no rating by people', () => {
    const ranked = index.benchmarks
      .flatMap((benchmark) => benchmark.boards)
      .filter((board) => board.ranked);
    expect(ranked.filter(({ metric }) => metric?.rating)).toEqual([]);
    expect(ranked.filter(({ benchmark }) => /^user stud/i.test(benchmark.dataset))).toEqual([]);
  });

  test('claims no more coverage than there is', () => {
    for (const { coverage } of index.benchmarks) {
      expect(coverage.share ?? 0).toBeLessThanOrEqual(1);
    }
  });
});
