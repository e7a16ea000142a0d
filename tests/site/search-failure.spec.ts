import { expect, test } from '@playwright/test';

test('an index that cannot be loaded is said, and the next key tries again', async ({ page }) => {
  let isBroken = true;
  await page.route('**/search/index.json', (route) =>
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

test('what is known is shown when papers cannot be loaded, which are asked for again', async ({
  page,
}) => {
  let isBroken = true;
  await page.route('**/papers-0.bin', (route) => (isBroken ? route.abort() : route.continue()));
  await page.goto('/papers/');
  await page.getByRole('combobox').fill('talking');
  await expect(page.locator('search-field [role="status"]')).toContainText('could not be loaded');
  await expect(page.getByRole('group', { name: 'Tasks' }).getByRole('option')).not.toHaveCount(0);
  await expect(page.getByRole('group', { name: 'Papers' })).toHaveCount(0);
  isBroken = false;
  // Without another key: after three seconds.
  await expect(page.getByRole('group', { name: 'Papers' })).toBeVisible();
});

test('a file that was not there yet is asked for past what the browser remembers', async ({
  page,
}) => {
  const asked: (string | undefined)[] = [];
  await page.route('**/papers-0.bin', (route) => {
    asked.push(route.request().headers()['cache-control']);
    return asked.length === 1 ? route.fulfill({ status: 404 }) : route.continue();
  });
  await page.goto('/papers/');
  await page.getByRole('combobox').fill('talking');
  await expect(page.getByRole('group', { name: 'Papers' })).toBeVisible();
  expect(asked).toEqual([undefined, 'no-cache']);
});

test('offline, what was visited answers from the browser’s own store', async ({
  page,
  context,
}) => {
  await page.goto('/papers/');
  const field = page.getByRole('combobox');
  await field.fill('lrs2');
  await expect(page.getByRole('group', { name: 'Papers' })).toBeVisible();
  await context.setOffline(true);
  await field.fill('dubbing');
  await expect(page.getByRole('group', { name: 'Tasks' })).toContainText('Video Dubbing');
  await expect(page.getByRole('group', { name: 'Papers' })).toBeVisible();
});
