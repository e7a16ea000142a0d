import { readFileSync } from 'node:fs';
import { test as plainTest } from '@playwright/test';
import { SITES } from './sites.ts';
import { expect, test } from './watched-page.ts';
import { working } from './working.ts';

const PC_AVS = 'pose-controllable-talking-face-generation-by-implicitly-modularized-audio-cc79d6';
const ATVG = 'hierarchical-cross-modal-talking-face-generationwith-dynamic-pixel-wise-loss';

test('a shared link shows the comparison', async ({ page }) => {
  await page.goto(`/compare/?paper=${PC_AVS}&paper=${ATVG}`);
  await expect(page.locator('compare-page .verdict')).toHaveText(
    'Counted on 6 of 7 shared boards: PC-AVS wins 6, ties 0, loses 0; ATVGnet wins 0, ties 0, loses 6. Why the other is not counted is said below.',
  );
  await expect(page.locator('.matrix tbody tr')).toHaveCount(7);
  await expect(page.locator('.matrix .uncounted')).toContainText('User Study');
  await expect(page.locator('.matrix tfoot td')).toHaveText(['6 / 0 / 0', '0 / 0 / 6']);
  await page.locator('compare-page .chart-frame').first().hover();
  await expect(page.locator('compare-page canvas')).toBeVisible();
  await expect(page.locator('compare-page .notice.blocking')).toContainText(
    'unrelated papers share',
  );
});

test('papers are added by name and removed, and the address follows', async ({ page }) => {
  await page.goto('/compare/');
  await working(page, 'compare-page');
  const field = page.getByRole('combobox', { name: 'Add a paper' });
  await field.fill('pc-avs');
  await page.getByRole('button', { name: 'Add' }).click();
  await expect(page.locator('.compare-status')).toHaveText('Add another paper to compare with.');
  await field.fill('hierarchical');
  await field.press('Enter');
  await expect(page.locator('.matrix')).toBeVisible();
  await expect(page).toHaveURL(new RegExp(`paper=${PC_AVS}&paper=${ATVG}`));
  await page.reload();
  await expect(page.locator('.compare-chosen li')).toHaveCount(2);
  await page.getByRole('button', { name: 'Remove ATVGnet' }).click();
  await expect(page.locator('.matrix')).toHaveCount(0);
  await page.goBack();
  await expect(page.locator('.matrix')).toBeVisible();
});

test('a name that no paper has is said', async ({ page }) => {
  await page.goto('/compare/');
  await working(page, 'compare-page');
  await page.getByRole('combobox', { name: 'Add a paper' }).fill('zzzz');
  await page.getByRole('button', { name: 'Add' }).click();
  await expect(page.locator('.compare-status')).toHaveText('No paper matches “zzzz”.');
});

test('a comparison made in the browser is saved as the files of a pair are', async ({ page }) => {
  await page.goto(`/compare/?paper=${ATVG}&paper=${PC_AVS}`);
  for (const format of ['csv', 'json']) {
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: format.toUpperCase() }).click();
    const saved = await download;
    expect(saved.suggestedFilename()).toBe(`comparison.${format}`);
    const published = await page.request.get(`/compare/${ATVG}--${PC_AVS}.${format}`);
    expect(readFileSync(await saved.path(), 'utf8')).toBe(await published.text());
  }
});

test('the page of a pair says the same as the comparison made in the browser', async ({ page }) => {
  await page.goto(`/compare/?paper=${ATVG}&paper=${PC_AVS}`);
  const made = await page.locator('compare-page .matrix').innerText();
  const verdict = await page.locator('compare-page .verdict').innerText();
  await page.goto(`/compare/${ATVG}--${PC_AVS}/`);
  expect(await page.locator('.matrix').innerText()).toBe(made);
  await expect(page.locator('.verdict')).toHaveText(verdict);
});

test('two quick keys add a paper once', async ({ page }) => {
  await page.route('**/papers/*.json', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 300));
    await route.continue();
  });
  await page.goto('/compare/');
  await working(page, 'compare-page');
  const field = page.getByRole('combobox', { name: 'Add a paper' });
  await field.fill('pc-avs');
  await field.press('Enter');
  await field.press('Enter');
  await expect(page.locator('.compare-chosen li')).toHaveCount(1);
  await page.waitForTimeout(700);
  await expect(page.locator('.compare-chosen li')).toHaveCount(1);
});

test('what was given up while it was sought is not added later', async ({ page }) => {
  await page.route('**/search/**', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 300));
    await route.continue();
  });
  await page.goto('/compare/');
  await working(page, 'compare-page');
  const field = page.getByRole('combobox', { name: 'Add a paper' });
  await field.fill('pc-avs');
  await field.press('Enter');
  await page.getByRole('heading', { level: 1 }).click();
  await field.press('ArrowDown');
  await expect(page.getByRole('option', { name: /Pose-Controllable/ })).toBeVisible();
  await expect(page.locator('.compare-chosen li')).toHaveCount(0);
});

