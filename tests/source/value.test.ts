import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isPlainNumber, parseValue } from '../../src/source/value.ts';

test.each([
  ['0.861', { value: 0.861 }],
  ['-0.19', { value: -0.19 }],
  ['\u22120.19', { value: -0.19 }],
  ['+2', { value: 2 }],
  ['-0', { value: 0 }],
  ['2,946', { value: 2946 }],
  ['1,234,567.8', { value: 1234567.8 }],
  ['.5', { value: 0.5 }],
  ['1.2e-5', { value: 1.2e-5 }],
  ['93%', { value: 93, unit: '%' }],
  ['93 %', { value: 93, unit: '%' }],
  ['11.2M', { value: 11_200_000 }],
  ['0.57M', { value: 570_000 }],
  ['6B', { value: 6e9 }],
  ['5K', { value: 5000 }],
  ['0.8043 ± 0.0003', { value: 0.8043, uncertainty: 0.0003 }],
  ['85.14±6.07%', { value: 85.14, uncertainty: 6.07, unit: '%' }],
  ['85.1 (±0.4)', { value: 85.1, uncertainty: 0.4 }],
  ['85.1 +/- 0.4', { value: 85.1, uncertainty: 0.4 }],
  ['76.2/83.1', { value: [76.2, 83.1], kind: 'pair' }],
  ['76.2 / 83.1', { value: [76.2, 83.1], kind: 'pair' }],
  ['Yes', { value: true, kind: 'boolean' }],
  ['no', { value: false, kind: 'boolean' }],
  ['N/A', { value: null, kind: 'text' }],
])('%j says what it says', (printed, expected) => {
  expect(parseValue(printed)).toEqual(expected);
});

test.each(['', '-', '--', 'abc', '1.2.3', '12,34', '1 2', '5 apples', 'e5', '1e999', '3/', '±2'])(
  '%j is no value',
  (printed) => {
    expect(parseValue(printed)).toBeUndefined();
  },
);

test('a number that JSON writes is read as the same number', () => {
  const plain = fc
    .double({ noNaN: true, noDefaultInfinity: true, min: -1e15, max: 1e15 })
    .map((number) => String(number + 0))
    .filter((printed) => isPlainNumber(printed));
  fc.assert(
    fc.property(plain, (printed) => {
      expect(parseValue(printed)?.value).toBe(Number(printed) + 0);
    }),
  );
});

test('any text is a value of finite numbers, or none', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const value = parseValue(text)?.value;
      for (const number of [value].flat()) {
        if (typeof number === 'number') expect(Number.isFinite(number)).toBe(true);
      }
    }),
  );
});
