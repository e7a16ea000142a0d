import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Board } from '../../src/views/things.ts';
import { buildBoard, buildIndex, type CompactValue } from '../fixtures/boards.ts';

// What holds of every board that the views make, whatever its papers printed.

const LISTED = 28;
const number = fc.integer({ min: 1, max: 40 }).map((tenths) => (tenths / 10).toFixed(1));
const printed = fc.oneof({ weight: 6, arbitrary: number }, fc.constant('--'));
const values = (of: fc.Arbitrary<string>) =>
  fc
    .array(of, { minLength: 1, maxLength: 9 })
    .map((all) => all.map((one, index): CompactValue => [`p${index}`, one, 2000 + (index % 4)]));

const placesOf = ({ rows }: Board) =>
  new Map(rows.map(({ paper, placeText }) => [paper.id, placeText]));

/** Only values that count, in the order of the board. */
const valuesOf = ({ rows }: Board) => rows.flatMap(({ number: value }) => value ?? []);

const RUNS = { numRuns: 60 };

describe('whatever the values', () => {
  test('a board is the same in whatever order its papers come', () => {
    const shuffled = values(printed).chain((all) =>
      fc.tuple(
        fc.constant(all),
        fc.shuffledSubarray(all, { minLength: all.length, maxLength: all.length }),
      ),
    );
    fc.assert(
      fc.property(
        shuffled,
        fc.constantFrom('PSNR', 'FID', 'Parameters'),
        ([all, others], metric) => {
          const rows = (board: Board) =>
            board.rows.map(({ id, placeText, explanation }) => [id, placeText, explanation]);
          expect(rows(buildBoard(metric, others))).toEqual(rows(buildBoard(metric, all)));
        },
      ),
      RUNS,
    );
  });

  test('equal numbers share a place, and only they do', () => {
    fc.assert(
      fc.property(values(number), (all) => {
        const { rows } = buildBoard('FID', all);
        for (const a of rows) {
          for (const b of rows) expect(a.place === b.place).toBe(a.number === b.number);
        }
      }),
      RUNS,
    );
  });

  test('the direction turns the board round', () => {
    fc.assert(
      fc.property(values(number), (all) => {
        expect(valuesOf(buildBoard('FID', all))).toEqual(
          valuesOf(buildBoard('PSNR', all)).toReversed(),
        );
      }),
      RUNS,
    );
  });

  test('a better value never gets a worse place', () => {
    fc.assert(
      fc.property(values(number), fc.constantFrom('PSNR', 'FID'), (all, metric) => {
        const isHigher = metric === 'PSNR';
        const [[own, before] = ['', ''], ...others] = all;
        const better = (Number(before) + (isHigher ? 0.7 : -0.7)).toFixed(1);
        const placeWith = (value: string) =>
          buildBoard(metric, [[own, value], ...others]).rows.find(({ paper }) => paper.id === own)!
            .place!;
        expect(placeWith(better)).toBeLessThanOrEqual(placeWith(before));
      }),
      RUNS,
    );
  });

  test('there is no place without a direction, for a rating, for a user study or on mixed scales', () => {
    const unranked = fc.constantFrom(
      ['Parameters', 'Shelf'],
      ['Nobody Knows It', 'Shelf'],
      ['Lip Sync Quality', 'Shelf'],
      ['PSNR', 'User Study'],
      ['Lip Sync Quality', 'User Study'],
    );
    fc.assert(
      fc.property(values(printed), unranked, (all, [metric = '', dataset]) => {
        const board = buildBoard(metric, all, { dataset });
        expect([...placesOf(board).values()].every((place) => place === null)).toBe(true);
        expect(board.ranked).toBe(false);
      }),
      RUNS,
    );
    const mixed = buildBoard('Accuracy', [
      ['a', '0.86'],
      ['b', '86'],
    ]);
    expect([...placesOf(mixed).values()]).toEqual([null, null]);
  });

  test('a missing value stands last and has no place', () => {
    fc.assert(
      fc.property(values(printed), fc.constantFrom('PSNR', 'FID', 'Parameters'), (all, metric) => {
        const { rows, heldHere } = buildBoard(metric, all);
        const missing = rows.slice(heldHere);
        expect(missing.every(({ number: value, place }) => value === null && place === null)).toBe(
          true,
        );
      }),
      RUNS,
    );
  });

  test('coverage is never above one, however few upstream lists', () => {
    fc.assert(
      fc.property(values(printed), fc.nat(12), (all, listed) => {
        const { benchmark } = buildBoard('FID', all, { listed });
        expect(benchmark.coverage.share).toBeLessThanOrEqual(1);
        expect(benchmark.coverage.share).toBeGreaterThanOrEqual(0);
      }),
      RUNS,
    );
  });

  test('a dataset that is stated to be another takes nothing from a board', () => {
    fc.assert(
      fc.property(values(number), (all) => {
        const rows = all.map(([, value]) => ['Sorting', 'Mead', 'FID', value, LISTED] as const);
        const other = [['Sorting', 'Mead 60', 'FID', '1.0', LISTED] as const];
        const places = (datasets: Parameters<typeof buildIndex>[0]['datasets'] = []) =>
          buildIndex({ papers: { a: { rows }, b: { rows: other } }, datasets })
            .benchmarks.find(({ dataset }) => dataset === 'Mead')!
            .boards[0]!.rows.map(({ placeText }) => placeText);
        const distinct = [{ name: 'Mead', distinct: [{ name: 'Mead 60', why: 'Other actors.' }] }];
        expect(places(distinct)).toEqual(places());
      }),
      RUNS,
    );
  });
});
