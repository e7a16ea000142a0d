import fc from 'fast-check';
import { expect, test } from 'vitest';
import { allWordsOf, fold, wordsOf } from '../../src/search/fold.ts';
import { anyText } from '../fixtures/hostile-text.ts';

test.each([
  ['case', 'LRW', 'lrw'],
  ['accents, however encoded', 'Fre\u0301chet Ñandú', 'frechet nandu'],
  ['letters that do not decompose', 'Øystein Łukasz Straße', 'oystein lukasz strasse'],
  ['full width', 'ＬＲＳ２', 'lrs2'],
  ['ligatures', 'ﬁne', 'fine'],
  ['apostrophes, typed or typeset', "Who's who’s", 'whos whos'],
])('folding takes away %s', (_, text, folded) => {
  expect(fold(text)).toBe(folded);
});

test.each([
  [
    'Cross-Modal Talking',
    ['cross', 'modal', 'talking'],
    ['cross', 'modal', 'crossmodal', 'talking'],
  ],
  ['Talking—Now', ['talking', 'now'], ['talking', 'now']],
  ['few‑shot', ['few', 'shot'], ['few', 'shot', 'fewshot']],
  ['Hits@10 (test)', ['hits', '10', 'test'], ['hits', '10', 'test']],
  ['中文 Привет', ['中文', 'привет'], ['中文', 'привет']],
  ['!? —', [], []],
])('%j has its words, and its compounds as one more', (text, words, all) => {
  expect(wordsOf(text)).toEqual(words);
  expect(allWordsOf(text)).toEqual(all);
});

test('folding what is folded changes nothing, and every word is a word of itself', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      expect(fold(fold(text))).toBe(fold(text));
      for (const word of wordsOf(text)) {
        expect(wordsOf(word)).toEqual([word]);
        expect(word.length).toBeLessThanOrEqual(32);
      }
    }),
  );
});
