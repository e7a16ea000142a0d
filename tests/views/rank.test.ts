import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Direction } from '../../src/catalog/direction.ts';
import { ordinal, placeText, rankBy } from '../../src/views/rank.ts';

const valueOf = (value: number) => value;
const rank = (values: readonly number[], direction: Direction) =>
  rankBy(values, valueOf, direction)!;

describe('places', () => {
  test.each([
    ['higher', [0.7, 0.9, 0.8, 0.8], ['1 0.9', '=2 0.8', '=2 0.8', '4 0.7']],
    ['lower', [0.7, 0.9, 0.8, 0.8], ['1 0.7', '=2 0.8', '=2 0.8', '4 0.9']],
    ['higher', [5, 5, 5], ['=1 5', '=1 5', '=1 5']],
    ['higher', [0, -0, -1], ['=1 0', '=1 0', '3 -1']],
    ['lower', [-2.5], ['1 -2.5']],
    ['higher', [], []],
  ] as const)('where %s is better, of %j', (direction, values, expected) => {
    const places = rank(values, direction).map((one) => `${placeText(one)} ${one.item}`);
    expect(places).toEqual(expected);
  });

  test('do not exist while the direction is unknown', () => {
    expect(rankBy([1, 2], valueOf, 'unknown')).toBeUndefined();
  });

  test('leave the items that were given in their order', () => {
    const values = [3, 1, 2];
    rank(values, 'higher');
    expect(values).toEqual([3, 1, 2]);
  });

  test('keep the order in which equal items came', () => {
    const items = [
      { name: 'b', value: 1 },
      { name: 'a', value: 1 },
    ];
    const ranked = rankBy(items, ({ value }) => value, 'higher')!;
    expect(ranked.map(({ item }) => item.name)).toEqual(['b', 'a']);
  });
});

describe('whatever the values', () => {
  const value = fc.oneof(
    fc.integer({ min: -3, max: 3 }),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
  );
  const values = fc.array(value, { maxLength: 20 });
  const direction = fc.constantFrom('higher' as const, 'lower' as const);

  test('places do not depend on the order of the rows', () => {
    const shuffled = values.chain((all) =>
      fc.tuple(
        fc.constant(all),
        fc.shuffledSubarray(all, { minLength: all.length, maxLength: all.length }),
      ),
    );
    fc.assert(
      fc.property(shuffled, direction, ([all, others], way) => {
        const placed = (some: readonly number[]) =>
          rank(some, way)
            .map(({ place, item }) => `${place} ${item + 0}`)
            .sort();
        expect(placed(others)).toEqual(placed(all));
      }),
    );
  });

  test('a place is one more than the number of better values, so equal values share it', () => {
    fc.assert(
      fc.property(values, direction, (all, way) => {
        for (const { place, tied, item } of rank(all, way)) {
          const better = all.filter((other) => (way === 'higher' ? other > item : other < item));
          expect(place).toBe(better.length + 1);
          expect(tied).toBe(all.filter((other) => other === item).length > 1);
        }
      }),
    );
  });

  test('the other direction turns the order of different values round', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer()), (all) => {
        const items = (way: Direction) => rank(all, way).map(({ item }) => item);
        expect(items('lower')).toEqual(items('higher').toReversed());
      }),
    );
  });

  test('a value that gets better never loses places', () => {
    fc.assert(
      fc.property(values, value, fc.nat(), direction, (others, own, gain, way) => {
        const better = way === 'higher' ? own + gain : own - gain;
        const placeOf = (one: number) =>
          rankBy(
            [{ own: true, value: one }, ...others.map((other) => ({ own: false, value: other }))],
            (item) => item.value,
            way,
          )!.find(({ item }) => item.own)!.place;
        expect(placeOf(better)).toBeLessThanOrEqual(placeOf(own));
      }),
    );
  });
});

test.each([
  [1, '1st'],
  [2, '2nd'],
  [3, '3rd'],
  [4, '4th'],
  [11, '11th'],
  [12, '12th'],
  [13, '13th'],
  [21, '21st'],
  [22, '22nd'],
  [101, '101st'],
  [111, '111th'],
  [113, '113th'],
])('place %i is the %s', (place, text) => {
  expect(ordinal(place)).toBe(text);
});
