import { violationsOn } from './axe.ts';
import { IMPORTED } from './sites.ts';
import { expect, test } from './watched-page.ts';

// The pages of a catalog that was imported from archives of Papers with Code.

const BOARD = '/benchmarks/seed-sorting-on-seed-tray/';
const PLOT = '/benchmarks/garden-growth-forecasting-on-plot-test/';
const ADDRESSED = '/papers/arxiv-org-abs-2105-00001/';

test.use({ baseURL: IMPORTED.origin });

test('a board of an archive tells models and additional data, and can be narrowed to who used none', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto(BOARD);
  const rows = page.locator('table.board tbody tr:visible');
  const cells = (name: string) => rows.locator(name);
  await expect(cells('td.model')).toHaveText(
    [0, 1, 2, 3, 4, 5, 6].map((number) => `Sorter-${number}`),
  );
  await expect(page.getByRole('columnheader', { name: 'Extra data' })).toBeVisible();
  await expect(rows.nth(0)).toContainText('used');
  await expect(rows.nth(2)).toContainText('The source does not tell');
  const filter = page.getByRole('combobox', { name: 'Extra data' });
  await filter.selectOption('none used');
  await expect(cells('td.model')).toHaveText(['Sorter-1', 'Sorter-4']);
  await expect(page).toHaveURL(/\?data=own$/);
  await filter.selectOption('used');
  await expect(cells('td.model')).toHaveText(['Sorter-0', 'Sorter-3', 'Sorter-6']);
});

test('a value leads to the entry of the archive that it was read from', async ({ page }) => {
  await page.goto(PLOT);
  await page.getByRole('link', { name: '93.10%' }).click();
  await expect(page.locator('h1')).toHaveText('GreenWait: Patient Forecasting of Garden Growth');
  const line = page.locator('.source-line:target');
  await expect(line).toContainText('"Accuracy": "93.10%"');
  await expect(line).toBeInViewport();
  const source = page.locator('section.source', { has: page.locator(':target') });
  await expect(source).toHaveAccessibleName('Rows of pwc/evaluation-tables.json');
  await expect(source.locator('.source-pointer').first()).toHaveText('/0/datasets/0/sota/rows/0');
  await expect(page.locator('.captures')).toContainText('content/sources/pwc/evaluation-tables');
});

test('every page says under which licence the archives are', async ({ page }) => {
  for (const address of ['/', BOARD, ADDRESSED, '/about/']) {
    await page.goto(address);
    const licence = page.locator('.site-footer a[rel="license"]');
    await expect(licence).toHaveText('CC BY-SA 4.0');
    await expect(licence).toHaveAttribute('href', /creativecommons\.org\/licenses\/by-sa\/4\.0/);
  }
});

test('a paper that is known by its address only is named once in a row', async ({ page }) => {
  await page.goto(PLOT);
  const row = page.locator('table.board tbody tr', { hasText: '2105.00001' });
  await expect(row.locator('.paper-cell')).toHaveText(
    /^\s*https:\/\/arxiv\.org\/abs\/2105\.00001\s*#\s*$/,
  );
  await expect(row).toContainText('Please tell us');
});

test('the pages of an archive have no accessibility violation', async ({ page }) => {
  for (const [width, colorScheme] of [
    [1280, 'dark'],
    [320, 'light'],
  ] as const) {
    await page.setViewportSize({ width, height: 700 });
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    for (const address of [BOARD, PLOT, ADDRESSED]) {
      await page.goto(address);
      await page.waitForLoadState('networkidle');
      expect(await violationsOn(page), address).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    }
  }
});
