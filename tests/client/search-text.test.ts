import { expect, test } from 'vitest';
import { countHits, countText, seeAllText, suggestionText } from '../../src/client/count-text.ts';
import { createEngine } from '../../src/search/engine.ts';
import { buildRecords } from '../../src/search/build-records.ts';
import { Addresses } from '../../src/views/addresses.ts';
import { talkingFaces } from '../fixtures/talking-faces.ts';

test('what is announced counts results in words that fit the number', () => {
  const texts = [0, 1, 12].map((count) => [
    countText(count, 'lrs2'),
    suggestionText(count),
    seeAllText(count, 'lrs2'),
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
    ]
  `);
});

test('hits are counted over all groups', () => {
  const engine = createEngine(buildRecords(talkingFaces(), new Addresses('/')));
  const groups = engine.search('video dubbing');
  expect(countHits(groups)).toBe(
    (groups.get('task')?.length ?? 0) + (groups.get('benchmark')?.length ?? 0),
  );
  expect(countHits(engine.search(''))).toBe(0);
});
