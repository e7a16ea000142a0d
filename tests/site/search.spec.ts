import { expect, test } from './watched-page.ts';

test('nothing of the search is loaded before the field has the focus', async ({ page }) => {
  const loaded: string[] = [];
  page.on('request', (request) => loaded.push(request.url()));
  await page.goto('/papers/');
  await page.waitForLoadState('networkidle');
  expect(loaded.filter((url) => url.includes('catalog.json'))).toEqual([]);
  await page.getByRole('combobox', { name: 'Search the catalog' }).focus();
  await expect.poll(() => loaded.filter((url) => url.includes('catalog.json')).length).toBe(1);
});

test('lrs2 offers the LRS2 benchmarks and the dataset', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('combobox').fill('lrs2');
  const benchmarks = page.getByRole('group', { name: 'Benchmarks' }).getByRole('option');
  await expect(benchmarks.filter({ hasText: 'LRS2' })).toHaveCount(2);
  await expect(benchmarks.nth(0)).toContainText('LRS2');
  await expect(benchmarks.nth(1)).toContainText('LRS2');
  const datasets = page.getByRole('group', { name: 'Datasets' }).getByRole('option');
  await expect(datasets.first()).toContainText('LRS2');
  await expect(datasets.first().locator('mark')).toHaveText('LRS2');
  await expect(page.getByRole('combobox')).toHaveAttribute('aria-expanded', 'true');
});

test('talkng face still finds the task', async ({ page }) => {
  await page.goto('/about/');
  await page.getByRole('combobox').fill('talkng face');
  const tasks = page.getByRole('group', { name: 'Tasks' }).getByRole('option');
  await expect(tasks.first()).toContainText('Talking Face Generation');
  await tasks.first().click();
  await expect(page).toHaveURL(/\/tasks\/talking-face-generation\/$/);
});

test('the keyboard alone opens, moves, follows and closes', async ({ page }) => {
  await page.goto('/benchmarks/');
  await page.keyboard.press('/');
  const field = page.getByRole('combobox');
  await expect(field).toBeFocused();
  await page.keyboard.type('lrw');
  const options = page.getByRole('option');
  await expect(options.first()).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await expect(options.first()).toHaveAttribute('aria-selected', 'true');
  await expect(field).toHaveAttribute(
    'aria-activedescendant',
    (await options.first().getAttribute('id'))!,
  );
  await page.keyboard.press('ArrowUp');
  await expect(field).not.toHaveAttribute('aria-activedescendant', /./);
  await page.keyboard.press('Escape');
  await expect(options.first()).toBeHidden();
  await expect(field).toHaveValue('lrw');
  await page.keyboard.press('ArrowDown');
  await expect(options.first()).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/benchmarks\/talking-face-generation-on-lrw-test\/$/);
});

test('Enter without a choice shows all results at an address of their own', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('combobox').fill('hang zhou');
  await page.getByRole('combobox').press('Enter');
  await expect(page).toHaveURL(/\/search\/\?q=hang(?:\+|%20)zhou/);
  await expect(page.locator('.search-count')).toContainText('for “hang zhou”');
  await expect(page.getByRole('heading', { name: /^Authors/ })).toBeVisible();
  await expect(page.locator('main').getByRole('combobox')).toHaveValue('hang zhou');
});

test('a search without a match says what to do', async ({ page }) => {
  await page.goto('/search/?q=zzzzqqqq');
  await expect(page.locator('.search-count')).toContainText('Nothing matches “zzzzqqqq”');
});

test('the key / can be switched off', async ({ page }) => {
  await page.goto('/search/');
  await page.getByLabel('The key / moves to the search field').uncheck();
  await page.goto('/papers/');
  await page.keyboard.press('/');
  await expect(page.getByRole('combobox')).not.toBeFocused();
});
