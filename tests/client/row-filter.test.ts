import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  foldText,
  NO_FILTER,
  passes,
  shownText,
  type FilteredRow,
  type RowFilter,
} from '../../src/client/row-filter.ts';

const ROW: FilteredRow = {
  text: foldText('Élan 2021 Élan-Large A Talking Face'),
  year: 2021,
  code: true,
  extraData: false,
};
const DARK_ROW: FilteredRow = { text: '', year: null, code: false, extraData: null };

describe('a row of 2021 with code and without extra data', () => {
  test.each<[Partial<RowFilter>, boolean]>([
    [{}, true],
    [{ text: 'elan' }, true],
    [{ text: 'ÉLAN' }, true],
    [{ text: 'face talking' }, true],
    [{ text: ' large  face ' }, true],
    [{ text: 'face painting' }, false],
    [{ from: 2021 }, true],
    [{ to: 2021 }, true],
    [{ from: 2020, to: 2022 }, true],
    [{ from: 2022 }, false],
    [{ to: 2020 }, false],
    [{ from: 2022, to: 2020 }, false],
    [{ code: true }, true],
    [{ data: 'own' }, true],
    [{ data: 'extra' }, false],
    [{ text: 'elan', from: 2021, code: true, data: 'own' }, true],
    [{ text: 'elan', from: 2021, code: true, data: 'extra' }, false],
  ])('passes %j: %s', (filter, isShown) => {
    expect(passes(ROW, { ...NO_FILTER, ...filter })).toBe(isShown);
  });
});

test.each<Partial<RowFilter>>([
  { from: 1900 },
  { to: 2100 },
  { code: true },
  { data: 'own' },
  { data: 'extra' },
])('a row of which nothing is told is not what %j asks for', (filter) => {
  expect(passes(DARK_ROW, NO_FILTER)).toBe(true);
  expect(passes(DARK_ROW, { ...NO_FILTER, ...filter })).toBe(false);
});

test('one more condition never brings a row back', () => {
  const filter: fc.Arbitrary<RowFilter> = fc.record({
    text: fc.constantFrom('', 'elan', 'face', 'moss'),
    from: fc.option(fc.integer({ min: 2018, max: 2023 })),
    to: fc.option(fc.integer({ min: 2018, max: 2023 })),
    code: fc.boolean(),
    data: fc.constantFrom('any', 'own', 'extra'),
  });
  const row: fc.Arbitrary<FilteredRow> = fc.record({
    text: fc.constantFrom('elan face', 'moss', ''),
    year: fc.option(fc.integer({ min: 2018, max: 2023 })),
    code: fc.boolean(),
    extraData: fc.option(fc.boolean()),
  });
  fc.assert(
    fc.property(row, filter, (one, asked) => {
      if (!passes(one, asked)) return;
      for (const key of Object.keys(NO_FILTER)) {
        expect(passes(one, { ...asked, [key]: NO_FILTER[key as keyof RowFilter] })).toBe(true);
      }
    }),
  );
});

test.each([
  [12, 12, ''],
  [3, 12, '3 of 12 rows shown. Places are those among all rows.'],
  [0, 12, 'None of 12 rows shown. Places are those among all rows.'],
])('%i of %i rows are told as %j', (shown, all, text) => {
  expect(shownText(shown, all)).toBe(text);
});
