import { expect, test } from 'vitest';
import { digest } from '../../src/catalog/digest.ts';
import { holdPaper } from '../../src/catalog/held-paper.ts';
import { buildCatalog } from '../fixtures/catalog-builder.ts';
import { TALKING_FACES } from '../fixtures/talking-faces.ts';

const paper = { ...buildCatalog(TALKING_FACES).papers[0]!, abstract: 'We read.' };

test('a paper is held without its abstract, of which is known what tells it from others', () => {
  const held = holdPaper(paper);
  expect(held).toMatchObject({ ...paper, abstract: { length: 8, digest: digest('We read.') } });
  expect(JSON.parse(JSON.stringify(held))).toEqual(held);
});

test('its version is of everything that is said of it, and of nothing else', () => {
  const { version } = holdPaper(paper);
  expect(holdPaper({ ...paper, abstract: 'We write.' }).version).not.toBe(version);
  expect(holdPaper({ ...paper, year: 1999 }).version).not.toBe(version);
  expect(holdPaper({ ...paper, results: paper.results.slice(1) }).version).not.toBe(version);
  expect(holdPaper({ ...paper, digest: 'f'.repeat(64) }).version).toBe(version);
});
