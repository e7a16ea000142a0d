import { PAGE_TYPES } from './page-types.ts';
import { expect, test } from './watched-page.ts';

test.use({ javaScriptEnabled: false });

for (const address of Object.values(PAGE_TYPES)) {
  test(`${address} shows no control that needs a script`, async ({ page }) => {
    await page.goto(address);
    await expect(page.locator('h1')).toBeVisible();
    for (const control of await page.locator('.needs-script').all()) {
      await expect(control).toBeHidden();
    }
  });
}

test('a board has all its rows and its chart', async ({ page }) => {
  await page.goto('/benchmarks/talking-face-generation-on-lrs2-test/');
  await expect(page.locator('table.board tbody tr')).toHaveCount(3);
  await expect(page.locator('.chart svg.wide .point')).toHaveCount(3);
});

test('search says that it needs a script and lists the tasks', async ({ page }) => {
  await page.goto('/search/');
  await expect(page.getByText('Searching needs JavaScript')).toBeVisible();
  await expect(page.locator('.search-browse li')).toHaveCount(15);
});

test('compare says that it needs a script and lists the pairs', async ({ page }) => {
  await page.goto('/compare/');
  await expect(page.getByText('Choosing papers needs JavaScript')).toBeVisible();
  await expect(page.locator('.pairs li')).toHaveCount(5);
});
