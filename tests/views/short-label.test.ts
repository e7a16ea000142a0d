import { expect, test } from 'vitest';
import { shortLabel } from '../../src/views/short-label.ts';

const TITLE = 'Sorting Books on a Shelf by Colour';

test.each([
  [['Hang Zhou'], 2021, 'Zhou 2021'],
  [['Hang Zhou', 'Yasheng Sun'], 2021, 'Zhou & Sun 2021'],
  [['Hang Zhou', 'Yasheng Sun', 'Wayne Wu'], 2021, 'Zhou et al. 2021'],
  [['Hang Zhou', 'Yasheng Sun', 'Wayne Wu'], null, 'Zhou et al.'],
  [['Laurens van der Maaten'], 2008, 'Maaten 2008'],
  [['Plato'], null, 'Plato'],
  [['  Hang   Zhou  '], 2021, 'Zhou 2021'],
  [[], 2021, 'Sorting Books on a …'],
])('authors %j of %s are called %j', (authors, year, label) => {
  expect(shortLabel({ title: TITLE, authors, year }, null)).toBe(label);
});

test('a short title of nobody is the label', () => {
  expect(shortLabel({ title: 'Attention Is All', authors: [], year: 2017 }, undefined)).toBe(
    'Attention Is All',
  );
});

test('the name of the registry comes before everything', () => {
  expect(shortLabel({ title: TITLE, authors: ['Hang Zhou'], year: 2021 }, 'PC-AVS')).toBe('PC-AVS');
});
