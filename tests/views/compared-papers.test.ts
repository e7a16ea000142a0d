import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  MOST_COMPARED,
  readComparisonQuery,
  searchOf,
  unfollowedText,
} from '../../src/views/compared-papers.ts';

const idsInSearch = (search: string) => readComparisonQuery(search).ids;

test.each([
  ['', []],
  ['?paper=a', ['a']],
  ['?paper=a&paper=b&x=y', ['a', 'b']],
  ['?paper=a&paper=a', ['a']],
  ['?paper=../../etc&paper=A&paper=&paper=%00&paper=b', ['b']],
  ['?paper=1&paper=2&paper=3&paper=4&paper=5&paper=6&paper=7', ['1', '2', '3', '4', '5', '6']],
  ['?%E0%A4%A=%', []],
])('the address %j asks for the papers %j', (search, ids) => {
  expect(idsInSearch(search)).toEqual(ids);
});

test('no paper asks for no query', () => {
  expect(searchOf([])).toBe('');
  expect(searchOf([], true)).toBe('');
});

test('what is no id and what does not fit is kept apart, to be told', () => {
  const ids = ['1', '2', '3', '4', '5', '6', '7', '../x', 'A b'];
  const query = readComparisonQuery(searchOf(ids));
  expect(query).toEqual({
    ids: ids.slice(0, 6),
    tooMany: ['7'],
    malformed: ['../x', 'A b'],
    onlyDifferent: false,
  });
  expect(unfollowedText(query, ['2'], ['3', '4'])).toMatchInlineSnapshot(
    `"The address names what cannot be the id of a paper: “../x”, “A b”. No paper of this catalog has the id “2”. Could not be loaded: “3”, “4”. Reload the page to try again. A comparison takes up to 6 papers, so these are left out: “7”."`,
  );
});

test('an address that was followed in full leaves nothing to say', () => {
  expect(unfollowedText(readComparisonQuery('?paper=a&paper=b'), [], [])).toBe('');
});

test('a long piece of an address is repeated in part', () => {
  const query = readComparisonQuery(`?paper=${'X'.repeat(5000)}`);
  expect(unfollowedText(query, [], []).length).toBeLessThan(200);
});

test('papers and the switch come back from their address as they were', () => {
  const id = fc.stringMatching(/^[a-z0-9]{1,6}(-[a-z0-9]{1,6}){0,2}$/);
  fc.assert(
    fc.property(
      fc.uniqueArray(id, { minLength: 1, maxLength: MOST_COMPARED }),
      fc.boolean(),
      (ids, onlyDifferent) => {
        expect(readComparisonQuery(searchOf(ids, onlyDifferent))).toEqual({
          ids,
          tooMany: [],
          malformed: [],
          onlyDifferent,
        });
      },
    ),
  );
});

test('no address breaks the page: what comes out of it are ids, each once, no more than fit', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.webQueryParameters(), (text, query) => {
      for (const search of [text, `?${query}`, `?paper=${text}`]) {
        const ids = idsInSearch(search);
        expect(new Set(ids).size).toBe(ids.length);
        expect(ids.length).toBeLessThanOrEqual(MOST_COMPARED);
        for (const id of ids) expect(id).toMatch(/^[a-z0-9-]+$/);
      }
    }),
  );
});
