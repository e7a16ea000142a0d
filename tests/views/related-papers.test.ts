import { expect, test } from 'vitest';
import { relatedPapers } from '../../src/views/related-papers.ts';
import { buildIndex } from '../fixtures/boards.ts';
import type { CompactCatalog, CompactRow } from '../fixtures/catalog-builder.ts';

const on = (...datasets: string[]): { rows: CompactRow[] } => ({
  rows: datasets.map((dataset) => ['Sorting', dataset, 'SSIM', '0.8', 9]),
});

const relatedOf = (catalog: CompactCatalog) =>
  Object.fromEntries(
    [...relatedPapers(buildIndex(catalog))].map(([id, related]) => [
      id,
      related.map(({ paper, shared }) => `${paper.id} ${shared}`),
    ]),
  );

test('related papers share benchmarks, the most first, equal ones by id', () => {
  const papers = {
    a: on('Shelf', 'Desk', 'Drawer'),
    b: on('Shelf'),
    c: on('Shelf', 'Desk'),
    d: on('Desk'),
    e: on('Attic'),
  };
  expect(relatedOf({ papers })).toEqual({
    a: ['c 2', 'b 1', 'd 1'],
    b: ['a 1', 'c 1'],
    c: ['a 2', 'b 1', 'd 1'],
    d: ['a 1', 'c 1'],
    e: [],
  });
});

test('several results on one benchmark are one shared benchmark', () => {
  const models: CompactRow[] = ['Small', 'Large'].map((model) => [
    'Sorting',
    'Shelf',
    'SSIM',
    '0.8',
    9,
    { model },
  ]);
  expect(relatedOf({ papers: { a: { rows: models }, b: { rows: models } } })).toEqual({
    a: ['b 1'],
    b: ['a 1'],
  });
});

test('a page names six related papers at the most', () => {
  const papers = Object.fromEntries([...'abcdefghij'].map((id) => [id, on('Shelf')]));
  expect(relatedOf({ papers })['a']).toHaveLength(6);
});

test('a board that a thousand papers are on relates no two of them', () => {
  const crowd = Object.fromEntries(
    Array.from({ length: 1_001 }, (_, index) => [
      `p${index}`,
      on('Everyone', ...(index < 2 ? ['Shelf'] : [])),
    ]),
  );
  const related = relatedOf({ papers: crowd });
  expect(related['p0']).toEqual(['p1 1']);
  expect(related['p2']).toEqual([]);
});
