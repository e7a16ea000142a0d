import { addressOf, builtFiles } from './built-site.ts';
import { PAGE_TYPES } from './page-types.ts';
import { SITES } from './sites.ts';
import { expect, test } from './watched-page.ts';

for (const [file, address] of Object.entries(PAGE_TYPES)) {
  test.describe(file, () => {
    test(`${address} has one h1, a title, a description and a canonical address`, async ({
      page,
    }) => {
      await page.goto(address);
      await expect(page.locator('h1')).toHaveCount(1);
      await expect(page).toHaveTitle(/\S/);
      await expect(page.locator('meta[name="description"]')).toHaveAttribute('content', /\S{3}/);
      await expect(page.locator('link[rel="canonical"]')).toHaveAttribute('href', /^http/);
      await expect(page.locator('html')).toHaveAttribute('lang', 'en');
    });
  });
}

test('on a narrow screen a board shows place and value without scrolling', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 700 });
  await page.goto('/benchmarks/talking-face-generation-on-lrs2-test/');
  for (const value of await page.locator('table.board data').all()) {
    const box = await value.boundingBox();
    expect(box!.x + box!.width).toBeLessThanOrEqual(320);
  }
});

test('on paper there are no controls, and the chart that was drawn on the screen is the drawing', async ({
  page,
}) => {
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
  await page.goto('/benchmarks/talking-face-generation-on-lrs2-test/');
  await page.locator('board-chart .chart-frame').hover();
  await expect(page.locator('board-chart canvas')).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.chart-frame > svg.wide')).toBeVisible();
  await expect(page.locator('board-chart canvas')).toBeHidden();
  await expect(page.getByRole('combobox')).toBeHidden();
  await expect(page.locator('.tick').first()).toBeHidden();
  await expect(page.locator('table.board data')).toHaveText(['0.9399', '0.4867', '0.3944']);
});

test('what an address asks for is asked for again on paper', async ({ page }) => {
  const comparison = PAGE_TYPES['compare/index.astro']!;
  await page.goto(comparison);
  await page.locator('.comparison-files').waitFor();
  await page.pdf();
  await expect(page.locator('.site-footer .on-paper')).toHaveText(SITES.root.origin + comparison);
});

test('a head that sorts is plain text on paper, where each sheet repeats it', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  for (const address of ['/benchmarks/', PAGE_TYPES['benchmarks/[id]/index.astro']!]) {
    await page.goto(address);
    const buttons = page.locator('thead button');
    await expect(buttons.first()).toBeVisible();
    await page.emulateMedia({ media: 'print' });
    const drawn = await buttons.evaluateAll((all) =>
      all.map((button) => {
        const text = document.createRange();
        text.selectNodeContents(button);
        const cell = getComputedStyle(button.closest('th')!);
        return {
          hasBox: button.getClientRects().length > 0,
          isShown: text.getBoundingClientRect().width > 0,
          isStuck: cell.position !== 'static',
        };
      }),
    );
    for (const one of drawn) expect(one).toEqual({ hasBox: false, isShown: true, isStuck: false });
    await page.emulateMedia({ media: 'screen' });
  }
});

test('no address on paper is one that nobody would type', async ({ page }) => {
  const { origin } = SITES.odd;
  const endless = builtFiles(SITES.odd).find((file) =>
    /^papers\/a-title-that-.*\/index\.html$/.test(file),
  )!;
  await page.goto(origin + addressOf(SITES.odd, endless));
  await expect(page.locator('.paper-links a')).toHaveCount(2);
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.paper-links li:visible')).toHaveText([
    'Code known upstream, address unknown',
  ]);
});

test('on paper a board says in which scale it stands, and offers no other', async ({ page }) => {
  await page.goto(`${SITES.odd.origin}/benchmarks/image-classification-on-imagenet-val/`);
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.metric-tabs a:visible')).toHaveText(['As printed']);
});

test('a page on paper says where it stands, and nothing of it is cut off', async ({ page }) => {
  const paper = PAGE_TYPES['papers/[id].astro']!;
  await page.setViewportSize({ width: 718, height: 1000 });
  await page.goto(paper);
  const address = page.locator('.site-footer .on-paper');
  await expect(address).toBeHidden();
  await page.emulateMedia({ media: 'print' });
  await expect(address).toBeVisible();
  await expect(address).toHaveText(SITES.root.origin + paper);
  const cut = await page
    .locator('pre, .source')
    .evaluateAll((nodes) => nodes.filter((node) => node.scrollWidth > node.clientWidth).length);
  expect(cut).toBe(0);
});
