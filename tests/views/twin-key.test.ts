import { expect, test } from 'vitest';
import { twinKey, twinOf } from '../../src/views/twin-key.ts';

test('a version names the page whose bytes a page has, or none', () => {
  expect(twinOf(twinKey('0123abcd', 'benchmarks/b/'))).toBe('benchmarks/b/');
  expect(twinOf('0123abcd')).toBeUndefined();
  expect(twinOf('')).toBeUndefined();
});
