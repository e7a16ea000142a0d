import { describe, expect, test } from 'vitest';
import { readDay } from '../../src/archive/day.ts';
import { bestTitle, isTitle } from '../../src/archive/title.ts';

describe('what stands in place of a title', () => {
  test.each(['[7] [11]', "Chen et al. '17", "Munkhdalai & Yu '16a", 'Cui et al., 2019', '4'])(
    '%j is a reference',
    (text) => {
      expect(isTitle(text)).toBe(false);
    },
  );

  test.each(['Neural Semantic Encoders', 'Attention Is All You Need', 'VQA', 'Dogs and Cats'])(
    '%j is a title',
    (text) => {
      expect(isTitle(text)).toBe(true);
    },
  );
});

test('of several texts a title is taken before a reference, then the most frequent, then the longest', () => {
  expect(bestTitle(["Chen et al. '17", "Chen et al. '17", 'Of Moles'])).toBe('Of Moles');
  expect(bestTitle(['Of Mole', 'Of Moles', 'Of Mole'])).toBe('Of Mole');
  expect(bestTitle(['Of Mole', 'Of Moles'])).toBe('Of Moles');
  expect(bestTitle([])).toBeUndefined();
});

test.each([
  ['2018-08-31', '2018-08-31'],
  ['2018-08-31T00:00:00', '2018-08-31'],
  ['2020-02-29', '2020-02-29'],
  ['2021-02-29', undefined],
  ['2021-13-01', undefined],
  ['0201-01-01', undefined],
  ['August 2018', undefined],
  ['', undefined],
])('the day of %j is %s', (text, day) => {
  expect(readDay(text)).toBe(day);
});
