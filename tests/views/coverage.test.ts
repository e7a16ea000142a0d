import fc from 'fast-check';
import { expect, test } from 'vitest';
import { counted } from '../../src/views/counted.ts';
import { coverage, coverageText } from '../../src/views/coverage.ts';

test.each([
  [2, 28, '2 of about 28 listed'],
  [0, 28, '0 of about 28 listed'],
  [28, 28, 'all of about 28 listed'],
  [30, 28, 'all of about 28 listed'],
  [2, null, '2 held'],
  [1001, 1500, '1,001 of about 1,500 listed'],
] as const)('%i held of %s is told as %j', (held, listed, text) => {
  expect(coverageText(coverage(held, listed))).toBe(text);
});

test('coverage is a share between nothing and all, never more, and unknown only when upstream is silent', () => {
  fc.assert(
    fc.property(fc.nat(), fc.option(fc.nat()), (held, listed) => {
      const { share } = coverage(held, listed);
      expect(share === null).toBe(listed === null);
      expect(share ?? 0).toBeGreaterThanOrEqual(0);
      expect(share ?? 1).toBeLessThanOrEqual(1);
    }),
  );
});

test.each([
  [1, 'benchmark', undefined, '1 benchmark'],
  [0, 'benchmark', undefined, '0 benchmarks'],
  [3, 'benchmark', undefined, '3 benchmarks'],
  [2, 'study', 'studies', '2 studies'],
  [1, 'study', 'studies', '1 study'],
])('%i times %s is counted', (count, noun, plural, text) => {
  expect(counted(count, noun, plural)).toBe(text);
});
