import fc from 'fast-check';
import { expect, test } from 'vitest';
import { allowedErrors, errorsFrom, spellingOf } from '../../src/search/typing-errors.ts';

test.each([
  ['lsr2', 'lrs2', 1],
  ['zou', 'zhou', 1],
  ['talkng', 'talking', 1],
  ['vidoe', 'video', 1],
  ['faec', 'face', 1],
  ['genreation', 'generation', 1],
  ['gneratoin', 'generation', 2],
  ['transfro', 'transformer', 1],
  ['face', 'face', 0],
])('%s is forgiven as %s, with %i errors', (typed, word, errors) => {
  expect(spellingOf(typed)(word)).toBe(errors);
});

test.each([
  ['2021', '2019'],
  ['lrs2', 'lrs3'],
  ['cifar10', 'cifar20'],
  ['fid', 'fad'],
  ['fae', 'fee'],
  ['face', 'voice'],
  ['talking', 'walked'],
  ['gneratoin', 'federation'],
])('%s is not forgiven as %s', (typed, word) => {
  expect(spellingOf(typed)(word)).toBeUndefined();
});

const letters = fc.string({ unit: fc.constantFrom(...'abcde'), minLength: 1, maxLength: 12 });

/** The distance as its definition has it, without any shortcut. */
function slowDistance(a: string, b: string): number {
  const known = new Map<string, number>();
  const at = (i: number, j: number): number => {
    if (i === 0 || j === 0) return i + j;
    const key = `${i} ${j}`;
    const kept = known.get(key);
    if (kept !== undefined) return kept;
    const same = a[i - 1] === b[j - 1] ? 0 : 1;
    const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
    const least = Math.min(
      at(i - 1, j) + 1,
      at(i, j - 1) + 1,
      at(i - 1, j - 1) + same,
      swapped ? at(i - 2, j - 2) + 1 : Infinity,
    );
    known.set(key, least);
    return least;
  };
  return at(a.length, b.length);
}

test('errors are counted as their definition says, of a word and of the best of its beginnings', () => {
  const longer = fc.string({ unit: fc.constantFrom(...'abcdé'), minLength: 1, maxLength: 32 });
  fc.assert(
    fc.property(fc.oneof(letters, longer), fc.oneof(letters, longer), (typed, word) => {
      const ofBeginnings = Array.from({ length: word.length + 1 }, (_, length) =>
        slowDistance(typed, word.slice(0, length)),
      );
      expect(errorsFrom(typed)(word)).toEqual({
        whole: ofBeginnings.at(-1),
        beginning: Math.min(...ofBeginnings),
      });
    }),
    { numRuns: 500 },
  );
});

test('one error in four letters or more, and two in eight, are forgiven wherever they are', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[a-z]{4,14}$/), fc.nat(), fc.nat(), (word, first, second) => {
      const drop = (text: string, place: number) =>
        text.slice(0, place % text.length) + text.slice((place % text.length) + 1);
      const once = drop(word, first);
      expect(spellingOf(once)(word)).toBeLessThanOrEqual(1);
      if (allowedErrors(word.length) === 2)
        expect(spellingOf(drop(once, second))(word)).toBeLessThanOrEqual(2);
    }),
  );
});
