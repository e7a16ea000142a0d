import fc from 'fast-check';
import { expect, test } from 'vitest';
import { backwards, fromMiddle, middlesOf, turnedBack } from '../../src/search/turned-words.ts';
import { seededRandom } from '../../bench/ingest/random.ts';

test.each([
  ['generation', 'noitareneg', 'ration gene'],
  ['detector', 'rotceted', 'ector det'],
  ['𝒳aleidon', 'nodiela𝒳', 'eidon 𝒳al'],
])('%s stands in its lists as %s and %s', (word, ending, middle) => {
  expect(backwards(word)).toBe(ending);
  expect(fromMiddle(word)).toBe(middle);
  expect(turnedBack(middle)).toBe(word);
});

test('a word that is not allowed two errors needs no middle', () => {
  expect(fromMiddle('network')).toBeUndefined();
  expect(middlesOf('netwk')).toEqual([]);
  expect(middlesOf('dtectr')).toEqual(['ectr', 'tectr', 'ctr']);
});

const letters = fc.string({ unit: fc.constantFrom(...'abcdefgh'), minLength: 10, maxLength: 16 });

/** A word with a letter too many, too few or wrong at a place. */
function misspelt(word: string, at: number, how: number): string {
  return word.slice(0, at) + ['', 'x', `x${word[at]}`][how]! + word.slice(at + 1);
}

test('an error before the middle and one behind it leave the word where one of three look-ups begins', () => {
  fc.assert(
    fc.property(letters, fc.nat(2), fc.nat(2), fc.nat(), (word, first, second, seed) => {
      const random = seededRandom(seed);
      const middle = (word.length >> 1) - 1;
      const behind = random.between(middle + 3, word.length - 1);
      const typed = misspelt(misspelt(word, behind, second), random.between(1, middle - 1), first);
      const turned = fromMiddle(word)!;
      const found = middlesOf(typed).some((piece) => turned.startsWith(piece.slice(0, 3)));
      expect(found, `${word} typed ${typed}`).toBe(true);
    }),
    { numRuns: 2_000 },
  );
});
