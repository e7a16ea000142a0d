import { expect, test } from 'vitest';
import { loadCatalog } from '../../src/store/load-catalog.ts';
import { abstractIn, readAbstract } from '../../src/store/abstract-text.ts';
import { readPaper } from '../../src/store/paper-file.ts';
import { CONTENT } from '../fixtures/scratch-content.ts';

const HEAD = [
  'title: A title',
  'authors: []',
  'year: 2020',
  'code: false',
  'links: []',
  'captures: []',
  'results: []',
];

test.each([
  ['as the ingest writes it', '---\nHEAD\n---\n\nWe read.\n'],
  ['with a rule in it', '---\nHEAD\n---\n\nWe read.\n\n---\n\nAnd write.\n'],
  ['on several lines, with room around it', '---\nHEAD\n---\n\n\n  We\nread. \n\n'],
  ['of another system', '---\r\nHEAD\r\n---\r\n\r\nWe read.\r\n'],
  ['that is not there', '---\nHEAD\n---\n'],
  ['behind a fence that ends the file', '---\nHEAD\n---'],
])('an abstract %s is the one that the paper has', (_, template) => {
  const text = template.replace('HEAD', HEAD.join(template.includes('\r') ? '\r\n' : '\n'));
  const { paper } = readPaper('a', text, 'papers/a.md');
  expect(paper).toBeDefined();
  expect(abstractIn(text)).toBe(paper!.abstract);
});

test("the project's own papers have theirs", async () => {
  const { papers } = await loadCatalog(CONTENT);
  for (const { id, abstract } of papers) expect(readAbstract(CONTENT, id)).toBe(abstract);
});

test('an id leads nowhere but into the folder of papers', () => {
  expect(() => readAbstract(CONTENT, '../../package')).toThrow(RangeError);
});
