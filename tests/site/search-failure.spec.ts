import { expect, test } from '@playwright/test';

test('an index that cannot be loaded is said, and the next key tries again', async ({ page }) => {
  let isBroken = true;
  await page.route('**/search/catalog.json', (route) =>
    isBroken ? route.abort() : route.continue(),
  );
  await page.goto('/papers/');
  const field = page.getByRole('combobox');
  await field.fill('lrs');
  await expect(page.locator('search-field [role="status"]')).toContainText('could not be loaded');
  isBroken = false;
  await field.fill('lrs2');
  await expect(page.getByRole('option').first()).toBeVisible();
});
