import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fromSearch, toSearch, UNTOUCHED, type BoardState } from '../../src/client/board-state.ts';

const COLUMNS = new Set(['place', 'value', 'year']);

const year = fc.option(fc.integer({ min: 1900, max: 2100 }));
const state: fc.Arbitrary<BoardState> = fc.record({
  sorting: fc.option(
    fc.record({
      key: fc.constantFrom(...COLUMNS),
      order: fc.constantFrom('ascending' as const, 'descending' as const),
    }),
  ),
  filter: fc.record({
    text: fc.string({ unit: 'binary' }).map((text) => text.toWellFormed()),
    from: year,
    to: year,
    code: fc.boolean(),
    data: fc.constantFrom('any' as const, 'own' as const, 'extra' as const),
  }),
  papers: fc.uniqueArray(fc.stringMatching(/^[a-z0-9-]{1,12}$/), { maxLength: 6 }),
});

test('what is written into an address is read back from it', () => {
  fc.assert(
    fc.property(state, (one) => {
      expect(fromSearch(toSearch(one), COLUMNS)).toEqual(one);
    }),
  );
});

test('an untouched board keeps its plain address', () => {
  expect(toSearch(UNTOUCHED)).toBe('');
  expect(fromSearch('', COLUMNS)).toEqual(UNTOUCHED);
});

test('an address says in words what was done', () => {
  const touched: BoardState = {
    sorting: { key: 'year', order: 'descending' },
    filter: { text: 'élan & co', from: 2019, to: 2021, code: true, data: 'own' },
    papers: ['a', 'b'],
  };
  expect(toSearch(touched)).toMatchInlineSnapshot(
    `"?sort=year&order=descending&q=%C3%A9lan+%26+co&from=2019&to=2021&code=yes&data=own&paper=a&paper=b"`,
  );
});

describe('an address never breaks a board', () => {
  test.each([
    ['a column that is not there', '?sort=bogus&order=descending'],
    ['years that are none', '?from=later&to=-5'],
    ['half a year', '?from=20'],
    ['a choice that is not offered', '?code=1&data=all'],
    ['an id that is none', '?paper=<script>&paper='],
    ['parameters of somebody else', '?utm_source=x&%E0%A4%A'],
  ])('with %s it shows the board as it comes', (_, search) => {
    expect(fromSearch(search, COLUMNS)).toEqual(UNTOUCHED);
  });

  test('with a broken order it sorts upwards', () => {
    expect(fromSearch('?sort=year&order=sideways', COLUMNS).sorting).toEqual({
      key: 'year',
      order: 'ascending',
    });
  });

  test('whatever it says, what is understood of it is stable', () => {
    fc.assert(
      fc.property(fc.string(), (search) => {
        const read = fromSearch(`?${search}`, COLUMNS);
        expect(fromSearch(toSearch(read), COLUMNS)).toEqual(read);
      }),
    );
  });
});
