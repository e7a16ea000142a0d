import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Result } from '../../src/catalog/paper.ts';
import { resultIds } from '../../src/catalog/result-id.ts';
import { shortHash } from '../../src/catalog/id.ts';

function result(value: Result['value'], line: number, more: Partial<Result> = {}): Result {
  return {
    benchmark: 'sorting-on-shelf',
    metric: 'ssim',
    value,
    listed: null,
    source: { file: 'workdl/a.txt', lines: [line, line] },
    read: ['Sorting', 'Shelf', 'SSIM', String(value)],
    doubt: [],
    ...more,
  };
}

const idsOf = (...results: Result[]) => resultIds({ id: 'a-paper', results });

test('a result id is the hash of paper, benchmark, metric, model and ordinal', () => {
  const model = 'Large';
  expect(idsOf(result(1, 1), result(1, 2, { model }), result(null, 3, { metric: null }))).toEqual([
    shortHash('["a-paper","sorting-on-shelf","ssim",null,0]', 12),
    shortHash('["a-paper","sorting-on-shelf","ssim","Large",0]', 12),
    shortHash('["a-paper","sorting-on-shelf",null,null,0]', 12),
  ]);
});

test('rows that share paper, benchmark, metric and model are told apart by value, lowest first', () => {
  const [ninth, tenth] = idsOf(result(9, 2), result(10, 1));
  expect(ninth).toBe(shortHash('["a-paper","sorting-on-shelf","ssim",null,0]', 12));
  expect(tenth).toBe(shortHash('["a-paper","sorting-on-shelf","ssim",null,1]', 12));
});

test('rows of equal value are told apart by their source', () => {
  const [a, b] = [result(1, 1), result(1, 2)];
  const [first, second] = idsOf(a, b);
  expect(first).not.toBe(second);
  expect(idsOf(b, a)).toEqual([second, first]);
});

test('another paper, benchmark, metric or model gives another id', () => {
  const [plain] = idsOf(result(1, 1));
  const others = [
    resultIds({ id: 'b-paper', results: [result(1, 1)] }),
    idsOf(result(1, 1, { benchmark: 'sorting-on-desk' })),
    idsOf(result(1, 1, { metric: 'psnr' })),
    idsOf(result(1, 1, { model: 'Small' })),
  ].flat();
  expect(new Set([plain, ...others]).size).toBe(5);
});

const value = fc.oneof(
  fc.integer({ min: -3, max: 3 }),
  fc.constant(null),
  fc.boolean(),
  fc.tuple(fc.integer({ min: 0, max: 2 }), fc.integer({ min: 0, max: 2 })),
);
const rows = fc
  .array(fc.tuple(value, fc.option(fc.constantFrom('Small', 'Large'), { nil: undefined })))
  .map((all) =>
    all.map(([one, model], index) => result(one, index + 1, model === undefined ? {} : { model })),
  );

test('every row has twelve hex digits of its own, whatever repeats', () => {
  fc.assert(
    fc.property(rows, (results) => {
      const ids = idsOf(...results);
      expect(new Set(ids).size).toBe(results.length);
      for (const id of ids) expect(id).toMatch(/^[0-9a-f]{12}$/);
    }),
  );
});

test('a row keeps its id in whatever order the rows stand', () => {
  const shuffled = rows.chain((results) =>
    fc.tuple(
      fc.constant(results),
      fc.shuffledSubarray(results, { minLength: results.length, maxLength: results.length }),
    ),
  );
  fc.assert(
    fc.property(shuffled, ([results, others]) => {
      const ids = new Map(idsOf(...results).map((id, index) => [results[index], id]));
      expect(idsOf(...others)).toEqual(others.map((row) => ids.get(row)));
    }),
  );
});
