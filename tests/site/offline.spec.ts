import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { test as base, expect, type Page } from '@playwright/test';
import { readBuilt } from './built-site.ts';
import { OwnHost } from './own-host.ts';
import { SITES } from './sites.ts';

const BOARD = 'benchmarks/talking-face-generation-on-lrs2-test/';
const PAPER =
  'papers/pose-controllable-talking-face-generation-by-implicitly-modularized-audio-cc79d6/';
const UNVISITED = 'tasks/talking-face-generation/';

const test = base.extend<{ host: OwnHost; policy: string[] }>({
  serviceWorkers: 'allow',
  // The base path is the harder of the two: nothing may lie at the root of the host.
  host: async ({}, use) => {
    const host = new OwnHost(SITES.based);
    await host.switchOn();
    await use(host);
    await host.remove();
  },
  policy: [
    async ({ page }, use) => {
      const broken: string[] = [];
      page.on('console', (message) => {
        if (message.text().startsWith('policy: ')) broken.push(message.text());
      });
      await page.addInitScript(() => {
        document.addEventListener('securitypolicyviolation', (event) => {
          console.error(`policy: ${event.violatedDirective} ${event.blockedURI}`);
        });
      });
      await use(broken);
      expect(broken).toEqual([]);
    },
    { auto: true },
  ],
});

/** Open a page and wait until the service worker is in charge of it and has kept it. */
async function visitFirst(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await expect(async () => {
    const isKept = await page.evaluate(async () => {
      const stores = await caches.keys();
      const pages = stores.filter((name) => name.startsWith('pages of '));
      const kept = await Promise.all(pages.map(async (name) => (await caches.open(name)).keys()));
      const addresses = kept.flat().map(({ url }) => url);
      return navigator.serviceWorker.controller !== null && addresses.includes(location.href);
    });
    expect(isKept).toBe(true);
  }).toPass({ timeout: 15_000 });
}

test('the page of a first visit is there again without a network, and so is every page visited after it', async ({
  page,
  host,
}) => {
  await visitFirst(page, host.home + BOARD);
  await page.goto(host.home + PAPER);
  await expect(page.locator('h1')).toContainText('Pose-Controllable');
  await host.switchOff();

  await page.reload();
  await expect(page.locator('h1')).toContainText('Pose-Controllable');
  await page.goto(`${host.home}${BOARD}?shown=all`);
  await expect(page.locator('table.board tbody tr')).not.toHaveCount(0);
  // Styles, fonts and scripts are there too.
  await expect(page.locator('theme-switch button')).toHaveAttribute('title', 'Theme: system');
  expect(await page.evaluate(() => document.styleSheets.length)).toBeGreaterThan(0);
  expect(
    await page.evaluate(async () => {
      await document.fonts.ready;
      return [...document.fonts].some(({ status }) => status === 'loaded');
    }),
  ).toBe(true);
});

