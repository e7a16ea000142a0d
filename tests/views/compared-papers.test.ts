import fc from 'fast-check';
import { expect, test } from 'vitest';
import { idsInSearch, MOST_COMPARED, searchOf } from '../../src/views/compared-papers.ts';

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
});

test('papers come back from their address as they were', () => {
  const id = fc.stringMatching(/^[a-z0-9]{1,6}(-[a-z0-9]{1,6}){0,2}$/);
  fc.assert(
    fc.property(fc.uniqueArray(id, { maxLength: MOST_COMPARED }), (ids) => {
      expect(idsInSearch(searchOf(ids))).toEqual(ids);
    }),
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