test('removing a paper leaves the focus on the next, then on the field', async ({ page }) => {
  await page.goto(`/compare/?paper=${PC_AVS}&paper=${ATVG}`);
  await page.getByRole('button', { name: 'Remove PC-AVS' }).click();
  await expect(page.getByRole('button', { name: 'Remove ATVGnet' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('combobox', { name: 'Add a paper' })).toBeFocused();
});

test('all papers of the catalog are compared in two steps from the home page', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('link', { name: 'Papers', exact: true }).click();
  await page.getByRole('link', { name: 'Compare all 4 side by side' }).click();
  await expect(page.locator('compare-page .verdict')).toContainText('IP-LAP is best on');
  await expect(page.locator('compare-page .notice.blocking').first()).toContainText('User Study');
});

plainTest('what an address asks for in vain is told', async ({ page }) => {
  await page.goto(`/compare/?paper=${PC_AVS}&paper=nobody&paper=..%2Fx`);
  await expect(page.locator('.compare-status')).toHaveText(
    'The address names what cannot be the id of a paper: “../x”. No paper of this catalog has the id “nobody”. Add another paper to compare with.',
  );
  await expect(page.locator('.compare-chosen li')).toHaveCount(1);
});

plainTest('a paper that fails to load is told, and the others are compared', async ({ page }) => {
  await page.route(`**/papers/*landmark*.json`, (route) => route.abort());
  const lost = 'identity-preserving-talking-face-generation-with-landmark-and-appearance-priors';
  await page.goto(`/compare/?paper=${PC_AVS}&paper=${lost}&paper=${ATVG}`);
  await expect(page.locator('.compare-status')).toContainText(`Could not be loaded: “${lost}”.`);
  await expect(page.locator('.matrix tbody tr')).toHaveCount(7);
});

test.describe('papers with a tie', () => {
  const LOWER = 'lower-is-better-image-generation-with-fewer-steps';
  const TIED = 'tied-values-a-third-paper-that-reports-the-same-number';
  const { origin } = SITES.odd;

  test('are shown where they differ alone, and the address keeps that', async ({ page }) => {
    await page.goto(`${origin}/compare/?paper=${LOWER}&paper=${TIED}`);
    const rows = page.locator('.matrix tbody tr');
    await expect(rows.filter({ hasText: 'CIFAR-10 (test)' }).locator('.best')).toHaveText([
      '1.97 tied',
      '1.970 tied',
    ]);
    await expect(rows.filter({ hasText: 'CIFAR-100' }).locator('.best')).toHaveText(
      '91.24 best, within rounding',
    );
    await expect(page.locator('.matrix tfoot td')).toHaveText(['0 / 1 / 1', '1 / 1 / 0']);
    await page.getByLabel('Only where they differ').check();
    await expect(rows.filter({ visible: true })).toHaveText([/CIFAR-100/]);
    await expect(page).toHaveURL(/&rows=different$/);
    await page.reload();
    await expect(page.getByLabel('Only where they differ')).toBeChecked();
    await expect(rows.filter({ visible: true })).toHaveCount(1);
    await expect(page.locator('.matrix tfoot td')).toHaveText(['0 / 1 / 1', '1 / 1 / 0']);
  });

  test('can be narrowed to where they differ without a script', async ({ browser }) => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${origin}/compare/${LOWER}--${TIED}/`);
    const rows = page.locator('.matrix tbody tr').filter({ visible: true });
    await expect(rows).toHaveCount(2);
    await expect(page.locator('.standing-chart svg rect')).toHaveCount(4);
    await page.getByLabel('Only where they differ').check();
    await expect(rows).toHaveCount(1);
    await context.close();
  });

  test('one of which is listed without a result is shown as such and not counted', async ({
    page,
  }) => {
    await page.goto(`${origin}/benchmarks/image-generation-on-lsun-church-test/`);
    await working(page, 'board-view');
    const boxes = page.locator('table.board input[name="paper"]');
    for (const box of await boxes.all()) await box.check();
    await page.locator('.compare-bar a').click();
    const row = page.locator('.matrix .uncounted', { hasText: 'LSUN Church' });
    await expect(row).toContainText('3.86');
    await expect(row).toContainText('n/a');
    await expect(page.locator('compare-page .notice', { hasText: 'LSUN Church' })).toContainText(
      'Upstream lists this paper on the benchmark without a result.',
    );
  });
});
