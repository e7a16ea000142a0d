import { expect, test } from '@playwright/test';
import { load } from 'cheerio';
import { HtmlValidate } from 'html-validate';
import { addressOf, builtFiles, fileAt, readBuilt, references } from './built-site.ts';
import { SITES, type Site } from './sites.ts';

const validator = new HtmlValidate({
  extends: ['html-validate:standard', 'html-validate:a11y', 'html-validate:document'],
  rules: {
    // Scripts and styles come from the page's own host, and the policy allows no other.
    'require-sri': 'off',
    // Safari takes a list without its bullets for no list at all, unless the role says so.
    'no-redundant-role': 'off',
    // The filters of a board act as they are set; there is nothing to submit.
    'wcag/h32': 'off',
    // The region of a block of code is a <pre>, which no <section> can be.
    'prefer-native-element': ['error', { exclude: ['region'] }],
  },
});

const pagesOf = (site: Site) => builtFiles(site).filter((file) => file.endsWith('.html'));

/** Every page that a reader comes to from the home page by following links. */
function reachedFromHome(site: Site): ReadonlySet<string> {
  const linked = Map.groupBy(references(site), ({ page }) => page);
  const reached = new Set(['index.html']);
  // A set goes on to what was added to it meanwhile.
  for (const page of reached) {
    for (const { href } of linked.get(page) ?? []) {
      const target = new URL(href, site.origin + addressOf(site, page));
      const file = target.origin === site.origin ? fileAt(site, target.href) : undefined;
      if (file?.endsWith('.html')) reached.add(file);
    }
  }
  return reached;
}

for (const [name, site] of Object.entries(SITES)) {
  test.describe(`the pages of the site “${name}”`, () => {
    test('are valid HTML, says html-validate', async () => {
      test.slow();
      const faults: string[] = [];
      for (const file of pagesOf(site)) {
        const { results } = await validator.validateString(readBuilt(site, file));
        for (const { line, column, ruleId, message } of results.flatMap((one) => one.messages)) {
          faults.push(`${file}:${line}:${column} ${ruleId}: ${message}`);
        }
      }
      expect(faults).toEqual([]);
    });

    test('have one h1, a language, a title, a description and a canonical address each', () => {
      const pages = pagesOf(site);
      expect(pages.length).toBeGreaterThan(50);
      for (const file of pages) {
        const $ = load(readBuilt(site, file));
        expect($('h1'), file).toHaveLength(1);
        expect($('html').attr('lang'), file).toBe('en');
        expect($('head > title'), file).toHaveLength(1);
        expect($('meta[name="description"]').attr('content')?.trim(), file).toMatch(/\S{3}/);
        const canonical = $('link[rel="canonical"]').attr('href');
        expect(fileAt(site, canonical ?? ''), file).toBeDefined();
      }
    });

    test('name their policy before anything that a source wrote', () => {
      for (const file of pagesOf(site)) {
        expect(readBuilt(site, file).slice(0, 200), file).toMatch(
          /^<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><meta http-equiv="content-security-policy" content="/,
        );
      }
    });

    test('are all reached from the home page by links, but for those that lead on', () => {
      const reached = reachedFromHome(site);
      const unreached = pagesOf(site).filter((file) => {
        if (reached.has(file)) return false;
        const $ = load(readBuilt(site, file));
        const canonical = $('link[rel="canonical"]').attr('href') ?? '';
        const isAlias = fileAt(site, canonical) !== file;
        return !isAlias && $('meta[name="robots"]').length === 0;
      });
      expect(unreached).toEqual([]);
    });
  });
}
