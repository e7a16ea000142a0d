import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Addresses } from '../../src/views/addresses.ts';
import { comparedPairs, MOST_PAIR_PAGES, pairLinks } from '../../src/views/compared-pairs.ts';
import { relatedPapers } from '../../src/views/related-papers.ts';
import { buildIndex } from '../fixtures/boards.ts';
import type { CompactRow } from '../fixtures/catalog-builder.ts';

const on = (...datasets: string[]): { rows: CompactRow[] } => ({
  rows: datasets.map((dataset) => ['Sorting', dataset, 'SSIM', '0.8', 9]),
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

test('only so many pairs have a page: those that share most, equal ones by their ids', () => {
  const related = relatedPapers(
    buildIndex({
      papers: {
        a: on('Shelf'),
        b: on('Shelf', 'Desk'),
        c: on('Shelf', 'Desk'),
        d: on('Shelf'),
      },
    }),
  );
  expect(comparedPairs(related, 3).map(({ ids }) => ids.join(' '))).toEqual(['b c', 'a b', 'a c']);
});

test('the pages of pairs do not grow with the catalog', () => {
  const many = Object.fromEntries(
    Array.from({ length: MOST_PAIR_PAGES }, (_, index) => [
      `p${index}`,
      on(...Array.from({ length: 3 }, (_row, step) => `Shelf ${Math.floor(index / 4) + step}`)),
    ]),
  );
  const related = relatedPapers(buildIndex({ papers: many }));
  const all = comparedPairs(related, Infinity);
  expect(all.length).toBeGreaterThan(MOST_PAIR_PAGES);
  expect(comparedPairs(related)).toEqual(all.slice(0, MOST_PAIR_PAGES));
});

test('a link leads to the page of a pair where there is one, else to the page that compares any', () => {
  const link = pairLinks([{ ids: ['a', 'b'], shared: 1 }], new Addresses('/base/'));
  expect(link('b', 'a')).toEqual({ address: '/base/compare/a--b/', isPage: true });
  expect(link('c', 'a')).toEqual({
    address: '/base/compare/?paper=c&paper=a',
    isPage: false,
  });
});
