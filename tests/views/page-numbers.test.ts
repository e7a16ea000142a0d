import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pageNumbers } from '../../src/views/page-numbers.ts';

test.each([
  [1, 1, '1'],
  [1, 3, '1 2 3'],
  [3, 6, '1 2 3 4 5 6'],
  [1, 500, '1 2 3 7 21 61 201 500'],
  [250, 500, '1 50 190 230 244 248 249 250 251 252 256 270 310 450 500'],
])('page %i of %i links to %s', (page, last, numbers) => {
  expect(pageNumbers(page, last).join(' ')).toBe(numbers);
});

const pages = fc
  .integer({ min: 1, max: 5_000 })
  .chain((last) => fc.tuple(fc.integer({ min: 1, max: last }), fc.constant(last)));

test('they are few, rise, and hold the first, the last and the neighbours', () => {
  fc.assert(
    fc.property(pages, ([page, last]) => {
      const numbers = pageNumbers(page, last);
      expect(numbers.length).toBeLessThanOrEqual(17);
      expect(numbers).toEqual([...new Set(numbers)].toSorted((a, b) => a - b));
      expect(numbers[0]).toBe(1);
      expect(numbers.at(-1)).toBe(last);
      for (const near of [page - 1, page, page + 1]) {
        expect(numbers.includes(near)).toBe(near >= 1 && near <= last);
      }
    }),
  );
});

test('any page of hundreds is at most seven steps away', () => {
  fc.assert(
    fc.property(pages, fc.nat(), ([start, last], some) => {
      const goal = 1 + (some % Math.min(last, 1_000));
      let page = start > 1_000 ? 1 : start;
      const end = Math.min(last, 1_000);
      let steps = 0;
      while (page !== goal) {
        const nearest = pageNumbers(page, end).toSorted(
          (a, b) => Math.abs(a - goal) - Math.abs(b - goal),
        );
        page = nearest[0]!;
        steps += 1;
        expect(steps).toBeLessThanOrEqual(7);
      }
    }),
  );
});
