import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { load } from 'cheerio';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { emptyIds } from '../../src/catalog/ids-file.ts';
import { sitemapAddresses, writeSitemap } from '../../scripts/build/sitemap.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'benchleaf-'));
  mkdirSync(join(folder, 'benchmarks'));
  writeFileSync(join(folder, 'benchmarks', 'b.json'), JSON.stringify({ metrics: ['fid', 'ssim'] }));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

function locations(file: string): string[] {
  const xml = load(readFileSync(join(folder, file), 'utf8'), { xml: true });
  return xml('loc')
    .map((_, node) => xml(node).text())
    .get();
}

test('pages are listed once each, in order; files, the page of errors and second addresses are not', () => {
  const files = [
    'papers/b/index.html',
    'index.html',
    '404.html',
    'papers/b.json',
    'benchmarks/b/index.html',
    'benchmarks/b/fid/index.html',
    'benchmarks/b/ssim/index.html',
    'benchmarks/b/ssim/rescaled/index.html',
    // Of one metric: its file is not read, and there is none.
    'benchmarks/one/index.html',
    'benchmarks/one/mae/index.html',
    'benchmarks/one/mae/rescaled/index.html',
  ];
  expect(sitemapAddresses(files, folder).map((address) => new URL(address).pathname)).toEqual([
    '/',
    '/benchmarks/b/',
    '/benchmarks/b/ssim/',
    '/benchmarks/one/',
    '/papers/b/',
  ]);
});

test('a metric whose id is in use again does not make another the first', () => {
  const retired = { ...emptyIds().retired, metrics: { fid: 'ssim' } };
  writeFileSync(join(folder, 'ids.json'), JSON.stringify({ ...emptyIds(), retired }));
  const files = ['benchmarks/b/fid/index.html', 'benchmarks/b/ssim/index.html'];
  expect(sitemapAddresses(files, folder).map((address) => new URL(address).pathname)).toEqual([
    '/benchmarks/b/ssim/',
  ]);
});

test('more addresses than one sitemap may have stand in several, all of them in the index', async () => {
  const addresses = ['a', 'b', 'c', 'd', 'e'].map((name) => `https://example.org/${name}/?x=1&y=2`);
  const files = await writeSitemap(folder, addresses, 2);
  expect(files).toEqual(['sitemap-0.xml', 'sitemap-1.xml', 'sitemap-2.xml', 'sitemap-index.xml']);
  expect(locations('sitemap-index.xml').map((address) => new URL(address).pathname)).toEqual(
    files.slice(0, 3).map((file) => `/${file}`),
  );
  expect(files.slice(0, 3).flatMap(locations)).toEqual(addresses);
});
