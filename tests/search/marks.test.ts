import fc from 'fast-check';
import { expect, test } from 'vitest';
import { wordsOf } from '../../src/search/fold.ts';
import { marksIn } from '../../src/search/marks.ts';
import { anyText } from '../fixtures/hostile-text.ts';

const marked = (name: string, query: string, forgiving = false) =>
  marksIn(name, wordsOf(query), forgiving).map(([start, end]) => name.slice(start, end));

test.each([
  ['Talking Face Generation', 'face talk', ['Talk', 'Face']],
  ['Fréchet Inception Distance', 'frechet', ['Fréchet']],
  ['Who’s Talking', 'whos', ['Who’s']],
  ['LRS2', 'lrs', ['LRS']],
  ['Talking Face', 'zebra', []],
])('of %s, the query “%s” marks %j', (name, query, parts) => {
  expect(marked(name, query)).toEqual(parts);
});

test('a word with an error is marked as a whole, where errors were forgiven', () => {
  expect(marked('Talking Face', 'talkng', true)).toEqual(['Talking']);
  expect(marked('Talking Face', 'talkng')).toEqual([]);
});

test('marks lie in their names, in order and apart, whatever both are', () => {
  fc.assert(
    fc.property(anyText, anyText, fc.boolean(), (name, query, forgiving) => {
      let last = 0;
      for (const [start, end] of marksIn(name, wordsOf(query), forgiving)) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(name.length);
        last = end;
      }
    }),
  );
});
