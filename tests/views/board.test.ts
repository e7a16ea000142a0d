import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bestOf } from '../../src/views/board.ts';
import { boardVerdict } from '../../src/views/board-verdict.ts';
import type { Board } from '../../src/views/things.ts';
import { boardOf, buildBoard, buildIndex, type CompactValue } from '../fixtures/boards.ts';
import { talkingFaces } from '../fixtures/talking-faces.ts';

/** A board in one line a row: place, paper, printed digits, and why it stands there. */
function rowsOf({ rows }: Board): string[] {
  return rows.map(
    ({ placeText, paper, printed, explanation }) =>
      `${placeText ?? '–'} | ${paper.label} | ${printed ?? 'n/a'} | ${explanation}`,
  );
}

describe('the board of LRW in SSIM', () => {
  const board = talkingFaces().benchmarks.find(
    ({ id }) => id === 'talking-face-generation-on-lrw-test',
  )!.boards[0]!;

  test('has PC-AVS first and says why', () => {
    expect(rowsOf(board)).toMatchInlineSnapshot(`
      [
        "1 | PC-AVS | 0.861 | 1st of 2 held: SSIM, higher is better, 0.861 > 0.81.",
        "2 | ATVGnet | 0.81 | 2nd of 2 held: SSIM, higher is better, 0.81 < 0.861.",
      ]
    `);
  });

  test('tells the best held result and the coverage in its verdict', () => {
    expect(boardVerdict(board)).toMatchInlineSnapshot(
      `"Best held: PC-AVS, SSIM 0.861, higher is better; 2 of about 28 listed."`,
    );
  });

  test('is ranked, holds two values and has nothing to warn of', () => {
    expect(board).toMatchObject({ ranked: true, heldHere: 2, notices: [] });
    expect(bestOf(board)?.paper.label).toBe('PC-AVS');
  });
});

