import { expect, test } from 'vitest';
import { keptAs, storeName, withoutQuery } from '../../src/offline/kept.ts';

test.each([
  ['/', 'pages'],
  ['/catalog/papers/a-paper/', 'pages'],
  ['/404.html', 'pages'],
  ['/search/?q=x.json', 'pages'],
  ['/search/index.json', 'lookups'],
  ['/catalog/papers/a-paper.json', 'lookups'],
  ['/benchmarks/a-on-b.json', 'lookups'],
  ['/compare/a--b.json', 'lookups'],
  ['/_astro/page.B3sWyS9n.js', 'files'],
  ['/_astro/fonts/831c037abd942b32.woff2', 'files'],
  ['/search/a06bc89d4ac6/names.bin', undefined],
  ['/papers/a-paper.csl.json', undefined],
  ['/papers/a-paper.csv', undefined],
  ['/data/papers.json', undefined],
  ['/data/results.csv', undefined],
  ['/sw.js', undefined],
  ['/feed.xml', undefined],
])('%s is kept as %s', (path, kind) => {
  expect(keptAs(new URL(path, 'https://example.org'))).toBe(kind);
});

test('two catalogs on one host have stores of their own', () => {
  expect(storeName('pages', 'https://example.org/a/')).not.toBe(
    storeName('pages', 'https://example.org/b/'),
  );
});

test('what was asked and where the reader jumped to make no other page', () => {
  expect(withoutQuery('https://example.org/search/?q=a#b')).toBe('https://example.org/search/');
});
