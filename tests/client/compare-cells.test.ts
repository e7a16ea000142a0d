import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareCells } from '../../src/client/compare-cells.ts';

const sorted = (cells: readonly string[], order: 'ascending' | 'descending') =>
  cells.toSorted((a, b) => compareCells(a, b, order));

test.each([
  [
    ['10', '9', '-1', '0.5'],
    ['-1', '0.5', '9', '10'],
  ],
  [
    ['1e-5', '0.001', '0'],
    ['0', '1e-5', '0.001'],
  ],
  [
    ['ResNet-50', 'ResNet-9', 'resnet-18'],
    ['ResNet-9', 'resnet-18', 'ResNet-50'],
  ],
  [
    ['Zhou 2021', 'Élan', 'Eve'],
    ['Élan', 'Eve', 'Zhou 2021'],
  ],
  [
    ['b', '2', 'a', '10'],
    ['2', '10', 'a', 'b'],
  ],
  [
    ['1f', '2', '1e5'],
    ['2', '1e5', '1f'],
  ],
])('%j ascends as %j', (cells, expected) => {
  expect(sorted(cells, 'ascending')).toEqual(expected);
  expect(sorted(cells, 'descending')).toEqual(expected.toReversed());
});

test.each(['ascending', 'descending'] as const)(
  'a missing cell stands last when the order is %s',
  (order) => {
    expect(sorted(['', '3', '', '-1', 'x'], order).slice(-2)).toEqual(['', '']);
  },
);

const cell = fc.oneof(
  fc.integer().map(String),
  fc.constantFrom('', '1e5', '1f', '2', '0x10', 'Infinity', 'NaN', '-', ' ', 'a', 'A', '10 dB'),
  fc.string({ maxLength: 4 }),
);
const order = fc.constantFrom('ascending' as const, 'descending' as const);

test('any cells have one order: it has no circle, and turning two round turns the answer round', () => {
  fc.assert(
    fc.property(cell, cell, cell, order, (a, b, c, way) => {
      expect(Math.sign(compareCells(a, b, way)) === -Math.sign(compareCells(b, a, way))).toBe(true);
      if (compareCells(a, b, way) <= 0 && compareCells(b, c, way) <= 0) {
        expect(compareCells(a, c, way)).toBeLessThanOrEqual(0);
      }
    }),
    { numRuns: 1000 },
  );
});

test('the other order turns cells round, but for the missing ones', () => {
  fc.assert(
    fc.property(cell, cell, (a, b) => {
      fc.pre(a !== '' && b !== '');
      expect(compareCells(a, b, 'descending') + 0).toBe(-compareCells(a, b, 'ascending') + 0);
    }),
  );
});