describe('a ranked board', () => {
  test('has the lowest value first where lower is better', () => {
    const board = buildBoard('FID', [
      ['a', '30.1'],
      ['b', '9.25'],
      ['c', '12'],
    ]);
    expect(rowsOf(board)).toMatchInlineSnapshot(`
      [
        "1 | B 2020 | 9.25 | 1st of 3 held: FID, lower is better, 9.25 < 12.",
        "2 | C 2020 | 12 | 2nd of 3 held: FID, lower is better, 12 > 9.25.",
        "3 | A 2020 | 30.1 | 3rd of 3 held: FID, lower is better, 30.1 > 12.",
      ]
    `);
    expect(boardVerdict(board)).toMatchInlineSnapshot(
      `"Best held: B 2020, FID 9.25, lower is better; 3 of about 28 listed."`,
    );
  });

  test('gives equal values one place and says that they share it', () => {
    const board = buildBoard('SSIM', [
      ['a', '0.80'],
      ['b', '0.9'],
      ['c', '0.8'],
      ['d', '0.7'],
    ]);
    expect(rowsOf(board)).toMatchInlineSnapshot(`
      [
        "1 | B 2020 | 0.9 | 1st of 4 held: SSIM, higher is better, 0.9 > 0.80.",
        "=2 | A 2020 | 0.80 | Joint 2nd of 4 held: SSIM, higher is better, 0.80 < 0.9.",
        "=2 | C 2020 | 0.8 | Joint 2nd of 4 held: SSIM, higher is better, 0.8 < 0.9.",
        "4 | D 2020 | 0.7 | 4th of 4 held: SSIM, higher is better, 0.7 < 0.8.",
      ]
    `);
  });

  test('names all who share the first place', () => {
    const board = buildBoard('SSIM', [
      ['a', '0.9'],
      ['b', '0.9'],
    ]);
    expect(rowsOf(board)).toMatchInlineSnapshot(`
      [
        "=1 | A 2020 | 0.9 | Joint 1st of 2 held: SSIM, higher is better, all 0.9.",
        "=1 | B 2020 | 0.9 | Joint 1st of 2 held: SSIM, higher is better, all 0.9.",
      ]
    `);
    expect(boardVerdict(board)).toMatchInlineSnapshot(
      `"Best held: A 2020 and B 2020, SSIM 0.9, higher is better; 2 of about 28 listed."`,
    );
  });

  test('says of an only result that it is the only one', () => {
    const board = buildBoard('SSIM', [['a', '0.9']]);
    expect(rowsOf(board)).toMatchInlineSnapshot(`
      [
        "1 | A 2020 | 0.9 | The only result held: SSIM 0.9, higher is better.",
      ]
    `);
    expect(boardVerdict(board)).toMatchInlineSnapshot(
      `"Only result held: A 2020, SSIM 0.9, higher is better; 1 of about 28 listed."`,
    );
  });

  test('gives each model of a paper a row, and names a paper once that shares the first place with itself', () => {
    const board = buildBoard('SSIM', [
      ['a', '0.9', 2020, { model: 'Large' }],
      ['a', '0.9', 2020, { model: 'Huge' }],
      ['a', '0.7', 2020, { model: 'Small' }],
      ['b', '0.8'],
    ]);
    expect(board.rows.map(({ placeText, result }) => [placeText, result.model])).toEqual(
      expect.arrayContaining([
        ['=1', 'Large'],
        ['=1', 'Huge'],
        ['3', undefined],
        ['4', 'Small'],
      ]),
    );
    expect(boardVerdict(board)).toMatchInlineSnapshot(
      `"Best held: A 2020, SSIM 0.9, higher is better; 4 of about 28 listed."`,
    );
  });

  test('has a row without a value last and without a place', () => {
    const board = buildBoard('SSIM', [
      ['a', '--'],
      ['b', '0.8'],
      ['c', '0.9'],
    ]);
    expect(rowsOf(board)).toMatchInlineSnapshot(`
      [
        "1 | C 2020 | 0.9 | 1st of 2 held: SSIM, higher is better, 0.9 > 0.8.",
        "2 | B 2020 | 0.8 | 2nd of 2 held: SSIM, higher is better, 0.8 < 0.9.",
        "– | A 2020 | n/a | Upstream lists this paper on the benchmark without a result.",
      ]
    `);
    expect(board.heldHere).toBe(2);
  });

  test('gives no place to a value that is no plain number', () => {
    const board = buildBoard('SSIM', [
      ['a', '76.2/83.1', 2020, { value: [76.2, 83.1], kind: 'pair' }],
      ['b', '0.8'],
    ]);
    expect(rowsOf(board)).toMatchInlineSnapshot(`
      [
        "1 | B 2020 | 0.8 | The only result held: SSIM 0.8, higher is better.",
        "– | A 2020 | 76.2/83.1 | The printed value is not a number that can be compared.",
      ]
    `);
  });

  test('marks every one of equal values that is within rounding of the next', () => {
    const board = buildBoard('SSIM', [
      ['a', '0.94'],
      ['b', '0.94'],
      ['c', '0.9399'],
    ]);
    expect(board.rows.map(({ withinRounding }) => withinRounding)).toEqual([true, true, true]);
  });

  test('marks neighbours whose difference is within rounding, and no others', () => {
    const board = buildBoard('SSIM', [
      ['a', '0.94'],
      ['b', '0.9399'],
      ['c', '0.90'],
      ['d', '0.9'],
    ]);
    expect(board.rows.map(({ printed, withinRounding }) => [printed, withinRounding])).toEqual([
      ['0.94', true],
      ['0.9399', true],
      ['0.90', false],
      // Printed with one decimal, 0.9399 would be 0.9 as well.
      ['0.9', true],
    ]);
  });
});

