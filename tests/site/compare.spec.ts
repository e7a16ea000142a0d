import { expect, test } from './watched-page.ts';

const PC_AVS = 'pose-controllable-talking-face-generation-by-implicitly-modularized-audio-cc79d6';
const ATVG = 'hierarchical-cross-modal-talking-face-generationwith-dynamic-pixel-wise-loss';

test('a shared link shows the comparison', async ({ page }) => {
  await page.goto(`/compare/?paper=${PC_AVS}&paper=${ATVG}`);
  await expect(page.locator('compare-page .verdict')).toHaveText(
    'On 6 ranked boards: PC-AVS wins 6, ties 0, loses 0; ATVGnet wins 0, ties 0, loses 6. 1 shared board is shown and not counted.',
  );
  await expect(page.locator('.matrix tbody tr')).toHaveCount(7);
  await expect(page.locator('.matrix .uncompared')).toContainText('User Study');
  await expect(page.locator('.matrix tfoot td')).toHaveText(['6 / 0 / 0', '0 / 0 / 6']);
  await expect(page.locator('compare-page canvas')).toBeVisible();
  await expect(page.locator('compare-page .notice.blocking')).toContainText(
    'unrelated papers share',
  );
});

test('papers are added by name and removed, and the address follows', async ({ page }) => {
  await page.goto('/compare/');
  const field = page.getByLabel('Add a paper');
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
  await page.getByLabel('Add a paper').fill('zzzz');
  await page.getByRole('button', { name: 'Add' }).click();
  await expect(page.locator('.compare-status')).toHaveText('No paper matches “zzzz”.');
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
  const field = page.getByLabel('Add a paper');
  await field.fill('pc-avs');
  await field.press('Enter');
  await field.press('Enter');
  await expect(page.locator('.compare-chosen li')).toHaveCount(1);
  await page.waitForTimeout(700);
  await expect(page.locator('.compare-chosen li')).toHaveCount(1);
});

test('removing a paper leaves the focus on the next, then on the field', async ({ page }) => {
  await page.goto(`/compare/?paper=${PC_AVS}&paper=${ATVG}`);
  await page.getByRole('button', { name: 'Remove PC-AVS' }).click();
  await expect(page.getByRole('button', { name: 'Remove ATVGnet' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Add a paper')).toBeFocused();
});

test('all papers of the catalog are compared in two steps from the home page', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('link', { name: 'Papers', exact: true }).click();
  await page.getByRole('link', { name: 'Compare all 4 side by side' }).click();
  await expect(page.locator('compare-page .verdict')).toContainText('IP-LAP is best on');
  await expect(page.locator('compare-page .notice.blocking').first()).toContainText('User Study');
});
