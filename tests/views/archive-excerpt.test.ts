import { describe, expect, test } from 'vitest';
import { keptPointer, pointerAnchor, pointerKey } from '../../src/views/archive-anchor.ts';
import { archiveExcerpt } from '../../src/views/archive-excerpt.ts';
import { buildIndex } from '../fixtures/boards.ts';

describe('the row that a pointer leads into', () => {
  test.each([
    ['/0/datasets/1/sota/rows/7/metrics/Top 1', '/0/datasets/1/sota/rows/7'],
    [
      '/0/subtasks/2/datasets/1/subdatasets/0/sota/rows/7',
      '/0/subtasks/2/datasets/1/subdatasets/0/sota/rows/7',
    ],
    ['/0/datasets/1/sota/rows/7/metrics/~1sota~1rows~11', '/0/datasets/1/sota/rows/7'],
    ['/12/arxiv_id', '/12'],
    ['/12', '/12'],
  ])('%s: %s', (pointer, kept) => {
    expect(keptPointer(pointer)).toBe(kept);
  });
});

test('an anchor holds no sign that an address would change', () => {
  const anchor = pointerAnchor('3f9a0c21'.repeat(8), '/0/sota/rows/7/metrics/F1 (%) ~1 "é" <b>');
  expect(anchor).toMatch(/^3f9a0c21-0-sota-rows-7-metrics-[A-Za-z0-9._-]+$/);
  expect(pointerKey('/a/b ~1 c~01')).toBe('b / c~1');
});

test('a value leads to its line in the row as it was kept, digits and all', () => {
  const sha256 = 'ab'.repeat(32);
  const at = (metric: string) => `/0/datasets/0/sota/rows/4/metrics/${metric}`;
  const source = (metric: string) => ({ file: 'pwc/tables.json', pointer: at(metric) });
  const { papers } = buildIndex({
    papers: {
      a: {
        captures: [
          {
            file: 'pwc/tables.json',
            sha256,
            flavour: 'archive',
            date: null,
            shown: 1,
            total: null,
          },
        ],
        rows: [
          ['Weed Counting', 'Plot', 'SSIM', '0.90', 3, { source: source('SSIM') }],
          ['Weed Counting', 'Plot', 'FID', '1.50', 3, { source: source('FID') }],
        ],
      },
    },
  });
  const line =
    '{"pointer":"/0/datasets/0/sota/rows/4","row":{"FID":"no","metrics":{"SSIM":"0.90","FID":1.50}}}';
  const asked: string[] = [];
  const [row, ...others] = archiveExcerpt(papers[0]!, papers[0]!.captures[0]!, (pointer) => {
    asked.push(pointer);
    return line;
  });
  expect(others).toEqual([]);
  expect(asked).toEqual(['/0/datasets/0/sota/rows/4']);
  const lineOf = (anchor: string) => row!.lines.find((one) => one.anchor === anchor)?.text;
  expect(lineOf(pointerAnchor(sha256, at('FID')))).toBe('    "FID": 1.50');
  expect(lineOf(pointerAnchor(sha256, at('SSIM')))).toBe('    "SSIM": "0.90",');
  expect(lineOf(pointerAnchor(sha256, keptPointer(at('FID'))))).toBe('{');
});
