import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { boardVerdict } from '../../src/views/board-verdict.ts';
import { rescaleBoard } from '../../src/views/rescaled-board.ts';
import type { Board } from '../../src/views/things.ts';
import { buildBoard } from '../fixtures/boards.ts';

const board = (metric: string, printed: readonly string[], dataset = 'Shelf (test)') =>
  buildBoard(
    metric,
    printed.map((one, index) => [`p${index}`, one, 2020]),
    { dataset },
  );

function rowsOf(shown: Board | undefined): string[] | undefined {
  return shown?.rows.map(
    ({ placeText, printed, rescaledFrom, explanation }) =>
      `${placeText ?? '–'} | ${printed ?? 'n/a'} | ${rescaledFrom ?? 'as printed'} | ${explanation}`,
  );
}

describe('a board of mixed scales', () => {
  const mixed = board('Accuracy', ['0.861', '85.3', '--', '0.9']);

  test('is not ranked by itself, and shows every value as it is printed', () => {
    expect(mixed.ranked).toBe(false);
    expect(mixed.rows.map(({ printed, place }) => [printed, place])).toEqual([
      ['0.861', null],
      ['85.3', null],
      ['0.9', null],
      [null, null],
    ]);
  });

  test('is ranked on the scale of its metric when a reader asks, each moved value marked', () => {
    expect(rowsOf(rescaleBoard(mixed))).toMatchInlineSnapshot(`
      [
        "1 | 90 | 0.9 | 1st of 3 held once rescaled: Accuracy, higher is better, 90 > 86.1.",
        "2 | 86.1 | 0.861 | 2nd of 3 held once rescaled: Accuracy, higher is better, 86.1 < 90.",
        "3 | 85.3 | as printed | 3rd of 3 held once rescaled: Accuracy, higher is better, 85.3 < 86.1.",
        "– | n/a | as printed | Upstream lists this paper on the benchmark without a result.",
      ]
    `);
  });

  test('says on what guess it is rescaled, first of all', () => {
    const rescaled = rescaleBoard(mixed)!;
    expect(rescaled.notices.map(({ code, sentence }) => `${code}: ${sentence}`))
      .toMatchInlineSnapshot(`
        [
          "rescaled: Values that look like fractions are shown as percentages, on the guess that 0.861 means 86.1. Nobody has confirmed it: these places hold only if the guess does, and no other page uses them.",
        ]
      `);
    expect(boardVerdict(rescaled)).toMatchInlineSnapshot(
      `"Best held once rescaled: P3 2020, Accuracy 90, higher is better; 3 of about 28 listed."`,
    );
  });

  test('moves percentages to fractions where the metric ends at 1', () => {
    expect(rowsOf(rescaleBoard(board('SSIM', ['0.861', '85.3'])))).toMatchInlineSnapshot(`
      [
        "1 | 0.861 | as printed | 1st of 2 held once rescaled: SSIM, higher is better, 0.861 > 0.853.",
        "2 | 0.853 | 85.3 | 2nd of 2 held once rescaled: SSIM, higher is better, 0.853 < 0.861.",
      ]
    `);
  });
});

test.each([
  ['of one scale', board('Accuracy', ['86.1', '85.3'])],
  ['without an end to its range', board('FID', ['0.86', '86'])],
  ['of a user study too', board('Accuracy', ['0.86', '86'], 'User Study')],
  ['without a result', board('Accuracy', ['--'])],
])('a board %s has no rescaled view', (_, other) => {
  expect(rescaleBoard(other)).toBeUndefined();
});

test('whatever the values, rescaling keeps every row once and the board it came from as it was', () => {
  const value = fc.oneof(
    fc.integer({ min: 1, max: 1000 }).map((n) => (n / 1000).toFixed(3)),
    fc.integer({ min: 11, max: 1000 }).map((n) => (n / 10).toFixed(1)),
    fc.constant('--'),
  );
  fc.assert(
    fc.property(fc.array(value, { minLength: 1, maxLength: 8 }), (printed) => {
      const original = board('Accuracy', printed);
      const before = JSON.stringify(rowsOf(original));
      const rescaled = rescaleBoard(original);
      expect(JSON.stringify(rowsOf(original))).toBe(before);
      if (rescaled === undefined) return;
      expect(original.ranked).toBe(false);
      const ids = ({ rows }: Board) => rows.map(({ id }) => id).toSorted();
      expect(ids(rescaled)).toEqual(ids(original));
      for (const { number } of rescaled.rows) {
        expect(number ?? 0).toBeLessThanOrEqual(100);
        if (number !== null) expect(number).toBeGreaterThan(0);
      }
    }),
    { numRuns: 100 },
  );
});
