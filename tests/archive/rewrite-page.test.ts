import { describe, expect, test } from 'vitest';
import { rewritePage } from '../../scripts/archive/rewrite-page.ts';
import { fromDisk, styleFromDisk } from '../../scripts/archive/site-addresses.ts';

const BOARD = 'benchmarks/a-on-b/index.html';

describe('an address as a path from a file', () => {
  test.each([
    ['/catalog/', '../../index.html'],
    ['/catalog/papers/x/', '../../papers/x/index.html'],
    ['/catalog/papers/x/#ab-L15', '../../papers/x/index.html#ab-L15'],
    ['/catalog/search/?q=a&b=c', '../../search/index.html?q=a&b=c'],
    ['/catalog/papers/x.json', '../../papers/x.json'],
    ['/catalog/benchmarks/a-on-b/', 'index.html'],
    ['/catalog/benchmarks/a-on-b/ssim/', 'ssim/index.html'],
    ['ssim/', 'ssim/index.html'],
    ['#content', '#content'],
    ['', ''],
    ['https://example.org/catalog/', 'https://example.org/catalog/'],
    ['//example.org/x', '//example.org/x'],
    ['mailto:a@example.org', 'mailto:a@example.org'],
    ['data:,x', 'data:,x'],
    // Beside the catalog on the same host: no file of ours.
    ['/blog/', '/blog/'],
  ])('%s is %s', (address, path) => {
    expect(fromDisk(address, BOARD, { base: '/catalog/', published: null })).toBe(path);
  });

  test('of what the archive has not leads to the published site, where there is one', () => {
    const published = 'https://example.org/catalog/';
    const address = '/catalog/SHA256SUMS';
    expect(fromDisk(address, BOARD, { base: '/catalog/', published })).toBe(
      `${published}SHA256SUMS`,
    );
    expect(fromDisk(address, BOARD, { base: '/catalog/', published: null })).toBeUndefined();
  });

  test('is right in a style too, quoted or not', () => {
    const style =
      'a{src:url("/catalog/_astro/x.woff2")}b{src:url(/catalog/_astro/y.woff2)}c{d:url(data:,x)}';
    expect(styleFromDisk(style, '_astro/page.css', '/catalog/')).toBe(
      'a{src:url("x.woff2")}b{src:url(y.woff2)}c{d:url(data:,x)}',
    );
  });
});

const site = { base: '/', published: 'https://example.org/', version: '2026-11-21.3f9a0c21' };
const rewrite = (html: string, published: string | null = site.published) =>
  rewritePage(html, 'papers/x/index.html', { ...site, published });

describe('a page of the archive', () => {
  test.each([
    ['<script>a < b; "</p>"</script><p>x</p>', '<p>x</p>'],
    ['<script type="module" src="/_astro/a.js"></script>x', 'x'],
    ['<link rel="manifest" href="/m"><link rel="preload" href="/f">x', 'x'],
    [
      '<script type="application/ld+json">{"a": "<"}</script>',
      '<script type="application/ld+json">{"a": "<"}</script>',
    ],
    [
      '<link rel="stylesheet" href="/_astro/a.css">',
      '<link rel="stylesheet" href="../../_astro/a.css">',
    ],
    [
      '<style>a{b:url("/_astro/f.woff2")}</style>',
      '<style>a{b:url("../../_astro/f.woff2")}</style>',
    ],
    [
      '<meta http-equiv="refresh" content="0; url=/papers/y/">',
      '<meta http-equiv="refresh" content="0; url=../y/index.html">',
    ],
    ['<form action="/search/"></form>', '<form action="../../search/index.html"></form>'],
    [
      '<svg viewBox="0 0 1 1"><a href="/papers/y/"><path d="M0 0"/></a></svg>',
      '<svg viewBox="0 0 1 1"><a href="../y/index.html"><path d="M0 0"/></a></svg>',
    ],
    [
      '<p title="a &amp; &quot;b&quot;">5 &lt; 6 &amp; 7</p>',
      '<p title="a &amp; &quot;b&quot;">5 &lt; 6 &amp; 7</p>',
    ],
    [
      '<a title="a &quot;b&quot;" href="/">x</a>',
      '<a title="a &quot;b&quot;" href="../../index.html">x</a>',
    ],
    [
      '<link rel="canonical" href="https://example.org/papers/x/">',
      '<link rel="canonical" href="https://example.org/papers/x/">',
    ],
  ])('has of %s only %s', async (before, after) => {
    expect(await rewrite(before)).toBe(after);
  });

  test('built without saying where it is published says nothing of it', async () => {
    const html =
      '<link rel="canonical" href="http://localhost:4321/"><meta property="og:url" content="http://localhost:4321/">x';
    expect(await rewrite(html, null)).toBe('x');
  });

  test('keeps the words of a link that leads nowhere from a disk', async () => {
    expect(await rewrite('<a href="/SHA256SUMS" class="x">sums</a>', null)).toBe(
      '<a class="x">sums</a>',
    );
  });

  test('forbids scripts, and no longer its own styles', async () => {
    const html = `<meta http-equiv="content-security-policy" content="default-src 'self'">`;
    expect(await rewrite(html)).toContain(`content="script-src 'none'; object-src 'none'`);
  });

  test('says what it is before its content', async () => {
    expect(await rewrite('<main>x</main>')).toMatch(
      /^<aside [^>]*>.*version 2026-11-21\.3f9a0c21\..*<\/aside><main>x<\/main>$/,
    );
  });
});
