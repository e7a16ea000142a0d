import type { Page } from '@playwright/test';
import { violationsOn } from './axe.ts';
import { SITES } from './sites.ts';
import { expect, test } from './watched-page.ts';
import { working } from './working.ts';

const LONG = '/benchmarks/image-generation-on-long-shelf-test/';
const ALL = 500;

test.use({ baseURL: SITES.long.origin });

const rows = (page: Page) => page.locator('table.board tbody tr:visible');
const status = (page: Page) => page.locator('.shown-rows');
const choice = (page: Page, name: string) => page.getByRole('combobox', { name, exact: true });
const headerOf = (page: Page, name: string) =>
  page.locator('th', { has: page.getByRole('button', { name, exact: true }) });

test.describe('the filters of a long board', () => {
  test.beforeEach(async ({ page }) => {
    await page.goto(LONG);
    await working(page, 'board-view');
  });

  test('leave the first screen to the table', async ({ page }) => {
    await page.setViewportSize({ width: 1280, height: 720 });
    await page.getByRole('link', { name: `Filter the ${ALL} rows` }).click();
    const table = (await page.locator('table.board').boundingBox())!;
    const form = (await page.locator('#board-filter').boundingBox())!;
    expect(table.y).toBeLessThan(300);
    expect(form.y).toBeGreaterThan(table.y + 300);
    expect(form.y + form.height).toBeLessThanOrEqual(720);
  });

  test('show the rows that hold every word, say how many, and change no place', async ({
    page,
  }) => {
    const place = await rows(page)
      .filter({ hasText: 'Model B7' })
      .locator('td.place')
      .textContent();
    await page.getByLabel('Paper', { exact: true }).fill('shelf 7 b7');
    await expect(status(page)).toHaveText(
      `1 of ${ALL} rows shown. Places are those among all rows.`,
    );
    await expect(rows(page)).toHaveCount(1);
    await expect(rows(page).locator('td.place')).toHaveText(place!.trim());
  });

  test('take years, code and extra data together, and give all rows back', async ({ page }) => {
    await choice(page, 'From').selectOption('2016');
    await choice(page, 'to').selectOption('2018');
    await page.getByLabel('With code').check();
    await choice(page, 'Extra data').selectOption('used');
    const shown = await rows(page).evaluateAll((all) =>
      all.map((row) => [row.dataset['year'], row.dataset['code'], row.dataset['data']].join()),
    );
    expect(shown.length).toBeGreaterThan(0);
    expect(new Set(shown)).toEqual(new Set(['2016,1,1', '2018,1,1']));
    await page.getByRole('button', { name: 'All rows' }).click();
    await expect(rows(page)).toHaveCount(ALL);
    await expect(status(page)).toBeEmpty();
    await expect(page).toHaveURL(SITES.long.origin + LONG);
  });

  test('say so when nothing is left', async ({ page }) => {
    await page.getByLabel('Paper', { exact: true }).fill('nothing of the kind');
    await expect(status(page)).toContainText(`None of ${ALL} rows shown.`);
  });

  test('are reached from above the table by keyboard', async ({ page }) => {
    await page.getByRole('link', { name: `Filter the ${ALL} rows` }).press('Enter');
    await page.keyboard.press('Tab');
    await expect(page.getByLabel('Paper', { exact: true })).toBeFocused();
  });
});

test.describe('the address of a board', () => {
  test('holds sorting, filters and ticks, and a reload restores them', async ({ page }) => {
    await page.goto(LONG);
    await working(page, 'board-view');
    await page.getByRole('button', { name: 'Year' }).click();
    await page.getByRole('button', { name: 'Year' }).click();
    await page.getByLabel('Paper', { exact: true }).fill('shelf 1');
    await page.getByLabel('With code').check();
    await rows(page).first().getByRole('checkbox').check();
    await expect(page).toHaveURL(
      /\?sort=year&order=descending&q=shelf\+1&code=yes&paper=long-\d+$/,
    );
    const before = await rows(page).allTextContents();
    await page.reload();
    // The script that shows them comes after the page.
    await expect.poll(() => rows(page).allTextContents()).toEqual(before);
    await expect(headerOf(page, 'Year')).toHaveAttribute('aria-sort', 'descending');
    await expect(page.getByLabel('Paper', { exact: true })).toHaveValue('shelf 1');
    await expect(page.getByLabel('With code')).toBeChecked();
    await expect(page.getByRole('link', { name: 'Compare 1 ticked paper' })).toBeVisible();
  });

  test('goes back and forward through what was done, a word at a time', async ({ page }) => {
    await page.goto(LONG);
    await working(page, 'board-view');
    await page.getByLabel('With code').check();
    const withCode = await rows(page).count();
    await page.getByLabel('Paper', { exact: true }).pressSequentially('moss');
    await expect(page).toHaveURL(/q=moss&code=yes$/);
    await page.goBack();
    await expect(page).toHaveURL(/\?code=yes$/);
    await expect(rows(page)).toHaveCount(withCode);
    await expect(page.getByLabel('Paper', { exact: true })).toHaveValue('');
    await page.goBack();
    await expect(rows(page)).toHaveCount(ALL);
    await page.goForward();
    await page.goForward();
    await expect(page.getByLabel('Paper', { exact: true })).toHaveValue('moss');
  });

  test('of nonsense shows the board as it comes', async ({ page }) => {
    await page.goto(`${LONG}?sort=bogus&from=1066&to=x&data=all&paper=%3Cb%3E`);
    await expect(headerOf(page, 'Place')).toHaveAttribute('aria-sort', 'ascending');
    await expect(choice(page, 'to')).toHaveValue('');
  });
});

