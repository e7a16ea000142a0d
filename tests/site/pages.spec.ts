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