test('without a network the home page and search are there although nobody opened them', async ({
  page,
  host,
}) => {
  await visitFirst(page, host.home + BOARD);
  await host.switchOff();
  await page.goto(host.home);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Papers and benchmarks');
  await page.goto(`${host.home}search/?q=lrs2`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Search');
});

test('what was searched once is found without a network', async ({ page, host }) => {
  await visitFirst(page, host.home);
  await page.getByRole('combobox').fill('lrs2');
  await expect(page.getByRole('group', { name: 'Papers' })).toBeVisible();
  await host.switchOff();
  await page.goto(host.home);
  await page.getByRole('combobox').fill('lrs2');
  await expect(page.getByRole('group', { name: 'Benchmarks' })).toBeVisible();
  await expect(page.getByRole('group', { name: 'Papers' })).toBeVisible();
});

test('the chart that nobody has used yet answers without a network', async ({ page, host }) => {
  await visitFirst(page, host.home + BOARD);
  await host.switchOff();
  await page.reload();
  await page.locator('.chart svg').first().hover();
  await expect(page.locator('.chart canvas')).toBeVisible();
});

test('a page that was never visited says that there is no connection, and what can be read', async ({
  page,
  host,
}) => {
  await visitFirst(page, host.home + BOARD);
  await host.switchOff();
  await page.goto(host.home + UNVISITED);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('There is no connection');
  const kept = page.locator('kept-pages a');
  await expect(kept).toHaveCount(1);
  await kept.click();
  await expect(page).toHaveURL(host.home + BOARD);
  await expect(page.locator('table.board tbody tr')).not.toHaveCount(0);
});

/** Publish another text of a page. */
function publish({ folder }: OwnHost, path: string, from: string, to: string): void {
  const file = join(folder, path, 'index.html');
  const before = readFileSync(file, 'utf8');
  expect(before).toContain(from);
  writeFileSync(file, before.replaceAll(from, to));
}

test('what is published is seen at once, on the home page and on a page visited before', async ({
  page,
  host,
}) => {
  await visitFirst(page, host.home);
  await page.goto(host.home + BOARD);
  await expect(page.locator('h1')).toContainText('LRS2');
  publish(host, BOARD, 'LRS2', 'LRS22');
  publish(host, '', 'Papers and benchmarks, every number', 'Published anew, every number');
  await page.reload();
  await expect(page.locator('h1')).toContainText('LRS22');
  await page.goto(host.home);
  await expect(page.locator('h1')).toContainText('Published anew');
  // And this is what is kept from now on.
  await host.switchOff();
  await page.reload();
  await expect(page.locator('h1')).toContainText('Published anew');
});

test('a page that was open before a publication keeps its scripts, and the new worker waits for it', async ({
  page,
  host,
}) => {
  await visitFirst(page, host.home + BOARD);
  const scripts = join(host.folder, '_astro');
  for (const file of readdirSync(scripts).filter((name) => name.endsWith('.js'))) {
    rmSync(join(scripts, file));
  }
  const worker = join(host.folder, 'sw.js');
  const code = readFileSync(worker, 'utf8');
  expect(code).toMatch(/_astro\/chart-canvas\.[^`"']+\.js/);
  // The new worker knows nothing of the old scripts.
  writeFileSync(worker, code.replaceAll(/\{url:`_astro\/[^`]+\.js`,revision:null\},?/g, ''));
  const states = await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    await registration.update();
    const fresh = registration.installing ?? registration.waiting;
    while (fresh?.state === 'installing') await new Promise((done) => setTimeout(done, 50));
    return { fresh: fresh?.state, controlled: navigator.serviceWorker.controller?.state };
  });
  expect(states).toEqual({ fresh: 'installed', controlled: 'activated' });
  await page.locator('.chart svg').first().hover();
  await expect(page.locator('.chart canvas')).toBeVisible();
});

test('an error of the host is shown and not kept', async ({ page, host }) => {
  await visitFirst(page, host.home);
  const answer = await page.goto(`${host.home}papers/no-such-paper/`);
  expect(answer?.status()).toBe(404);
  await host.switchOff();
  await page.reload();
  await expect(page.locator('h1')).toContainText('There is no connection');
});

test('what every visitor fetches beforehand is small, and made of the parts of the program only', () => {
  for (const site of [SITES.root, SITES.long]) {
    const code = readBuilt(site, 'sw.js');
    const urls = [...code.matchAll(/\{url:`([^`]+)`/g)].map(([, url]) => url!);
    const files = urls.map((url) => (url.endsWith('/') ? `${url}index.html` : url));
    const bytes = files.map(
      (file) =>
        gzipSync(readFileSync(join(import.meta.dirname, '..', '..', site.outDir, file))).length,
    );
    expect(bytes.length).toBeGreaterThan(10);
    expect(bytes.reduce((sum, size) => sum + size, 0)).toBeLessThan(250_000);
    expect(urls.filter((url) => !url.startsWith('_astro/'))).toEqual(['./', 'offline/', 'search/']);
    expect(gzipSync(code).length).toBeLessThan(12_000);
  }
});

test('the catalog can be installed', async ({ page, host }) => {
  await page.goto(host.home);
  const address = await page.locator('link[rel="manifest"]').getAttribute('href');
  const manifest = JSON.parse(readBuilt(SITES.based, 'manifest.webmanifest')) as {
    start_url: string;
    scope: string;
    icons: { src: string; sizes: string; purpose?: string }[];
  };
  expect(address).toBe('/catalog/manifest.webmanifest');
  expect([manifest.start_url, manifest.scope]).toEqual(['/catalog/', '/catalog/']);
  for (const { src, sizes } of manifest.icons) {
    const size = await page.evaluate(async (icon) => {
      const image = new Image();
      image.src = icon;
      await image.decode();
      return `${image.naturalWidth}x${image.naturalHeight}`;
    }, src);
    if (sizes !== 'any') expect(size, src).toBe(sizes);
  }
  const session = await page.context().newCDPSession(page);
  const { installabilityErrors } = await session.send('Page.getInstallabilityErrors');
  expect(installabilityErrors.filter(({ errorId }) => errorId !== 'in-incognito')).toEqual([]);
});
