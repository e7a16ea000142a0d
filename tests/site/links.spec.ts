import { expect, test } from '@playwright/test';
import { load } from 'cheerio';
import { addressOf, builtFiles, fileAt, idsOf, readBuilt, references } from './built-site.ts';
import { SITES, type Site } from './sites.ts';

function isInternal(site: Site, href: string): boolean {
  return new URL(href, site.origin).origin === site.origin;
}

/** References that lead nowhere: no such file, or no such id in it. */
function broken(site: Site): string[] {
  const ids = new Map<string, Set<string>>();
  return references(site)
    .filter(({ href }) => isInternal(site, href))
    .filter(({ page, href }) => {
      const target = new URL(href, site.origin + addressOf(site, page));
      const file = fileAt(site, target.href);
      if (file === undefined) return true;
      if (target.hash === '') return false;
      const known = ids.get(file) ?? idsOf(site, file);
      ids.set(file, known);
      return !known.has(decodeURIComponent(target.hash.slice(1)));
    })
    .map(({ page, href }) => `${page} -> ${href}`);
}

for (const [name, site] of Object.entries(SITES)) {
  test.describe(`the site “${name}” under ${site.base}`, () => {
    test('every internal link and fragment resolves', () => {
      expect(references(site).length).toBeGreaterThan(500);
      expect(broken(site)).toEqual([]);
    });

    test('every page is linked from another', () => {
      const linked = new Set(
        references(site)
          .filter(({ href }) => isInternal(site, href))
          .flatMap(({ page, href }) => {
            const file = fileAt(site, new URL(href, site.origin + addressOf(site, page)).href);
            return file === undefined || file === page ? [] : [file];
          }),
      );
      const pages = builtFiles(site).filter((file) => file.endsWith('.html'));
      // A first metric has an address of its own too, so that it lasts when another metric takes the lead.
      const isAlias = (file: string) =>
        load(readBuilt(site, file))('link[rel="canonical"]').attr('href') !==
        site.origin + addressOf(site, file);
      // So has an id that is no longer used, and the page of an error.
      const isForNobody = (file: string) =>
        load(readBuilt(site, file))('meta[name="robots"]').length > 0;
      const orphans = pages.filter(
        (file) => !linked.has(file) && !isForNobody(file) && !isAlias(file),
      );
      expect(orphans).toEqual([]);
    });

    test('the sitemap is the set of canonical pages', () => {
      const index = load(readBuilt(site, 'sitemap-index.xml'), { xml: true });
      const listed = index('sitemap > loc')
        .map((_, node) => fileAt(site, index(node).text()))
        .get()
        .flatMap((file) => {
          const map = load(readBuilt(site, file), { xml: true });
          return map('url > loc')
            .map((_, node) => map(node).text())
            .get();
        });
      const canonical = builtFiles(site)
        .filter((file) => file.endsWith('.html'))
        .filter((file) => load(readBuilt(site, file))('meta[name="robots"]').length === 0)
        .map((file) => load(readBuilt(site, file))('link[rel="canonical"]').attr('href'));
      expect(listed.toSorted()).toEqual([...new Set(canonical)].toSorted());
    });

    test('titles tell the pages apart', () => {
      const pages = builtFiles(site).filter((file) => file.endsWith('.html'));
      const byCanonical = new Map(
        pages.map((file) => {
          const $ = load(readBuilt(site, file));
          return [$('link[rel="canonical"]').attr('href'), $('title').text()];
        }),
      );
      const titles = [...byCanonical.values()];
      expect(titles.filter((title, index) => titles.indexOf(title) !== index)).toEqual([]);
    });

    test('no text is glued to the link or the emphasis before or after it', () => {
      const glued = builtFiles(site)
        .filter((file) => file.endsWith('.html'))
        .flatMap((file) => {
          const html = readBuilt(site, file).replace(/<(script|style)[\s\S]*?<\/\1>/g, '');
          const found =
            html.match(
              /[\w:;,.)]<(?:a|code|strong|em|kbd|q)[ >][^<]{0,20}|<\/(?:a|code|strong|em|kbd|q)>\w[^<]{0,20}/g,
            ) ?? [];
          return found.map((text) => `${file}: ${text}`);
        });
      expect(glued).toEqual([]);
    });

    test('no page carries an inline style or an event handler', () => {
      const found = builtFiles(site)
        .filter((file) => file.endsWith('.html'))
        .filter((file) => {
          const $ = load(readBuilt(site, file));
          return $('*').is((_, node) =>
            Object.keys('attribs' in node ? node.attribs : {}).some((name) =>
              /^(?:style|on.+)$/.test(name),
            ),
          );
        });
      expect(found).toEqual([]);
    });

    test('every page forbids inline scripts and styles by its policy', () => {
      for (const file of builtFiles(site).filter((path) => path.endsWith('.html'))) {
        const $ = load(readBuilt(site, file));
        const policy = $('meta[http-equiv="content-security-policy" i]').attr('content') ?? '';
        expect(policy, file).toContain("default-src 'self'");
        expect(policy, file).toContain('script-src');
        expect(policy, file).not.toContain('unsafe');
      }
    });
  });
}

test('under a base path the site works in a browser', async ({ page }) => {
  const { origin, base } = SITES.based;
  const failed: string[] = [];
  page.on('response', (response) => {
    if (response.status() >= 400) failed.push(response.url());
  });
  await page.goto(origin + base);
  await page.getByRole('combobox').fill('lrw');
  await page.getByRole('option').first().click();
  await expect(page).toHaveURL(`${origin}${base}benchmarks/talking-face-generation-on-lrw-test/`);
  await page.locator('table.board .source-link').first().click();
  await expect(page.locator('.source-line:target')).toHaveCount(1);
  await page.goto(`${origin}${base}compare/`);
  await page.getByRole('combobox', { name: 'Add a paper' }).fill('pc-avs');
  await page.getByRole('button', { name: 'Add' }).click();
  await expect(page.locator('.compare-chosen li')).toHaveCount(1);
  expect(failed).toEqual([]);
});
