import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  decimalsOf,
  isWithinRounding,
  pointPadding,
  shiftPoint,
} from '../../src/views/rounding.ts';

const number = (printed: string, value = Number(printed)) => ({ value, printed });

test.each([
  ['0.94', 2],
  ['33.081', 3],
  ['28', 0],
  ['.5', 1],
  ['2,946', 0],
  ['-0.190', 3],
  ['0.8043 ± 0.0003', 4],
  ['', 0],
])('%j shows %i decimals', (printed, decimals) => {
  expect(decimalsOf(printed)).toBe(decimals);
});

test.each([
  ['0.94', '0.9399'],
  ['0.94', '0.9444'],
  ['1.01', '1.005'],
  ['28', '28.4'],
  ['-0.19', '-0.194'],
  ['0.00', '-0.004'],
])('%s and %s may be one measurement', (a, b) => {
  expect(isWithinRounding(number(a), number(b))).toBe(true);
});

test.each([
  ['0.94', '0.9349'],
  ['0.50', '0.5'],
  ['0.861', '0.81'],
  ['28', '29.4'],
  ['0.19', '-0.19'],
  ['0.0000001', '0.0000005'],
  ['1.2e-5', '3.4e-5'],
])('%s and %s may not', (a, b) => {
  expect(isWithinRounding(number(a), number(b))).toBe(false);
});

test('a power of ten, as digits or as a letter, belongs to the precision', () => {
  expect(isWithinRounding(number('1.2e-5'), number('1.24e-5'))).toBe(true);
  expect(isWithinRounding(number('11.2M', 11.2e6), number('11.24M', 11.24e6))).toBe(true);
  expect(isWithinRounding(number('11.2M', 11.2e6), number('11.3M', 11.3e6))).toBe(false);
  expect(isWithinRounding(number('11M', 11e6), number('11200000'))).toBe(true);
  expect(isWithinRounding(number('93%', 93), number('93.2%', 93.2))).toBe(true);
});

test.each([
  [0.861, 2, 86.1],
  [1.005, 2, 100.5],
  [86.1, -2, 0.861],
  [-0.07, 2, -7],
  [1e-7, 2, 1e-5],
  [0, 2, 0],
])('%d with its point moved by %i is %d', (value, places, expected) => {
  expect(shiftPoint(value, places)).toBe(expected);
});

const printed = fc
  .tuple(fc.integer({ min: -100_000, max: 100_000 }), fc.integer({ min: 0, max: 4 }))
  .map(([digits, decimals]) => number((digits / 10 ** decimals).toFixed(decimals)));

test('it does not matter which of the two numbers comes first, nor on which side of zero both are', () => {
  const mirrored = ({ value, printed: text }: { value: number; printed: string }) => ({
    value: -value,
    printed: text.startsWith('-') ? text.slice(1) : `-${text}`,
  });
  fc.assert(
    fc.property(printed, printed, (a, b) => {
      expect(isWithinRounding(b, a)).toBe(isWithinRounding(a, b));
      expect(isWithinRounding(mirrored(a), mirrored(b))).toBe(isWithinRounding(a, b));
    }),
  );
});

test('a number is never within rounding of itself, however it is printed', () => {
  fc.assert(
    fc.property(printed, fc.nat(3), (a, zeros) => {
      const longer = a.printed + (a.printed.includes('.') ? '' : '.0') + '0'.repeat(zeros);
      expect(isWithinRounding(a, { ...a, printed: longer })).toBe(false);
    }),
  );
});

test('a number and the same number rounded are within rounding', () => {
  fc.assert(
    fc.property(printed, ({ value, printed: text }) => {
      const rounded = number(String(Math.sign(value) * Math.round(Math.abs(value))));
      fc.pre(rounded.value !== value);
      expect(isWithinRounding({ value, printed: text }, rounded)).toBe(true);
    }),
  );
});

test.each([
  ['0.861', 3, ''],
  ['0.81', 3, '\u2007'],
  ['28', 3, '\u2008\u2007\u2007\u2007'],
  ['28', 0, ''],
  ['93%', 2, ''],
  ['', 2, ''],
])('%j in a column of %i decimals is padded with %j', (text, decimals, padding) => {
  expect(pointPadding(text, decimals)).toBe(padding);
});
