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
  ['n/a', { value: null, kind: 'text' }],
  ['-', { value: null, kind: 'text' }],
  ['--', { value: null, kind: 'text' }],
  ['\u2013', { value: null, kind: 'text' }],
  ['\u2212', { value: null, kind: 'text' }],
  ['?', { value: null, kind: 'text' }],
  ['\u2713', { value: true, kind: 'boolean' }],
  ['\u2717', { value: false, kind: 'boolean' }],
  ['12,34', { value: 12.34 }],
  ['85,6', { value: 85.6 }],
  ['580k', { value: 580_000 }],
  ['2.3 \u00D7 10^19', { value: 2.3e19 }],
  ['3.3 x 10^-5', { value: 3.3e-5 }],
  ['0.70dB', { value: 0.7, unit: 'dB' }],
  ['12 ms', { value: 12, unit: 'ms' }],
  ['1.2e-5 \u00B1 3e-6', { value: 1.2e-5, uncertainty: 3e-6 }],
  ['76.2%/83.1%', { value: [76.2, 83.1], unit: '%', kind: 'pair' }],
  ['~257M', { value: 257_000_000 }],
  ['41.0*', { value: 41 }],
  ['39.9+', { value: 39.9 }],
  ['43B?', { value: 43e9 }],
  ['90.1/89.7*', { value: [90.1, 89.7], kind: 'pair' }],
  ['**70.3**', { value: 70.3 }],
  ['42.2 (3090)', { value: 42.2 }],
  ['92.3% (90.6%)', { value: 92.3, unit: '%' }],
  ['85.57 \u00B1 3.78 (0, 3-5)', { value: 85.57, uncertainty: 3.78 }],
  ['35.7 / 9.1 / 20.6', { value: null, kind: 'text' }],
  ['640x192', { value: null, kind: 'text' }],
  ['(14.62 10.86)', { value: null, kind: 'text' }],
  ['<0.001', { value: null, kind: 'text' }],
])('%j says what it says', (printed, expected) => {
  expect(parseValue(printed)).toEqual(expected);
});

test('letters that may be millions or metres are millions where a metric counts', () => {
  expect(parseValue('110m', 'Parameters')).toEqual({ value: 110_000_000 });
  expect(parseValue('110m', 'Distance')).toEqual({ value: 110, unit: 'm' });
});

test('a long row of digits and brackets is refused at once', () => {
  const started = performance.now();
  expect(parseValue(`(${'1'.repeat(480)}`)).toBeUndefined();
  expect(parseValue(`(${'1, '.repeat(160)}`)).toBeUndefined();
  expect(parseValue(`${'1/'.repeat(240)}`)).toBeUndefined();
  expect(parseValue('*'.repeat(500))).toBeUndefined();
  expect(performance.now() - started).toBeLessThan(200);
});

test.each(['', 'abc', '1.2.3', '1 2', '5 apples', 'e5', '1e999', '3/', '±2'])(
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
