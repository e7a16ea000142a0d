import { gzipSync } from 'node:zlib';
import { expect, test, type Page } from '@playwright/test';
import { load } from 'cheerio';
import { builtFiles, fileAt, readBuilt, sizeOf } from './built-site.ts';
import { ODD_PAGE_TYPES, PAGE_TYPES } from './page-types.ts';
import { SITES, type Site } from './sites.ts';
import { expect as expectWatched, test as watched } from './watched-page.ts';

// Bytes as they go over the line: fonts are packed already, all else is packed with gzip.

const HTML = 15_000;
const BOARD_ROW = 60_000 / 200;
const CSS = 12_000;
const EVERY_PAGE_SCRIPTS = 6_000;
/** All scripts of a page once its search field was used. The aim is 20,000; of what is left Fuse.js is 5,600. */
const WITH_SEARCH_SCRIPTS = 21_200;
/** The same on the search page, with what shows the results and narrows them down. */
const SEARCH_PAGE_SCRIPTS = 24_100;
const CHART_SCRIPTS = 65_000;
const FONT = 30_000;

const site = SITES.root;
const packed = (of: Site, file: string) => gzipSync(readBuilt(of, file)).length;
const filesLike = (pattern: RegExp) => builtFiles(site).filter((file) => pattern.test(file));

test('every page is small, a board as its rows allow', () => {
  for (const of of Object.values(SITES)) {
    for (const file of builtFiles(of).filter((path) => path.endsWith('.html'))) {
      const rows = load(readBuilt(of, file))('table.board tbody tr').length;
      expect(packed(of, file), `${of.outDir}/${file}`).toBeLessThan(HTML + rows * BOARD_ROW);
    }
  }
});

test('one stylesheet is all that a page waits for, and it is small', () => {
  for (const file of filesLike(/\.html$/)) {
    const $ = load(readBuilt(site, file));
    const sheets = $('link[rel="stylesheet"]');
    expect(sheets, file).toHaveLength(1);
    expect(packed(site, fileAt(site, sheets.attr('href')!)!)).toBeLessThan(CSS);
    // A module waits for the page, not the page for it.
    expect($('script[src]:not([type="module"])'), file).toHaveLength(0);
  }
});

test('no font is large, none is exchanged on a page that is read, and a phone asks for none', () => {
  const fonts = filesLike(/\.woff2$/);
  expect(fonts).toHaveLength(3);
  for (const file of fonts) expect(sizeOf(site, file), file).toBeLessThan(FONT);
  // A fallback is on the machine already; only what is fetched can come late.
  const css = filesLike(/\.css$/).map((file) => readBuilt(site, file));
  const faces = css.join('').match(/@font-face\{[^}]*src:url[^}]*\}/g) ?? [];
  expect(faces).toHaveLength(fonts.length);
  for (const face of faces) expect(face).toContain('font-display:optional');
  for (const file of filesLike(/\.html$/)) {
    const preloads = load(readBuilt(site, file))('link[rel="preload"][as="font"]');
    expect(preloads, file).toHaveLength(fonts.length);
    for (const node of preloads) {
      expect('attribs' in node && node.attribs['media'], file).toBe('(width >= 40rem)');
    }
  }
});

/** Scripts that a browser loaded, packed. */
async function scriptsOf(
  page: Page,
  act: () => Promise<unknown>,
): Promise<{ files: string[]; bytes: number }> {
  const files = new Set<string>();
  page.on('response', (response) => {
    const file = fileAt(site, response.url());
    if (file?.endsWith('.js')) files.add(file);
  });
  await act();
  await page.waitForLoadState('networkidle');
  const all = [...files];
  return { files: all, bytes: all.reduce((sum, file) => sum + packed(site, file), 0) };
}

watched('every page loads one script, and so does what is not there', async ({ page }) => {
  const { files, bytes } = await scriptsOf(page, () => page.goto('/about/'));
  expectWatched(files).toHaveLength(1);
  expectWatched(bytes).toBeLessThan(EVERY_PAGE_SCRIPTS);
  const missing = await scriptsOf(page, () => page.goto('/404.html'));
  expectWatched(missing.files).toEqual(files);
});

watched('searching and a chart stay within what they may load', async ({ page }) => {
  const onFocus = await scriptsOf(page, async () => {
    await page.goto('/about/');
    await page.getByRole('combobox').fill('lrs2');
    await page.getByRole('option').first().waitFor();
  });
  expectWatched(onFocus.files).toContainEqual(expectWatched.stringContaining('search-worker'));
  expectWatched(onFocus.bytes).toBeLessThan(WITH_SEARCH_SCRIPTS);
  const results = await scriptsOf(page, async () => {
    await page.goto('/search/?q=lrs2');
    await page.locator('.search-results li').first().waitFor();
  });
  expectWatched(results.bytes).toBeLessThan(SEARCH_PAGE_SCRIPTS);
  const onBoard = await scriptsOf(page, async () => {
    await page.goto('/benchmarks/talking-face-generation-on-lrs2-test/');
    await page.locator('.chart-frame').hover();
    await page.locator('board-chart canvas').waitFor();
  });
  const chart = onBoard.files.filter((file) => /chart/.test(file));
  const bytes = chart.reduce((sum, file) => sum + packed(site, file), 0);
  expectWatched(bytes).toBeLessThan(CHART_SCRIPTS);
});

watched('a narrow screen loads no font', async ({ page }) => {
  const fonts: string[] = [];
  page.on('request', (request) => {
    if (request.resourceType() === 'font') fonts.push(request.url());
  });
  await page.setViewportSize({ width: 360, height: 700 });
  await page.goto('/');
  await page.waitForLoadState('networkidle');
  expectWatched(fonts).toEqual([]);
});

const shiftPages = [
  ...Object.values(PAGE_TYPES),
  ...Object.values(ODD_PAGE_TYPES).map((address) => SITES.odd.origin + address),
];

for (const address of shiftPages) {
  watched(`nothing moves while ${address} comes in`, async ({ page }) => {
    for (const width of [412, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      await page.goto(address);
      await page.waitForLoadState('networkidle');
      const shift = await page.evaluate(
        () =>
          new Promise<number>((resolve) => {
            let sum = 0;
            new PerformanceObserver((list) => {
              for (const entry of list.getEntries())
                sum += (entry as unknown as { value: number }).value;
            }).observe({ type: 'layout-shift', buffered: true });
            setTimeout(() => {
              resolve(sum);
            }, 100);
          }),
      );
      expectWatched(shift, `${width} px`).toBeLessThan(0.001);
    }
  });
}

for (const address of shiftPages) {
  watched(`what ${address} shows largest on a phone waits for no script`, async ({ page }) => {
    await page.setViewportSize({ width: 412, height: 823 });
    await page.goto(address);
    await page.waitForLoadState('networkidle');
    const largest = await page.evaluate(
      () =>
        new Promise<string>((resolve) => {
          new PerformanceObserver((list) => {
            const { element } = list.getEntries().at(-1) as unknown as { element: Element | null };
            resolve(element?.textContent ?? '');
          }).observe({ type: 'largest-contentful-paint', buffered: true });
        }),
    );
    const html = await (await page.request.get(address)).text();
    const plain = (text: string) => text.replaceAll(/\s+/g, ' ').trim();
    expectWatched(plain(load(html)('body').text())).toContain(plain(largest));
  });
}
