import { Cite } from '@citation-js/core';
import '@citation-js/plugin-ris';
import { parse as parseBibtex } from '@retorquere/bibtex-parser';
import { load } from 'cheerio';
import { parse as parseCsv } from 'csv-parse/sync';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { addressOf, builtFiles, readBuilt } from './built-site.ts';
import { SITES } from './sites.ts';
import { expect, test } from './watched-page.ts';

// One source page that tries everything at once; here is what became of it everywhere.

const site = SITES.odd;
const files = builtFiles(site);
const paper = files
  .find((file) => /^papers\/cmd-c-calc-.*\.bib$/.test(file))!
  .replace(/^papers\/(.+)\.bib$/, '$1');
const AUTHORS = 10;

/** What the title and the names of that page begin with, wherever they are found. */
const TRACES = /cmd\||alert\(|HYPERLINK|@misc|etc\/passwd|DAuQS/;
const TURNING = /[\u202A-\u202E\u2066-\u2069]/;

/** Two addresses of each kind of page that shows it: what runs in one of a kind runs in all. */
const visited = () =>
  Object.values(
    Object.groupBy(touched, (file) => file.split('/').toSpliced(1, 1).join('/')),
  ).flatMap((same = []) => same.slice(0, 2));

const filesLike = (pattern: RegExp) => files.filter((file) => pattern.test(file));
/** What leads elsewhere by itself is gone before it can be looked at, and what it leads to is looked at. */
const leadsOn = (html: string) => html.includes('http-equiv="refresh"');
const touched = filesLike(/\.html$/).filter((file) => {
  const html = readBuilt(site, file);
  return TRACES.test(html) && !leadsOn(html);
});

test.use({ baseURL: site.origin });

test('it reached every kind of page that shows names', () => {
  const kinds = new Set(touched.map((file) => file.split('/')[0]));
  for (const kind of [
    'papers',
    'benchmarks',
    'tasks',
    'datasets',
    'metrics',
    'authors',
    'data-quality',
  ]) {
    expect(kinds).toContain(kind);
  }
});

test('in a browser no page that shows it runs, asks or leads anywhere', async ({ page }) => {
  test.slow();
  const dialogs: string[] = [];
  page.on('dialog', (dialog) => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  for (const file of visited()) {
    await page.goto(addressOf(site, file));
    const odd = await page.evaluate(() => {
      const found: string[] = [];
      for (const node of document.querySelectorAll('*')) {
        const names = node.getAttributeNames();
        if (names.some((name) => name.startsWith('on') || name === 'style'))
          found.push(node.outerHTML);
        const href = node.getAttribute('href') ?? node.getAttribute('src') ?? '#';
        if (!/^(?:https?:|\/|#|data:image\/svg\+xml)/.test(href)) found.push(href);
      }
      return found;
    });
    expect(odd, file).toEqual([]);
    expect(TURNING.test(await page.content()), file).toBe(false);
  }
  expect(dialogs).toEqual([]);
});

test('found by a search and compared, it is text', async ({ page }) => {
  await page.goto('/search/?q=alert');
  const hit = page.locator('.search-results a', { hasText: '</title><script>alert("t")</script>' });
  await expect(hit).toBeVisible();
  await page.goto(
    `/compare/?paper=${paper}&paper=lower-is-better-image-generation-with-fewer-steps`,
  );
  await expect(page.locator('.compare-chosen')).toContainText('<script>alert("t")</script>');
  expect(TURNING.test(await page.locator('main').innerHTML())).toBe(false);
});

test('its title is the whole title of its page', () => {
  const $ = load(readBuilt(site, `papers/${paper}/index.html`));
  expect($('title')).toHaveLength(1);
  expect($('title').text()).toContain('</title><script>alert("t")</script>');
  expect($('h1').text()).toContain('<svg onload=alert(1)>');
  expect($('.abstract, h1').find('script, img, svg, iframe, [href^="javascript:"]')).toHaveLength(
    0,
  );
});

test('no page that shows it holds markup of its own, or a character that turns text around', () => {
  for (const file of touched) {
    const html = readBuilt(site, file);
    expect(TURNING.test(html), file).toBe(false);
    const $ = load(html);
    expect($('img, iframe, object, embed').not('img[src^="/badges/"]')).toHaveLength(0);
    for (const node of $('a[href], form[action], link[href]')) {
      const { href, action } = 'attribs' in node ? node.attribs : {};
      expect(href ?? action, file).toMatch(/^(?:https?:\/\/|\/|#)/);
    }
  }
});

test('JSON-LD is one object that no tag can end', () => {
  for (const file of touched) {
    for (const node of load(readBuilt(site, file))('script[type="application/ld+json"]')) {
      const text = load(node).text();
      expect(text, file).not.toMatch(/[<>&]/);
      expect(JSON.parse(text), file).toHaveProperty('@type');
    }
  }
});

test('JSON holds what the source says, as strings and nothing else', () => {
  const title = (JSON.parse(readBuilt(site, `papers/${paper}.json`)) as { title: string }).title;
  expect(title).toMatch(/^=cmd\|' \/C calc'!A0 <\/title>.*\u202E/);
  for (const file of filesLike(/\.json$/)) {
    const json: unknown = JSON.parse(readBuilt(site, file));
    expect([Object.prototype, Array.prototype], file).toContain(Object.getPrototypeOf(json));
  }
});

test('CSV has as many cells as columns, and no cell is a formula', () => {
  const csv = filesLike(/\.csv$/);
  expect(csv.length).toBeGreaterThan(5);
  for (const file of csv) {
    const lines: string[][] = parseCsv(readBuilt(site, file));
    for (const line of lines) {
      expect(line, file).toHaveLength(lines[0]!.length);
      for (const cell of line) expect(cell, file).not.toMatch(/^(?:[=+@\t\r]|-(?![-\d.]))/);
    }
  }
});

test('BibTeX, RIS and CSL-JSON are one entry with all of its authors', () => {
  const { entries, errors } = parseBibtex(readBuilt(site, `papers/${paper}.bib`));
  expect(errors).toEqual([]);
  expect(entries).toHaveLength(1);
  expect(entries[0]!.fields.author).toHaveLength(AUTHORS);
  const ris = new Cite(readBuilt(site, `papers/${paper}.ris`), { forceType: '@ris/file' }).data;
  expect(ris).toHaveLength(1);
  expect(ris[0]!.author).toHaveLength(AUTHORS);
  const csl = JSON.parse(readBuilt(site, `papers/${paper}.csl.json`)) as { author: unknown[] }[];
  expect(csl).toHaveLength(1);
  expect(csl[0]!.author).toHaveLength(AUTHORS);
  for (const file of filesLike(/^benchmarks\/.+\.bib$/)) {
    expect(parseBibtex(readBuilt(site, file)).errors, file).toEqual([]);
  }
});

/** The names of all elements of a document, and of all attributes. */
function namesIn(xml: string): { elements: Set<string>; attributes: Set<string> } {
  const $ = load(xml, { xml: true });
  const elements = new Set<string>();
  const attributes = new Set<string>();
  for (const node of $('*')) {
    if (!('attribs' in node)) continue;
    elements.add(node.name);
    for (const name of Object.keys(node.attribs)) attributes.add(name);
  }
  return { elements, attributes };
}

const IN_XML = {
  feeds: {
    files: /^(?:feed|(?:benchmarks|tasks)\/[^/]+)\.xml$/,
    elements:
      'author category contributor email entry feed generator icon id link logo name published rights subtitle summary content title updated uri',
  },
  sitemaps: { files: /^sitemap.*\.xml$/, elements: 'urlset url loc sitemapindex sitemap lastmod' },
  OpenSearch: {
    files: /^opensearch\.xml$/,
    elements: 'OpenSearchDescription ShortName Description InputEncoding Image Url Query',
  },
  pictures: {
    files: /^(?:badges|benchmarks)\/.+\.svg$/,
    elements:
      'svg title desc g path rect text tspan line circle polyline polygon style clipPath linearGradient stop defs mask',
  },
};

for (const [kind, { files: pattern, elements }] of Object.entries(IN_XML)) {
  test(`${kind} are well formed and hold elements of their own only`, () => {
    const found = filesLike(pattern);
    expect(found.length).toBeGreaterThan(0);
    const own = new Set(elements.split(' '));
    for (const file of found) {
      const xml = readBuilt(site, file);
      expect(XMLValidator.validate(xml), file).toBe(true);
      expect(() => new XMLParser({ processEntities: false }).parse(xml) as unknown).not.toThrow();
      const names = namesIn(xml);
      expect(
        [...names.elements].filter((name) => !own.has(name)),
        file,
      ).toEqual([]);
      expect(
        [...names.attributes].filter((name) => name.startsWith('on')),
        file,
      ).toEqual([]);
      expect(xml, file).not.toMatch(/(?:href|src)="\s*(?:javascript|data):/i);
    }
  });
}
