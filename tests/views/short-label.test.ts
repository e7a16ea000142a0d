import { expect, test } from 'vitest';
import type { Result } from '../../src/catalog/paper.ts';
import { distinctLabels, shortLabel } from '../../src/views/short-label.ts';

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
  expect(shortLabel({ title: TITLE, authors, year, results: [] }, null)).toBe(label);
});

test('a short title of nobody is the label', () => {
  const paper = { title: 'Attention Is All', authors: [], year: 2017, results: [] };
  expect(shortLabel(paper, undefined)).toBe('Attention Is All');
});

/** A result of a model. */
function modelRow(model: string): Result {
  return {
    benchmark: 'sorting-on-shelf',
    metric: 'ssim',
    value: 0.8,
    listed: 3,
    source: { url: 'https://example.org/' },
    read: ['Sorting', 'Shelf', 'SSIM', '0.8'],
    doubt: [],
    model,
  };
}

test.each([
  [['Shelver'], 'Shelver'],
  [['Shelver', 'Shelver'], 'Shelver'],
  [['Shelver', 'Shelver++'], 'Zhou 2021'],
])('a paper with the models %j is called %j', (models, label) => {
  const results = models.map(modelRow);
  expect(shortLabel({ title: TITLE, authors: ['Hang Zhou'], year: 2021, results }, null)).toBe(
    label,
  );
});

test('papers of one label take a letter each, others keep theirs', () => {
  const papers = ['one', 'two', 'three'].map((id) => ({
    id,
    label: id === 'two' ? 'PC-AVS' : 'Zhou 2021',
  }));
  expect([...distinctLabels(papers)].toSorted()).toEqual([
    ['one', 'Zhou 2021a'],
    ['three', 'Zhou 2021b'],
    ['two', 'PC-AVS'],
  ]);
});

test('labels are told apart however many papers share one', () => {
  const papers = Array.from({ length: 1000 }, (_, index) => ({
    id: String(index),
    label: 'Li 2020',
  }));
  const labels = distinctLabels(papers);
  expect(new Set(labels.values()).size).toBe(1000);
  expect([...labels.values()].every((label) => /^Li 2020[a-z]{3,4}$/.test(label))).toBe(true);
});

test('where many share a label, another paper leaves those of the others alone', () => {
  const papers = Array.from({ length: 400 }, (_, index) => ({
    id: `paper-${1000 + index}`,
    label: 'Li 2020',
  }));
  const before = distinctLabels(papers);
  const after = distinctLabels([{ id: 'a-paper', label: 'Li 2020' }, ...papers]);
  const changed = papers.filter(({ id }) => before.get(id) !== after.get(id));
  expect(changed.length).toBeLessThanOrEqual(1);
});

test('the name of the registry comes before everything', () => {
  const paper = { title: TITLE, authors: ['Hang Zhou'], year: 2021, results: [modelRow('PC')] };
  expect(shortLabel(paper, 'PC-AVS')).toBe('PC-AVS');
});
