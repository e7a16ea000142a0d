import { expect, test } from 'vitest';
import { outFile, pageAddress } from '../../scripts/build/out-file.ts';

const HOME = new URL('https://example.org/catalog/');

test.each([
  ['/', 'page', 'index.html', 'https://example.org/catalog/'],
  ['/papers/a/', 'page', 'papers/a/index.html', 'https://example.org/catalog/papers/a/'],
  ['/papers/a', 'page', 'papers/a/index.html', 'https://example.org/catalog/papers/a/'],
  ['/404', 'page', '404.html', 'https://example.org/catalog/404/'],
  [
    '/papers/a.csl.json',
    'endpoint',
    'papers/a.csl.json',
    'https://example.org/catalog/papers/a.csl.json',
  ],
  [
    '/data/papers.json/',
    'endpoint',
    'data/papers.json',
    'https://example.org/catalog/data/papers.json/',
  ],
] as const)('%s, a %s, becomes %s', (pathname, type, file, address) => {
  expect(outFile(pathname, { type })).toBe(file);
  expect(pageAddress(pathname, { type }, HOME).href).toBe(address);
});
