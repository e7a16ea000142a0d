import { SITES } from './sites.ts';
import { expect, test } from './watched-page.ts';
import { working } from './working.ts';

const PC_AVS =
  '/papers/pose-controllable-talking-face-generation-by-implicitly-modularized-audio-cc79d6/';

const VERY_LONG =
  '/papers/a-title-that-does-not-end-for-it-was-written-by-sixty-people-a-title-that-d5b911/';

test('a paper shows its results by task, with place, coverage and what is not shown', async ({
  page,
}) => {
  await page.goto(PC_AVS);
  const lrw = page.locator('.standings tr', { hasText: 'LRW (test)' });
  await expect(lrw).toContainText('0.861');
  await expect(lrw.locator('.place')).toHaveText('1 of 2');
  await expect(lrw).toContainText('2 of about 28 listed');
  await expect(page.locator('main')).toContainText('shows 10 of 14 rows upstream');
  await expect(page.locator('.paper-links')).toContainText('arXiv 2104.11116');
});

test('the address of a line highlights it, and its row', async ({ page }) => {
  await page.goto(PC_AVS);
  const line = page.locator('.source-line', { hasText: 'SSIM0.861' });
  await page.goto(`${PC_AVS}#${await line.getAttribute('id')}`);
  await expect(line).toBeInViewport();
  await expect(page.locator('.source-block.row:has(:target) .source-line')).toHaveCount(3);
});

test('BibTeX is copied by a button', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(PC_AVS);
  await working(page, 'copy-block');
  await page.getByRole('button', { name: 'Copy BibTeX' }).click();
  const block = page.locator('copy-block', { hasText: '@misc' });
  await expect(block.getByRole('status')).toHaveText('Copied.');
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toMatch(/^@misc\{zhou2021pose,/);
});

test('the theme that was chosen stands on the next page before anything is drawn', async ({
  page,
}) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto('/papers/');
  const button = page.locator('theme-switch button');
  await button.click();
  await button.click();
  await expect(button).toContainText('Theme: dark');
  await page.goto('/tasks/');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect(page.locator('html')).toHaveCSS('color-scheme', 'dark');
});

test.describe('a paper with a formula and two captures', () => {
  test.use({ baseURL: SITES.odd.origin });
  const TIED = '/papers/tied-values-a-third-paper-that-reports-the-same-number/';

  test('has the formula as MathML', async ({ page }) => {
    await page.goto(TIED);
    await expect(page.locator('.abstract math')).toHaveCount(1);
    await expect(page.locator('.abstract math')).toContainText('×');
  });

  test('shows the newer value, and the older one with its own source line', async ({ page }) => {
    await page.goto(TIED);
    const row = page
      .locator('.standings tr', { hasText: 'CIFAR-10 (test)' })
      .filter({ hasText: 'Accuracy' });
    await expect(row).toContainText('97.5');
    await expect(row).toContainText('An older capture says 97.1');
    await row.getByRole('link', { name: '97.1' }).click();
    await expect(page.locator('.source-line:target')).toContainText('Accuracy97.1');
    await expect(page.locator('.source')).toHaveCount(2);
  });
});

test('a paper without results says so once', async ({ page }) => {
  await page.goto(`${SITES.odd.origin}/papers/a-paper-whose-source-lists-nothing/`);
  await expect(page.getByText('The source lists no benchmark for this paper.')).toBeVisible();
  await expect(page.locator('main')).not.toContainText('0 results');
});

test('a title of 400 letters leaves room for what follows it', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 700 });
  await page.goto(`${SITES.odd.origin}${VERY_LONG}`);
  const heading = (await page.locator('h1').boundingBox())!;
  expect(heading.height).toBeLessThan(200);
});
