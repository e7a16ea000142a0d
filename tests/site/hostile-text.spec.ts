import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parse as parseBibtex } from '@retorquere/bibtex-parser';
import { parse as parseCsv } from 'csv-parse/sync';
import { load } from 'cheerio';
import { builtFiles, readBuilt } from './built-site.ts';
import { SITES } from './sites.ts';
import { expect, test } from './watched-page.ts';

const site = SITES.odd;
const hostile = 'script-alert-title-script-x-a-study-of-100-quoted-braces-sum-a1';

test.use({ baseURL: site.origin });

test('a title, a name and an abstract full of markup are shown as text', async ({ page }) => {
  const dialogs: string[] = [];
  page.on('dialog', (dialog) => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  await page.goto(`/papers/${hostile}/`);
  await expect(page.locator('h1')).toContainText('<script>alert("title")</script> ../../x');
  await expect(page.locator('.abstract')).toContainText('<img src=x onerror=alert(1)>');
  await expect(page.locator('.abstract a')).toHaveText(['https://example.org/code']);
  await expect(page.locator('.authors')).toContainText('<i>Eve</i> Adams');
  await page.getByRole('combobox').fill('alert study of 100');
  await expect(page.getByRole('option').first()).toContainText('<script>alert("title")</script>');
  await page.goto(
    `/compare/?paper=${hostile}&paper=lower-is-better-image-generation-with-fewer-steps`,
  );
  await expect(page.locator('.compare-chosen')).toContainText('<script>alert("title")</script>');
  expect(dialogs).toEqual([]);
});

test('no page holds a script of a source, nor a link that is not http', () => {
  for (const file of builtFiles(site).filter((path) => path.endsWith('.html'))) {
    const $ = load(readBuilt(site, file));
    expect($('img, iframe, object, embed').not('img[src^="/badges/"]').length, file).toBe(0);
    for (const node of $('main script')) {
      // Our own modules carry no text of a source.
      expect($(node).text(), file).not.toContain('alert(');
      expect($(node).attr('type'), file).toBe('module');
    }
    for (const node of $('[href]')) {
      expect($(node).attr('href'), file).toMatch(/^(?:https?:\/\/|\/|#)/);
    }
  }
});

test('a title with a path in it made a file in the folder of papers, and none elsewhere', () => {
  const root = join(import.meta.dirname, '..', '..');
  const content = readdirSync(join(root, site.content), { recursive: true, encoding: 'utf8' });
  const named = content.filter((path) => path.includes('script-alert-title'));
  expect(named.map((path) => path.replaceAll('\\', '/'))).toEqual([`papers/${hostile}.md`]);
  // `../../x` from content/papers would be the folder that holds the content folder.
  expect(readdirSync(join(root, site.content, '..'))).not.toContain('x');
});

test('names and titles stay one field in every export', () => {
  const { entries, errors } = parseBibtex(readBuilt(site, `papers/${hostile}.bib`));
  expect(errors).toEqual([]);
  expect(entries).toHaveLength(1);
  expect(entries[0]?.fields.author).toHaveLength(3);
  expect(JSON.parse(readBuilt(site, `papers/${hostile}.json`))).toMatchObject({ id: hostile });
  const rows = parseCsv(readBuilt(site, 'data/results.csv'), { columns: true }) as Record<
    string,
    string
  >[];
  for (const cell of rows.flatMap((row) => Object.values(row))) {
    expect(cell).not.toMatch(/^(?:[=+@]|-(?![-\d.]))/);
  }
});

for (const width of [320, 1280]) {
  test(`a title of 400 characters and 60 authors fit into ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    const long = builtFiles(site).find((path) =>
      /^papers\/a-title-that-does-not-end.*index\.html$/.test(path),
    );
    await page.goto(`/${long!.replace('index.html', '')}`);
    await expect(page.locator('.authors a')).toHaveCount(60);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
  });
}

test('the names of a collaboration stand folded, and none is missing', async ({ page }) => {
  await page.goto('/papers/a-collaboration-two-hundred-and-five-names-on-one-paper/');
  const names = page.locator('.authors a');
  await expect(page.locator('.authors')).toContainText('Number019 and 185 more · 2024');
  await expect(names).toHaveCount(205);
  await expect(names.filter({ visible: true })).toHaveCount(20);
  await page.getByText('The other 185 names').click();
  await expect(names.filter({ visible: true })).toHaveCount(205);
});

test('a paper without results says so', async ({ page }) => {
  await page.goto('/papers/a-paper-whose-source-lists-nothing/');
  await expect(page.locator('main')).toContainText('The source lists no benchmark for this paper.');
});
