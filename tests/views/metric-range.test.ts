import { expect, test } from 'vitest';
import { rangeText } from '../../src/views/metric-range.ts';

test.each([
  [[0, 1], null, '0 to 1'],
  [[-1, 1], null, '\u22121 to 1'],
  [[0, 100], '%', '0 to 100, in %'],
  [[0, null], 'dB', '0 and more, in dB'],
  [[null, 0], null, '0 and less'],
  [[null, null], 's', 'any number, in s'],
  [null, 's', 'in s'],
  [null, null, undefined],
] as const)('the range %j in the unit %j is told as %j', (range, unit, text) => {
  expect(rangeText({ range: range === null ? null : [...range], unit })).toBe(text);
});
