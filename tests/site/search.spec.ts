import { expect, test } from './watched-page.ts';
import { working } from './working.ts';

test('nothing of the search is loaded before the field has the focus', async ({ page }) => {
  const loaded: string[] = [];
  page.on('request', (request) => loaded.push(request.url()));
  const ofSearch = () => loaded.filter((url) => /search-worker|\/search\//.test(url));
  await page.goto('/papers/');
  await page.waitForLoadState('networkidle');
  expect(ofSearch()).toEqual([]);
  await page.getByRole('combobox', { name: 'Search the catalog' }).focus();
  await expect
    .poll(() =>
      ofSearch()
        .map((url) => url.replace(/.*\/|-[\w-]{8}(?=\.js)/g, ''))
        .toSorted(),
    )
    .toEqual(['frequent.bin', 'index.json', 'names.bin', 'search-worker.js']);
});

test('everything but the manifest lies below a folder named by its content', async ({ page }) => {
  const response = await page.request.get('/search/index.json');
  const { version } = (await response.json()) as { version: string };
  expect(version).toMatch(/^[0-9a-f]{12}$/);
  expect((await page.request.get(`/search/${version}/names.bin`)).ok()).toBe(true);
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
  // What answers the first letter alone is there before, and a choice of it ends when the next answer comes.
  await expect(options.first().locator('mark')).toHaveText('LRW');
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

test('a new query keeps nothing of the one before', async ({ page }) => {
  await page.goto('/');
  const field = page.getByRole('combobox');
  await field.fill('ssim');
  await expect(page.getByRole('group', { name: 'Metrics' })).toBeVisible();
  await field.fill('dubbing');
  await expect(page.getByRole('group', { name: 'Tasks' })).toBeVisible();
  await expect(page.getByRole('group', { name: 'Metrics' })).toHaveCount(0);
  await expect(page.getByRole('option').last()).toContainText('See all');
});

test('recent searches are offered in the empty field, and can be cleared', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('combobox').fill('hang zhou');
  await page.getByRole('combobox').press('Enter');
  await expect(page.locator('.search-count')).toContainText('for “hang zhou”');
  await page.goto('/papers/');
  await page.getByRole('combobox').focus();
  const recent = page.getByRole('group', { name: 'Recent searches' });
  await expect(recent.getByRole('option')).toHaveText(['hang zhou']);
  await page.getByRole('option', { name: 'Clear recent searches' }).click();
  await expect(recent).toHaveCount(0);
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
});

test('a misspelled query says what was searched instead', async ({ page }) => {
  await page.goto('/search/?q=hang+zou');
  await expect(page.locator('.search-count')).toContainText('Searched “zhou” for “zou”');
  await expect(page.getByRole('heading', { name: /^Authors/ })).toBeVisible();
});

test('facets count, narrow down at an address of their own, and can be removed', async ({
  page,
}) => {
  await page.goto('/search/?q=talking');
  const facets = page.locator('.search-facets');
  await expect(facets.getByRole('heading', { name: 'Year' })).toBeVisible();
  await facets.getByRole('link', { name: '2021' }).click();
  await expect(page).toHaveURL(/q=talking(?:\+|%20)year%3A2021$/);
  const papers = page.locator('.search-results section').filter({ hasText: 'Papers' });
  await expect(papers.getByRole('listitem')).toHaveCount(1);
  await expect(page.locator('.search-count')).toBeFocused();
  await page.getByRole('link', { name: 'Remove the filter year:2021' }).click();
  await expect(page).toHaveURL(/q=talking$/);
  await page.goBack();
  await expect(papers.getByRole('listitem')).toHaveCount(1);
});

test('a query that finds nothing offers what it finds without one of its parts', async ({
  page,
}) => {
  await page.goto('/search/?q=talking+year:1999');
  const help = page.locator('.search-help');
  await expect(help.getByRole('link', { name: 'Without year:1999' })).toBeVisible();
  await help.getByRole('link', { name: 'Without year:1999' }).click();
  await expect(page.locator('.search-count')).toContainText('results for “talking”');
});

test('a search without a match says what to do', async ({ page }) => {
  await page.goto('/search/?q=zzzzqqqq');
  await expect(page.locator('.search-count')).toContainText('Nothing matches “zzzzqqqq”');
});

test('the key / can be switched off', async ({ page }) => {
  await page.goto('/search/');
  await working(page, 'search-results');
  await page.getByLabel('The key / moves to the search field').uncheck();
  await page.goto('/papers/');
  await page.keyboard.press('/');
  await expect(page.getByRole('combobox')).not.toBeFocused();
});
