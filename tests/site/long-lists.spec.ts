import { gzipSync } from 'node:zlib';
import { load } from 'cheerio';
import { CROWDED_AUTHOR, CROWDED_PAPERS, CROWDED_ROWS } from '../fixtures/crowded-board.ts';
import { builtFiles, readBuilt } from './built-site.ts';
import { SITES } from './sites.ts';
import { expect, test } from './watched-page.ts';

const site = SITES.long;
const BOARD = 'benchmarks/crowd-counting-on-crowded-shelf-test/';
const files = new Set(builtFiles(site));
const dom = (address: string) => load(readBuilt(site, `${address}index.html`));

/** The texts of all elements that a selector finds on some pages. */
const texts = (addresses: readonly string[], selector: string) =>
  addresses.flatMap((address) => {
    const $ = dom(address);
    return $(selector)
      .map((_, node) => $(node).text().replaceAll(/\s+/g, ' ').trim())
      .get();
  });

test.use({ baseURL: site.origin });

test('the pages of a long list are reached one from another and hold each entry once', () => {
  const pages = ['authors/otto-ordner/', 'authors/otto-ordner/papers/2/'];
  const titles = texts(pages, 'main .paper-list a');
  expect(titles).toHaveLength(CROWDED_PAPERS);
  expect(new Set(titles).size).toBe(CROWDED_PAPERS);
  expect(dom(pages[0]!)('a[rel=next]').attr('href')).toBe(`/${pages[1]}`);
  expect(dom(pages[1]!)('a[rel=prev]').attr('href')).toBe(`/${pages[0]}#papers`);
  expect(files.has('authors/otto-ordner/papers/3/index.html')).toBe(false);
});

test('a board of more rows than a page shows goes on behind it, places running on', () => {
  const pages = [BOARD, `${BOARD}rows/2/`, `${BOARD}rows/3/`];
  const rows = pages.map((page) => dom(page)('table.board tbody tr').length);
  expect(rows).toEqual([500, 500, CROWDED_ROWS - 1000]);
  const places = texts(pages, 'table.board td.place').map(Number);
  expect(places).toEqual(Array.from({ length: CROWDED_ROWS }, (_, index) => index + 1));
  expect(dom(BOARD)('main').text()).toContain('Rows 1 to 500 of 1,001');
  expect(files.has(`${BOARD}rows/4/index.html`)).toBe(false);
});

test('a badge of a row leads to the page on which the row stands', () => {
  const $ = load(readBuilt(site, 'papers/crowd-142/index.html'));
  const links = $('.badges')
    .text()
    .matchAll(/\((http:[^()"]+#(r-[0-9a-f]+))\)/g);
  const targets = [...links].map(([, address, anchor]) => [new URL(address!).pathname, anchor!]);
  expect(targets.some(([path]) => path!.endsWith('/rows/3/'))).toBe(true);
  for (const [path, anchor] of targets) {
    expect(dom(path!.slice(1))(`#${anchor!}`).length, path).toBe(1);
  }
});

test('what is copied from a long board is its beginning, and says so', () => {
  const $ = dom(BOARD);
  const summaries = texts([BOARD], 'summary');
  expect(summaries).toContain('Copy the first 100 rows as LaTeX');
  expect(summaries).toContain('Cite the first 50 papers of this board');
  expect($('main').text()).toContain(`All ${CROWDED_PAPERS}, with the benchmark itself`);
});

test('the page of changes shows the newest days, and the years hold all of them', () => {
  const shown = texts(['changes/'], 'main section h2');
  expect(shown[0]).toBe('2024-12-01');
  expect(shown.length).toBeLessThan(24);
  const years = dom('changes/')('nav[aria-labelledby=all-years] a');
  expect(years.map((_, node) => load(node).text()).get()).toEqual(['2024', '2023']);
  const pages = [...files].filter((file) => file.startsWith('browse/changes/'));
  const days = pages.flatMap((file) => texts([file.replace('index.html', '')], 'main section h2'));
  expect(days).toHaveLength(24);
  expect(new Set(days).size).toBe(24);
});

test('a page of a list weighs no more than 15 kB, packed', () => {
  const lists = [...files].filter((file) =>
    /^(?:browse\/|(?:authors|tasks|datasets|metrics|papers|benchmarks|changes)\/index|authors\/otto-ordner\/)/.test(
      file,
    ),
  );
  expect(lists.length).toBeGreaterThan(8);
  for (const file of lists.filter((path) => path.endsWith('.html'))) {
    expect(gzipSync(readBuilt(site, file)).length, file).toBeLessThanOrEqual(15_000);
  }
});

test('the field of a long list finds within its kind and opens what it found', async ({ page }) => {
  await page.goto('/papers/');
  const field = page.getByRole('combobox', { name: 'Find a paper' });
  await field.fill('crowd 7');
  await expect(page.getByRole('option').first()).toContainText('Crowd 7: One of Too Many');
  const groups = page.locator('#list-search-list [role="group"]');
  await expect(groups).toHaveCount(1);
  await page.getByRole('option').first().click();
  await expect(page).toHaveURL(`${site.origin}/papers/crowd-7/`);
});

test('without a script a long list is walked page by page', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: site.origin });
  const page = await context.newPage();
  await page.goto('/authors/otto-ordner/');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(CROWDED_AUTHOR);
  await page.getByRole('link', { name: 'Next page' }).click();
  await expect(page).toHaveURL(`${site.origin}/authors/otto-ordner/papers/2/`);
  await page.getByRole('link', { name: 'Page 1', exact: true }).click();
  await expect(page).toHaveURL(`${site.origin}/authors/otto-ordner/#papers`);
  await context.close();
});
