import { expect, test } from 'vitest';
import type { Capture, Provenance, Result } from '../../src/catalog/paper.ts';
import { captureHistory } from '../../src/views/capture-history.ts';
import { problemAnchor } from '../../src/views/problem-anchor.ts';
import { buildIndex } from '../fixtures/boards.ts';

const capture = (file: string, flavour: Capture['flavour'] = 'text'): Capture => ({
  file,
  sha256: 'a'.repeat(64),
  flavour,
  date: null,
  shown: 2,
  total: null,
});
const from = (file: string): Provenance => ({ file, lines: [10, 12] });
const older = (file: string, printed: string): NonNullable<Result['history']>[number] => ({
  value: Number(printed),
  source: from(file),
  read: ['Sorting', 'Shelf', 'SSIM', printed],
});

const history = [older('middle.txt', '0.8'), older('old.html', '0.7')];
const [paper] = buildIndex({
  papers: {
    a: {
      captures: [capture('new.txt'), capture('middle.txt'), capture('old.html', 'html')],
      rows: [
        ['Sorting', 'Shelf', 'SSIM', '0.9', 3, { source: from('new.txt'), history }],
        ['Sorting', 'Desk', 'SSIM', '0.5', 3, { source: from('old.html') }],
      ],
    },
  },
}).papers;

test('each capture says which values changed in it, and which results no newer one has', () => {
  expect(
    captureHistory(paper!).map(({ capture: { file }, changed, last }) => [
      file,
      changed.map(
        ({ before, after, since }) => `${before.read[3]} of ${since?.file} became ${after.read[3]}`,
      ),
      last,
    ]),
  ).toEqual([
    ['new.txt', ['0.8 of middle.txt became 0.9'], 1],
    ['middle.txt', ['0.7 of old.html became 0.8'], 0],
    ['old.html', [], 1],
  ]);
  expect(captureHistory(paper!).map(({ isNewest, isOldest }) => [isNewest, isOldest])).toEqual([
    [true, false],
    [false, false],
    [false, true],
  ]);
});

test('a paper written by hand has no captures to tell of', () => {
  const [byHand] = buildIndex({ papers: { a: { captures: [], rows: [] } } }).papers;
  expect(captureHistory(byHand!)).toEqual([]);
});

test.each([
  ['sources/new.txt', 'aaaaaaaa-L4'],
  ['sources/old.html', undefined],
  ['papers/a.md', undefined],
])('a problem on line 4 of %s has the anchor %s', (file, anchor) => {
  expect(problemAnchor(paper!, { file, line: 4 })).toBe(anchor);
});
