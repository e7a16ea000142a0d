import { expect, test } from 'vitest';
import { correctedText, countText } from '../../src/client/search-page-text.ts';
import { seeAllText, suggestionText } from '../../src/client/search-text.ts';
import { countHits, type Group } from '../../src/search/hit.ts';

const group = (total: number, isAll = true): Group => ({ kind: 'paper', hits: [], total, isAll });

test('what is announced counts results in words that fit the number', () => {
  const texts = [[], [group(1)], [group(5), group(7)], [group(6_500, false)]].map((groups) => [
    countText(groups, 'lrs2'),
    suggestionText(groups),
    seeAllText(groups, 'lrs2'),
  ]);
  expect(texts).toMatchInlineSnapshot(`
    [
      [
        "Nothing matches “lrs2”. Fewer words find more; the tasks of the catalog are listed below.",
        "No match.",
        "No match for “lrs2”: see the search page",
      ],
      [
        "1 result for “lrs2”",
        "1 result.",
        "See the result",
      ],
      [
        "12 results for “lrs2”",
        "12 results.",
        "See all 12 results",
      ],
      [
        "More than 6,500 results for “lrs2”",
        "more than 6,500 results.",
        "See all results",
      ],
    ]
  `);
});

test('hits are counted over all groups', () => {
  expect(countHits([group(5), group(7)])).toBe(12);
  expect(countHits([])).toBe(0);
});

test('other words than those typed are told', () => {
  expect(correctedText([])).toBe('');
  expect(
    correctedText([
      ['zou', 'zhou'],
      ['talkng', 'talking'],
    ]),
  ).toBe('Searched “zhou” for “zou”, “talking” for “talkng”.');
});
