import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shortened } from '../../src/views/shortened.ts';

test.each([
  ['PC-AVS', 6, 'PC-AVS'],
  ['Zhou et al. 2021', 9, 'Zhou et…'],
  ['👩‍🔬👩‍🔬', 2, '👩…'],
])('%j has %i letters as %j', (text, most, expected) => {
  expect(shortened(text, most)).toBe(expected);
});

test('whatever the text, it fits, and is well-formed where it was', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.integer({ min: 1, max: 20 }), (text, most) => {
      const short = shortened(text, most);
      expect([...short].length).toBeLessThanOrEqual(most);
      expect(short.isWellFormed()).toBe(text.isWellFormed());
    }),
  );
});