describe('a board that is not ranked', () => {
  test('has no places, stands newest first, and gives its reason in every row', () => {
    const board = buildBoard('Lip Sync Quality', [
      ['a', '3.9', 2019],
      ['b', '1.7', null],
      ['c', '2.8', 2021],
    ]);
    expect(board.ranked).toBe(false);
    expect(rowsOf(board)).toMatchInlineSnapshot(`
      [
        "– | C 2021 | 2.8 | Lip Sync Quality was given by people, and other people on another day would have given other numbers.",
        "– | A 2019 | 3.9 | Lip Sync Quality was given by people, and other people on another day would have given other numbers.",
        "– | B | 1.7 | Lip Sync Quality was given by people, and other people on another day would have given other numbers.",
      ]
    `);
    expect(boardVerdict(board)).toMatchInlineSnapshot(`"Not ranked; 3 of about 28 listed."`);
    expect(bestOf(board)).toBeUndefined();
  });

  test('has a row without a value last too', () => {
    const board = buildBoard('Parameters', [
      ['a', '--', 2023],
      ['b', '11', 2019],
    ]);
    expect(board.rows.map(({ printed, place }) => [printed, place])).toEqual([
      ['11', null],
      [null, null],
    ]);
  });

  test('without any result says that upstream prints none', () => {
    const board = buildBoard('SSIM', [
      ['a', '--'],
      ['b', '--'],
    ]);
    expect(board).toMatchObject({ metric: undefined, ranked: false, heldHere: 0, notices: [] });
    expect(boardVerdict(board)).toMatchInlineSnapshot(
      `"Listed upstream without a result; 0 of about 28 listed."`,
    );
  });
});

test('a board whose only value is no number says so', () => {
  const board = buildBoard('SSIM', [['a', 'yes', 2020, { value: true, kind: 'boolean' }]]);
  expect(boardVerdict(board)).toMatchInlineSnapshot(
    `"No comparable value held; 1 of about 28 listed."`,
  );
  expect(bestOf(board)).toBeUndefined();
});

test('a benchmark in two metrics has a board for each, and a row without a metric on both', () => {
  const index = talkingFaces();
  const benchmark = index.benchmarks.find(
    ({ id }) => id === 'talking-face-generation-on-lrs2-test',
  )!;
  expect(
    benchmark.boards.map(({ metric, rows }) => [metric?.name, rows.map(({ printed }) => printed)]),
  ).toEqual([
    ['SSIM', ['0.72', '0.3944', null]],
    ['Sync Confidence', ['7.5', null]],
  ]);
});

test('only rows of a paper that have a place explain it with the digits as they are printed', () => {
  const index = buildIndex({
    papers: {
      a: { rows: [['Sorting', 'Shelf', 'SSIM', '0.810', 28]] },
      b: { rows: [['Sorting', 'Shelf', 'SSIM', '.8', 28]] },
    },
  });
  expect(boardOf(index, 'ssim').rows[0]?.explanation).toBe(
    '1st of 2 held: SSIM, higher is better, 0.810 > .8.',
  );
});

describe('whatever the values', () => {
  const printed = fc.oneof(
    fc.constant('--'),
    fc.integer({ min: -20, max: 20 }).map((tenths) => (tenths / 10).toFixed(1)),
  );
  const values = fc
    .array(printed, { minLength: 1, maxLength: 8 })
    .map((all) => all.map((one, index): CompactValue => [`p${index}`, one, 2000 + index]));
  const metric = fc.constantFrom('SSIM', 'FID', 'Parameters', 'Lip Sync Quality');

  test('every row of the benchmark stands on the board once, those with a place first', () => {
    fc.assert(
      fc.property(values, metric, (all, name) => {
        const { rows, ranked, heldHere } = buildBoard(name, all);
        expect(new Set(rows.map(({ id }) => id)).size).toBe(all.length);
        const placed = rows.filter(({ place }) => place !== null).length;
        expect(placed).toBe(ranked ? heldHere : 0);
        expect(rows.slice(0, placed).every(({ place }) => place !== null)).toBe(true);
        expect(rows.slice(0, heldHere).every(({ number }) => number !== null)).toBe(true);
      }),
      { numRuns: 50 },
    );
  });

  test('no text of a board has a hole in it', () => {
    fc.assert(
      fc.property(values, metric, (all, name) => {
        const board = buildBoard(name, all);
        const { rows, notices } = board;
        const texts = [
          boardVerdict(board),
          ...rows.map(({ explanation }) => explanation),
          ...notices.map(({ sentence }) => sentence),
        ];
        for (const text of texts) expect(text).not.toMatch(/undefined|null|NaN/);
      }),
      { numRuns: 50 },
    );
  });
});
