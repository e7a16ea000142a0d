import { expect, test } from 'vitest';
import { PAGE_LENGTH, ROOMY_PAGE_LENGTH } from '../../src/views/list-groups.ts';
import {
  listsOfAuthor,
  listsOfBenchmarks,
  listsOfMetric,
  ownPages,
} from '../../src/views/own-lists.ts';
import { buildIndex } from '../fixtures/boards.ts';
import type { CompactCatalog, CompactRow } from '../fixtures/catalog-builder.ts';
import { talkingFaces } from '../fixtures/talking-faces.ts';

const PAPERS = 230;

/** A task of more benchmarks, a name of more papers, and a metric of more boards than a page holds. */
const CROWD: CompactCatalog = {
  papers: Object.fromEntries(
    Array.from({ length: PAPERS }, (_, paper) => {
      const own: CompactRow = ['Sorting', `Shelf ${paper}`, 'SSIM', '0.8', 9];
      const shared: CompactRow = ['Sorting', 'Zoo', 'SSIM', `0.${100 + paper}`, 9];
      return [
        `p${paper}`,
        { authors: ['Wei Wang'], year: 2000 + (paper % 20), rows: [own, shared] },
      ];
    }),
  ),
};

const index = buildIndex(CROWD);

test('a small catalog needs no page behind the first of any list', () => {
  expect(ownPages(talkingFaces())).toEqual([]);
});

test('a list that is too long has its pages, each in its place', () => {
  const found = ownPages(index).map(
    ({ kind, owner, part, page, last, boards, papers }) =>
      `${kind}/${owner.id}/${part}/${page} of ${last}: ${boards?.length ?? papers?.length}`,
  );
  expect(found).toEqual([
    'tasks/sorting/boards/2 of 3: 100',
    'tasks/sorting/boards/3 of 3: 31',
    'tasks/sorting/papers/2 of 3: 100',
    'tasks/sorting/papers/3 of 3: 30',
    'datasets/zoo/papers/2 of 3: 100',
    'datasets/zoo/papers/3 of 3: 30',
    'metrics/ssim/boards/2 of 3: 100',
    'metrics/ssim/boards/3 of 3: 31',
    'authors/wei-wang/papers/2 of 3: 100',
    'authors/wei-wang/papers/3 of 3: 30',
  ]);
});

test('its pages together hold each entry once, the fullest boards and the newest papers first', () => {
  const [task] = index.tasks;
  const { boards, papers } = listsOfBenchmarks(task!);
  expect(new Set(boards.flat().map(({ board }) => board)).size).toBe(PAPERS + 1);
  expect(boards[0]![0]!.board.benchmark.printed).toBe('Zoo');
  expect(new Set(papers.flat()).size).toBe(PAPERS);
  const years = listsOfAuthor(index.authors[0]!)
    .papers.flat()
    .map(({ year }) => year!);
  expect(years).toEqual(years.toSorted((a, b) => b - a));
  for (const page of [...boards, ...papers, ...listsOfMetric(index.metrics[0]!).boards]) {
    expect(page.length).toBeLessThanOrEqual(ROOMY_PAGE_LENGTH);
  }
  expect(ROOMY_PAGE_LENGTH).toBeLessThan(PAGE_LENGTH);
});
