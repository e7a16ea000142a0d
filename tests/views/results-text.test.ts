import { expect, test } from 'vitest';
import { paperStandings } from '../../src/views/paper-standings.ts';
import { bestHeldText } from '../../src/views/results-text.ts';
import { buildIndex } from '../fixtures/boards.ts';
import type { CompactPaper, CompactRow } from '../fixtures/catalog-builder.ts';

/** What is said of the first of some papers. */
function said(...papers: readonly (readonly CompactRow[])[]): string | undefined {
  const named = papers.map((rows, index): [string, CompactPaper] => [`p${index}`, { rows }]);
  const index = buildIndex({ papers: Object.fromEntries(named) });
  const benchmarks = new Map(index.benchmarks.map((benchmark) => [benchmark.id, benchmark]));
  return bestHeldText(
    paperStandings(
      index.papers.find(({ id }) => id === 'p0')!,
      benchmarks,
    ),
  );
}

const fid = (dataset: string, value: string): CompactRow => ['Sorting', dataset, 'FID', value];

test('it is counted on how many boards a paper has the best value, in the direction of each', () => {
  expect(
    said(
      [fid('Shelf', '1'), fid('Bench', '3'), ['Sorting', 'Table', 'SSIM', '0.9']],
      [fid('Shelf', '2'), fid('Bench', '2'), ['Sorting', 'Table', 'SSIM', '0.8']],
    ),
  ).toBe('Best held on 2 of 3 ranked boards that hold other results too.');
});

test('a tie is told, and of several values on one board the best counts once', () => {
  expect(
    said(
      [fid('Shelf', '1'), ['Sorting', 'Shelf', 'FID', '2', 9, { model: 'B' }], fid('Bench', '3')],
      [fid('Shelf', '1'), fid('Bench', '2')],
    ),
  ).toBe('Best held on 1 of 2 ranked boards that hold other results too, tied on 1 of them.');
});

test('what is alone on its board, or unranked, is no victory', () => {
  expect(said([fid('Shelf', '1'), fid('Bench', '3'), fid('Table', '3')], [fid('Shelf', '2')])).toBe(
    undefined,
  );
  const rated = (value: string): CompactRow => ['Sorting', 'User Study', 'Lip Sync Quality', value];
  expect(said([fid('Shelf', '1'), rated('4')], [fid('Shelf', '2'), rated('3')])).toBe(undefined);
});
