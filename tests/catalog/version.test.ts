import { expect, test } from 'vitest';
import type { Catalog } from '../../src/catalog/catalog.ts';
import { holdPaper } from '../../src/catalog/held-paper.ts';
import { catalogVersion, shownVersion } from '../../src/catalog/version.ts';
import { buildCatalog } from '../fixtures/catalog-builder.ts';
import { TALKING_FACES } from '../fixtures/talking-faces.ts';

const held = (catalog: Catalog) => ({ ...catalog, papers: catalog.papers.map(holdPaper) });

const built = buildCatalog(TALKING_FACES);
const catalog = held(built);
const CHANGES = [
  { date: '2025-03-02', added: ['b'], changed: [], removed: [] },
  { date: '2025-03-01', added: ['a'], changed: [], removed: [] },
];

test('the version is the day of the newest change and eight digits of what is held', () => {
  const { name, date } = catalogVersion(catalog, CHANGES);
  expect(name).toMatch(/^2025-03-02\.[0-9a-f]{8}$/);
  expect(date).toBe('2025-03-02');
});

test('without a change log the digits alone are the version', () => {
  expect(catalogVersion(catalog, [])).toMatchObject({
    name: expect.stringMatching(/^[0-9a-f]{8}$/),
    date: undefined,
  });
});

test('the same content has the same version, and another value another', () => {
  const again = catalogVersion(held(buildCatalog(TALKING_FACES)), CHANGES);
  expect(again).toEqual(catalogVersion(catalog, CHANGES));
  const [first, ...rest] = built.papers;
  const other = held({ ...built, papers: [{ ...first!, year: 1999 }, ...rest] });
  expect(catalogVersion(other, CHANGES).name).not.toBe(again.name);
});

test('a problem that is reported differently is no new version', () => {
  const quiet = { ...catalog, problems: [] };
  expect(catalogVersion(quiet, CHANGES)).toEqual(catalogVersion(catalog, CHANGES));
});

test('a version is shown with eight digits, whatever it is of', () => {
  const { name } = catalogVersion(catalog, CHANGES);
  expect(shownVersion(name)).toBe(name);
  expect(shownVersion('0123456789abcdef')).toBe('01234567');
});
