import type { Page } from '@playwright/test';
import { expect, test } from './watched-page.ts';

const BOARD = '/benchmarks/talking-face-generation-on-lrs2-test/';

/** Longer than a pointer must stay. */
const MOMENT = 300;

/** Paths that a page asks for from now on. */
function requested(page: Page): string[] {
  const paths: string[] = [];
  page.on('request', (request) => paths.push(new URL(request.url()).pathname));
  return paths;
}

async function visit(page: Page): Promise<string[]> {
  await page.goto(BOARD);
  await page.waitForLoadState('networkidle');
  return requested(page);
}

test('a page is fetched while its link is pointed at, once', async ({ page }) => {
  const paths = await visit(page);
  const nav = page.getByRole('navigation', { name: 'Catalog' });
  for (const name of ['Papers', 'Tasks', 'Papers']) {
    await nav.getByRole('link', { name }).hover();
    await page.waitForTimeout(MOMENT);
  }
  expect(paths).toEqual(['/papers/', '/tasks/']);
});

test('a page is fetched while its link has the focus', async ({ page }) => {
  const paths = await visit(page);
  await page.getByRole('link', { name: 'Benchleaf' }).first().focus();
  await expect.poll(() => paths).toEqual(['/']);
});

test('a link that the pointer only crosses, a file and this page are not fetched', async ({
  page,
}) => {
  const paths = await visit(page);
  await page.evaluate(() => {
    for (const selector of ['.site-nav a', 'h1']) {
      const event = new PointerEvent('pointerover', { bubbles: true });
      document.querySelector(selector)!.dispatchEvent(event);
    }
  });
  await page.waitForTimeout(MOMENT);
  await page.locator(`a[href$=".csv"]`).first().hover();
  await page.waitForTimeout(MOMENT);
  await page.locator('a.row-link').first().hover();
  await page.waitForTimeout(MOMENT);
  expect(paths).toEqual([]);
});

for (const line of [{ saveData: true }, { saveData: false, effectiveType: 'slow-2g' }]) {
  test(`nothing is fetched ahead on ${JSON.stringify(line)}`, async ({ page }) => {
    await page.addInitScript((told) => {
      Object.defineProperty(navigator, 'connection', { value: told });
    }, line);
    const paths = await visit(page);
    await page.getByRole('link', { name: 'Papers' }).first().hover();
    await page.waitForTimeout(MOMENT);
    expect(paths).toEqual([]);
  });
}

test('a browser that knows no such link fetches the page itself', async ({ page }) => {
  await page.addInitScript(() => {
    DOMTokenList.prototype.supports = () => false;
  });
  const paths = await visit(page);
  await page.getByRole('link', { name: 'Papers' }).first().hover();
  await expect.poll(() => paths).toEqual(['/papers/']);
});

test('what an address asks for is looked for before the part that shows it has come', async ({
  page,
}) => {
  const paths = requested(page);
  await page.route('**/search-results.*.js', () => {
    // Never answered.
  });
  await page.goto('/search/?q=lrs2', { waitUntil: 'commit' });
  await expect.poll(() => paths).toContain('/search/index.json');
});
