import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { test as base, expect } from '@playwright/test';
import { load } from 'cheerio';
import { unzipSync } from 'fflate';
import { describeSite } from '../../scripts/archive/describe-site.ts';
import { writeArchive } from '../../scripts/archive/write-archive.ts';
import { SITES } from './sites.ts';

const root = join(import.meta.dirname, '..', '..');
const PAPER =
  'papers/pose-controllable-talking-face-generation-by-implicitly-modularized-audio-cc79d6/';

interface Unpacked {
  readonly folder: string;
  readonly files: readonly string[];
  readonly zip: Buffer;
}

async function makeZip(outDir: string, file: string): Promise<Buffer> {
  await writeArchive(outDir, 'benchleaf', file, await describeSite(outDir));
  return readFileSync(file);
}

const test = base.extend<{ faults: string[] }, { archive: Unpacked }>({
  // Of the site below a base path: every address is to be changed.
  archive: [
    async ({}, use) => {
      const folder = mkdtempSync(join(tmpdir(), 'benchleaf-archive-'));
      const zip = await makeZip(join(root, SITES.based.outDir), join(folder, 'a.zip'));
      const entries = Object.entries(unzipSync(zip));
      for (const [path, bytes] of entries) {
        mkdirSync(dirname(join(folder, path)), { recursive: true });
        writeFileSync(join(folder, path), bytes);
      }
      const files = entries.map(([path]) => path.replace('benchleaf/', ''));
      await use({ folder: join(folder, 'benchleaf'), files, zip });
      rmSync(folder, { recursive: true });
    },
    { scope: 'worker' },
  ],
  faults: [
    async ({ page }, use) => {
      const faults: string[] = [];
      page.on('console', (message) => faults.push(message.text()));
      page.on('pageerror', ({ message }) => faults.push(message));
      page.on('requestfailed', (request) => {
        // A page that is left before its icon came drops the request: no fault of the
        // archive. A file that is missing says `net::ERR_FILE_NOT_FOUND`.
        const reason = request.failure()?.errorText;
        if (reason !== 'net::ERR_ABORTED') faults.push(`failed: ${request.url()} (${reason})`);
      });
      page.on('request', (request) => {
        if (!/^(?:file|data):/.test(request.url())) faults.push(`asked for ${request.url()}`);
      });
      await use(faults);
      expect(faults).toEqual([]);
    },
    { auto: true },
  ],
});

const addressOf = ({ folder }: Unpacked, file = 'index.html') =>
  pathToFileURL(join(folder, file)).href;

test('from a disk, the home page leads to a list, a board, a paper and its source line', async ({
  page,
  archive,
}) => {
  await page.goto(addressOf(archive));
  await expect(page.locator('.archive-note')).toContainText('without scripts');
  await page
    .getByRole('navigation', { name: 'Catalog' })
    .getByRole('link', { name: 'Benchmarks' })
    .click();
  await expect(page.locator('h1')).toContainText('Benchmarks');
  await page.locator('main a[href*="talking-face-generation-on-lrs2-test"]').first().click();
  await expect(page.locator('table.board tbody tr')).not.toHaveCount(0);
  await expect(page.locator('.chart svg .point')).not.toHaveCount(0);
  await page.locator('table.board .source-link').first().click();
  await expect(page.locator('.source-line:target')).toHaveCount(1);
  expect(page.url()).toMatch(/\/benchleaf\/papers\/[^/]+\/index\.html#[0-9a-f]{8}-L\d+$/);
  await page.locator('.site-header .brand').click();
  await expect(page).toHaveURL(addressOf(archive));
});

test('from a disk, styles and fonts are there and nothing of a script is', async ({
  page,
  archive,
}) => {
  await page.goto(addressOf(archive, `${PAPER}index.html`));
  const fonts = await page.evaluate(async () => {
    await document.fonts.ready;
    return [...document.fonts].filter(({ status }) => status === 'loaded').length;
  });
  expect(fonts).toBeGreaterThan(1);
  const header = page.locator('.site-header-inner');
  expect(await header.evaluate((node) => getComputedStyle(node).display)).toBe('grid');
  for (const control of await page.locator('.needs-script').all())
    await expect(control).toBeHidden();
});

test('from a disk, a search leads to the page that says it needs the site, and lists the tasks', async ({
  page,
  archive,
}) => {
  await page.goto(addressOf(archive));
  await page.getByRole('searchbox').fill('lrs2');
  await page.getByRole('button', { name: 'Search' }).click();
  await expect(page.getByText('Searching needs JavaScript')).toBeVisible();
  await expect(page.locator('.search-browse li').first()).toBeVisible();
});

test('every address of the archive leads to a file of it', ({ archive: { folder, files } }) => {
  const pages = files.filter((file) => file.endsWith('.html'));
  expect(pages.length).toBeGreaterThan(50);
  const broken = pages.flatMap((file) => {
    const $ = load(readFileSync(join(folder, file), 'utf8'));
    expect($('script').not('[type="application/ld+json"]').length, file).toBe(0);
    const found = [
      ...$('[href]').map((_, node) => $(node).attr('href')),
      ...$('[src]').map((_, node) => $(node).attr('src')),
      ...$('form[action]').map((_, node) => $(node).attr('action')),
    ];
    return found
      .map((address) => new URL(address, `file:///${file}`))
      .filter(({ protocol }) => protocol === 'file:')
      .filter(({ pathname }) => !files.includes(decodeURIComponent(pathname.slice(1))))
      .map(({ pathname }) => `${file} -> ${pathname}`);
  });
  expect(broken).toEqual([]);
});

test('the same site makes the same zip, wherever the clock stands', async ({
  archive,
}, testInfo) => {
  const before = process.env['TZ'];
  process.env['TZ'] = 'Pacific/Auckland';
  try {
    const again = await makeZip(join(root, SITES.based.outDir), testInfo.outputPath('again.zip'));
    expect(again.equals(archive.zip)).toBe(true);
  } finally {
    if (before === undefined) delete process.env['TZ'];
    else process.env['TZ'] = before;
  }
});
