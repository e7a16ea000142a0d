import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { browseCatalog, browsedPages } from '../../src/views/browse.ts';
import { countedNames } from '../../src/views/counted-names.ts';
import {
  groupsByLetter,
  groupsByYear,
  isLong,
  listPages,
  PAGE_LENGTH,
} from '../../src/views/list-groups.ts';
import { buildIndex } from '../fixtures/boards.ts';
import { talkingFaces } from '../fixtures/talking-faces.ts';

const named = (...names: string[]) => names.map((name) => ({ name }));
const many = (count: number, name: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => ({ name: name(index) }));

describe('a long list', () => {
  test('is one that does not fit on a page', () => {
    const full = many(PAGE_LENGTH, String);
    expect(isLong(full)).toBe(false);
    expect(groupsByLetter(full)).toEqual([]);
    expect(isLong([...full, { name: 'one more' }])).toBe(true);
  });

  test('is divided by first letter, digits and what has neither apart', () => {
    const groups = groupsByLetter([
      ...named('3D Shapes', '7 Scenes', '“Ähnlich”', 'arXiv', 'Zoo', '漢字'),
      ...many(PAGE_LENGTH, (index) => `B ${index}`),
    ]);
    expect(groups.map(({ key, title, total }) => [key, title, total])).toEqual([
      ['0-9', '0–9', 2],
      ['a', 'A', 2],
      ['b', 'B', PAGE_LENGTH],
      ['z', 'Z', 1],
      ['other', 'Other', 1],
    ]);
  });

  test('of papers is divided by year', () => {
    const years = [2023, null, ...Array.from({ length: PAGE_LENGTH }, () => 2021)];
    expect(
      groupsByYear(years.map((year) => ({ year }))).map(({ key, title, total }) => [
        key,
        title,
        total,
      ]),
    ).toEqual([
      ['2023', '2023', 1],
      ['no-year', 'No year', 1],
      ['2021', '2021', PAGE_LENGTH],
    ]);
  });

  test('whatever its names, has each entry on one page, in order, and no page too long', () => {
    fc.assert(
      fc.property(fc.array(fc.string(), { minLength: 1, maxLength: 30 }), (some) => {
        const items = many(PAGE_LENGTH * 2 + 1, (index) => some[index % some.length]!);
        const pages = listPages(groupsByLetter(items));
        expect(new Set(pages.flatMap(({ items: shown }) => shown)).size).toBe(items.length);
        for (const { group, page, items: shown } of pages) {
          expect(group.key).toMatch(/^(?:[a-z]|0-9|other)$/);
          expect(shown.length).toBeLessThanOrEqual(PAGE_LENGTH);
          expect(shown).toBe(group.pages[page - 1]);
        }
      }),
      { numRuns: 30 },
    );
  });
});

test('a small catalog has no list to divide', () => {
  const { papers, benchmarks, names } = browseCatalog(talkingFaces());
  expect([papers, benchmarks, ...names.values()].flat()).toEqual([]);
});

test('a paper of many authors makes their list long', () => {
  const authors = Array.from({ length: PAGE_LENGTH + 1 }, (_, index) => `Author ${index}`);
  const browse = browseCatalog(buildIndex({ papers: { a: { authors, rows: [] } } }));
  expect(
    browsedPages(browse).map(({ kind, browsed: { group, page, items } }) => [
      kind,
      group.key,
      page,
      items.length,
    ]),
  ).toEqual([
    ['authors', 'a', 1, PAGE_LENGTH],
    ['authors', 'a', 2, 1],
  ]);
});

test.each([
  ['tasks', 'Talking Face Generation: 3 benchmarks'],
  ['datasets', 'LRS2: 2 benchmarks'],
  ['metrics', 'FID: 2 boards'],
  ['authors', 'Chenliang Xu: 1 paper'],
  ['areas', 'Computer Vision: 2 tasks'],
] as const)('the first of the %s is counted as %s', (kind, first) => {
  const [one] = countedNames(kind, talkingFaces());
  expect(`${one?.name}: ${one?.count}`).toBe(first);
});