test('a row links to itself, copies its link, and is marked when one comes by it', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(`${LONG}?sort=model&order=ascending`);
  await page.waitForFunction(() => document.querySelector('board-view:defined') !== null);
  const row = rows(page).nth(3);
  const id = await row.getAttribute('id');
  expect(id).toMatch(/^r-[0-9a-f]{12}$/);
  await row.locator('.row-link').click();
  await expect(page.locator('.link-status')).toContainText(/Link to .+ copied\./);
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toBe(`${SITES.long.origin}${LONG}?sort=model&order=ascending#${id}`);
  await page.goto('about:blank');
  await page.goto(copied);
  const target = page.locator('tr:target');
  await expect(target).toHaveAttribute('id', id!);
  await expect(target).toBeInViewport();
  const background = (node: Element) => getComputedStyle(node).backgroundColor;
  expect(await target.evaluate(background)).not.toBe(await rows(page).nth(5).evaluate(background));
});

test('a row that a link leads to is shown, whatever the filter hides', async ({ page }) => {
  await page.goto(`${LONG}?q=b7`);
  await expect(rows(page)).toHaveCount(1);
  const id = await page.locator('table.board tbody tr[hidden]').nth(100).getAttribute('id');
  await page.evaluate((hash) => {
    location.hash = hash!;
  }, id);
  await expect(page.locator('tr:target')).toHaveAttribute('id', id!);
  await expect(page.locator('tr:target')).toBeInViewport();
  await expect(status(page)).toContainText(`2 of ${ALL} rows shown.`);
  await page.reload();
  await expect(page.locator('tr:target')).toBeVisible();
});

test('every column sorts both ways with missing values last, and gives the own order back', async ({
  page,
}) => {
  await page.goto(LONG);
  await working(page, 'board-view');
  const order = () => rows(page).evaluateAll((all) => all.map(({ id }) => id));
  const own = await order();
  for (const name of ['FID', 'Paper', 'Model', 'Year', 'Code', 'Extra data']) {
    const button = page.getByRole('button', { name: new RegExp(`^${name}`) });
    const header = page.locator('th', { has: button });
    const key = (await header.getAttribute('data-key'))!;
    const orders = new Set<string | null>();
    for (let click = 0; click < 2; click += 1) {
      await button.click();
      orders.add(await header.getAttribute('aria-sort'));
      await expect(page.locator('th[aria-sort]')).toHaveCount(1);
      const cells = await rows(page).evaluateAll(
        (all, column) => all.map((row) => row.dataset[column] ?? ''),
        key,
      );
      const firstMissing = cells.indexOf('');
      if (firstMissing >= 0) expect(new Set(cells.slice(firstMissing))).toEqual(new Set(['']));
    }
    expect(orders).toEqual(new Set(['ascending', 'descending']));
    await button.click();
    expect(await order()).toEqual(own);
    await expect(headerOf(page, 'Place')).toHaveAttribute('aria-sort', 'ascending');
  }
});

test('a long board has no accessibility violation, filtered or not, on a narrow screen too', async ({
  page,
}) => {
  test.slow();
  for (const [width, colorScheme] of [
    [1280, 'light'],
    [320, 'dark'],
  ] as const) {
    await page.setViewportSize({ width, height: 700 });
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.goto(`${LONG}?q=moss&from=2016&sort=year&order=descending`);
    await working(page, 'board-view');
    expect(await violationsOn(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
  }
});

test('on paper a filtered board has no controls and says that it is filtered', async ({ page }) => {
  await page.goto(`${LONG}?q=b7`);
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('#board-filter')).toBeHidden();
  await expect(page.locator('.row-link').first()).toBeHidden();
  await expect(status(page)).toBeVisible();
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a board has all rows and their links, and no control that would do nothing', async ({
    page,
  }) => {
    await page.goto(`${LONG}?q=moss`);
    await expect(rows(page)).toHaveCount(ALL);
    await expect(page.locator('#board-filter')).toBeHidden();
    await rows(page).nth(2).locator('.row-link').click();
    await expect(page.locator('tr:target')).toHaveCount(1);
  });
});

test.describe('boards of the catalog', () => {
  test.use({ baseURL: SITES.root.origin });

  test('that the eye takes in at once have no filters', async ({ page }) => {
    await page.goto('/benchmarks/talking-face-generation-on-lrs2-test/');
    await expect(page.locator('#board-filter')).toHaveCount(0);
    await expect(page.locator('table.board button')).not.toHaveCount(0);
  });

  test('that are not ranked sort too, and get their own order back', async ({ page }) => {
    await page.goto('/benchmarks/talking-head-synthesis-on-user-study/');
    const values = page.locator('table.board data');
    const own = await values.allTextContents();
    const button = page.getByRole('button', { name: /^Lip Sync Quality/ });
    await button.click();
    await expect(page).toHaveURL(/\?sort=value&order=descending$/);
    await expect(values).toHaveText(['4.46', '4.44', '3.161']);
    await button.click();
    await button.click();
    await expect(values).toHaveText(own);
    await expect(page.locator('sortable-table [role="status"]')).toHaveText(
      'Back in the original order.',
    );
  });

  test('warn of a near name only where the name itself is odd, and link the others below', async ({
    page,
  }) => {
    await page.goto('/benchmarks/audio-driven-talking-head-synthesis-on-mead-60-test/');
    await expect(page.locator('[data-code="similar-dataset"]')).toContainText('stray citation');
    await page.goto('/benchmarks/talking-face-generation-on-mead-test/');
    await expect(page.locator('[data-code="similar-dataset"]')).toHaveCount(0);
    await expect(page.locator('.notice', { hasText: 'namesake' })).toContainText('Mead 60');
  });
});
