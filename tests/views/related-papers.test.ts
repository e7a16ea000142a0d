import fc from 'fast-check';
import { expect, test } from 'vitest';
import { comparedPairs, relatedPapers } from '../../src/views/related-papers.ts';
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

test('a pair has one page, whichever of the two names the other', () => {
  const related = relatedPapers(
    buildIndex({ papers: { b: on('Shelf'), a: on('Shelf'), c: on('Desk') } }),
  );
  expect(comparedPairs(related)).toEqual([{ ids: ['a', 'b'], shared: 1 }]);
});

test('whatever the papers, pairs are different, those that share most first, and each is related one way or the other', () => {
  const some = fc.array(
    fc.uniqueArray(fc.constantFrom('Shelf', 'Desk', 'Drawer'), { minLength: 1 }),
    { maxLength: 12 },
  );
  fc.assert(
    fc.property(some, (all) => {
      const papers = Object.fromEntries(
        all.map((datasets, index) => [`p${index}`, on(...datasets)]),
      );
      const related = relatedPapers(buildIndex({ papers }));
      const pairs = comparedPairs(related);
      const names = (id: string, other: string) =>
        related.get(id)!.some(({ paper }) => paper.id === other);
      for (const {
        ids: [a, b],
        shared,
      } of pairs) {
        expect(a < b).toBe(true);
        expect(names(a, b) || names(b, a)).toBe(true);
        expect(shared).toBeGreaterThan(0);
      }
      const shares = pairs.map(({ shared }) => shared);
      expect(shares.toSorted((a, b) => b - a)).toEqual(shares);
      expect(new Set(pairs.map(({ ids }) => ids.join('--'))).size).toBe(pairs.length);
      const linked = [...related].reduce((sum, [, others]) => sum + others.length, 0);
      expect(pairs.length).toBeGreaterThanOrEqual(linked / 2);
    }),
    { numRuns: 40 },
  );
});
