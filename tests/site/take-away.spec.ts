import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { load } from 'cheerio';
import { parse as parseCsv } from 'csv-parse/sync';
import { XMLValidator } from 'fast-xml-parser';
import { parseAtomFeed } from 'feedsmith';
import { faultsOf, publishedValidator } from '../fixtures/published-validator.ts';
import { readJsonLd } from '../fixtures/schema-org.ts';
import { builtFiles, fileAt, readBuilt } from './built-site.ts';
import { SITES, type Site } from './sites.ts';
import { expect, test } from './watched-page.ts';

// What leaves the site is read here by the software of others, not by ours.

const sites = Object.entries(SITES);
const PC_AVS =
  '/papers/pose-controllable-talking-face-generation-by-implicitly-modularized-audio-cc79d6/';

const filesLike = (site: Site, pattern: RegExp) =>
  builtFiles(site).filter((file) => pattern.test(file));

for (const [name, site] of sites) {
  const hasDownloads = site.settings.DOWNLOADS === 'on';

  test.describe(`what the site “${name}” gives away`, () => {
    test('is JSON that fits the published schemas, says ajv', () => {
      const kinds = [
        ['paper', /^papers\/[^/]+(?<!\.csl)\.json$/],
        ['benchmark', /^benchmarks\/[^/]+(?<!\.csl)\.json$/],
        ['comparison', /^compare\/[^/]+\.json$/],
        ['papers', /^data\/papers\.json$/],
        ['benchmarks', /^data\/benchmarks\.json$/],
        ['data-manifest', /^data\/manifest\.json$/],
      ] as const;
      for (const [schema, pattern] of kinds) {
        const validate = publishedValidator(schema);
        const files = filesLike(site, pattern);
        expect(files.length > 0, schema).toBe(hasDownloads || schema !== 'comparison');
        for (const file of files) {
          const record = JSON.parse(readBuilt(site, file)) as { retired?: true };
          // What was taken out and not replaced says so, in a form of its own.
          const fits = record.retired ? publishedValidator('retired') : validate;
          expect(faultsOf(fits, record), file).toEqual([]);
        }
      }
    });

    test('is CSV with as many cells in each line as it has columns, of every paper too', () => {
      const files = filesLike(site, /\.csv$/);
      expect(files).toContain('data/results.csv');
      expect(files.some((file) => file.startsWith('papers/'))).toBe(hasDownloads);
      expect(files.some((file) => file.startsWith('compare/'))).toBe(hasDownloads);
      for (const file of files) {
        const [head = [], ...lines]: string[][] = parseCsv(readBuilt(site, file));
        for (const line of lines) expect(line, file).toHaveLength(head.length);
      }
    });

    test('is BibTeX, RIS and CSL-JSON of the same things, says citation-js', () => {
      for (const kind of ['papers', 'benchmarks']) {
        const files = filesLike(site, new RegExp(`^${kind}/[^/]+\\.bib$`));
        expect(files.length > 0, kind).toBe(hasDownloads);
        for (const file of files) {
          const read = (ending: string, forceType: string) =>
            new Cite(readBuilt(site, file.replace(/bib$/, ending)), { forceType }).data;
          const bib = read('bib', '@bibtex/text');
          const ris = read('ris', '@ris/file');
          const csl = read('csl.json', '@else/json');
          expect(bib, file).toHaveLength(csl.length);
          expect(ris, file).toHaveLength(csl.length);
          expect(ris.map(({ id }) => id)).toEqual(csl.map(({ id }) => id));
        }
      }
    });

    test('says what its pages are about, to a processor of JSON-LD', async () => {
      const pages = filesLike(site, /^(?:papers|benchmarks|datasets)\/[^/]+\/index\.html$/);
      for (const page of pages) {
        const $ = load(readBuilt(site, page));
        // The page of a retired id only leads on.
        if ($('meta[name="robots"][content="noindex"]').length > 0) continue;
        const scripts = $('script[type="application/ld+json"]');
        expect(scripts, page).toHaveLength(1);
        const node = await readJsonLd(scripts.text());
        const kind = page.startsWith('papers/') ? 'ScholarlyArticle' : 'Dataset';
        expect(node['@type'], page).toEqual([`https://schema.org/${kind}`]);
        const own = JSON.stringify(node).match(/http:\/\/localhost[^"]+/g) ?? [];
        expect(own.length, page).toBeGreaterThan(0);
        for (const address of own) expect(fileAt(site, address), address).toBeDefined();
      }
    });

    test('is well-formed SVG', () => {
      for (const file of filesLike(site, /\.svg$/)) {
        expect(XMLValidator.validate(readBuilt(site, file)), file).toBe(true);
      }
    });
  });
}

test('every result has a badge that a browser draws, with what embeds it', async ({ page }) => {
  expect(filesLike(SITES.root, /^badges\//)).toHaveLength(39);
  await page.goto(PC_AVS);
  await page.locator('summary', { hasText: '10 badges' }).click();
  const first = page.locator('.badges li').first();
  await expect(first.getByRole('img')).toHaveAccessibleName(
    'SSIM 0.861: 1st of 2 held on LRW (test)',
  );
  const widths = await page.locator('.badges img').evaluateAll((images) =>
    Promise.all(
      images.map(async (image) => {
        const badge = image as HTMLImageElement;
        badge.loading = 'eager';
        await badge.decode();
        return badge.naturalWidth;
      }),
    ),
  );
  for (const width of widths) expect(width).toBeGreaterThan(100);
  const [markdown, html] = await first.locator('code').allTextContents();
  expect(markdown).toMatch(
    /^\[!\[SSIM 0\.861: 1st of 2 held on LRW \(test\)\]\(http:\/\/\S+\.svg\)\]/,
  );
  const snippet = load(html!);
  expect(fileAt(SITES.root, snippet('img').attr('src')!)).toMatch(/^badges\/[0-9a-f]{12}\.svg$/);
  const board = new URL(snippet('a').attr('href')!);
  await page.goto(board.href);
  await expect(page.locator(board.hash)).toContainText('0.861');
});

test('a task and a benchmark have a picture for where they are shared, a paper has none', () => {
  const meta = (address: string) => {
    const $ = load(readBuilt(SITES.root, fileAt(SITES.root, address)!));
    return [
      $('meta[property="og:image"]').attr('content'),
      $('meta[name="twitter:card"]').attr('content'),
    ] as const;
  };
  for (const address of [
    '/tasks/talking-face-generation/',
    '/benchmarks/talking-face-generation-on-lrw-test/',
  ]) {
    const [image, card] = meta(address);
    expect(card).toBe('summary_large_image');
    const file = fileAt(SITES.root, image!)!;
    expect(readBuilt(SITES.root, file).slice(1, 4)).toBe('PNG');
  }
  expect(meta(PC_AVS)).toEqual([undefined, 'summary']);
});

test('badges and pictures that are switched off leave nothing behind', () => {
  expect(filesLike(SITES.based, /^(?:badges|og)\//)).toEqual([]);
  for (const file of filesLike(SITES.based, /\.html$/)) {
    expect(readBuilt(SITES.based, file), file).not.toMatch(/\/badges\/|\/og\/|og:image/);
  }
});

test('downloads that are switched off leave nothing behind but the JSON of each thing', () => {
  const downloads = /^(?:papers|benchmarks|compare)\/.+\.(?:bib|ris|csl\.json|csv)$/;
  expect(filesLike(SITES.root, downloads).length).toBeGreaterThan(0);
  expect(filesLike(SITES.based, downloads)).toEqual([]);
  expect(filesLike(SITES.based, /^compare\/.+\.json$/)).toEqual([]);
  for (const file of filesLike(SITES.based, /^(?:papers|benchmarks|compare)\/.+\.html$/)) {
    const text = readBuilt(SITES.based, file);
    expect(text, file).not.toMatch(/\.(?:bib|ris|csl\.json)"/);
    expect(text, file).not.toMatch(/\/(?:papers|benchmarks|compare)\/[^"]+\.csv"/);
  }
  // Its content is that of the project, which grows.
  for (const [folder, ending] of [
    ['papers', '.md'],
    ['benchmarks', '.json'],
  ] as const) {
    const ids = readdirSync(join(SITES.based.content, folder)).map((name) =>
      basename(name, ending),
    );
    expect(ids.length).toBeGreaterThan(0);
    const built = filesLike(SITES.based, new RegExp(`^${folder}/[^/]+\\.json$`));
    expect(built.toSorted()).toEqual(ids.map((id) => `${folder}/${id}.json`).toSorted());
  }
});

test('a benchmark and a task offer their feed in the head and on the page, beside the one of everything', () => {
  const pages = filesLike(SITES.root, /^(?:benchmarks|tasks)\/[^/]+\/index\.html$/);
  for (const page of pages) {
    const $ = load(readBuilt(SITES.root, page));
    const own = `/${page.replace(/\/index\.html$/, '.xml')}`;
    const heads = $('head link[type="application/atom+xml"]').map((_, node) =>
      $(node).attr('href'),
    );
    expect(heads.get(), page).toEqual([own, '/feed.xml']);
    expect($(`main a[href="${own}"]`).length, page).toBe(1);
    const feed = parseAtomFeed(readBuilt(SITES.root, own.slice(1)));
    expect(feed.id, page).toBe(`${SITES.root.origin}/${page.replace(/index\.html$/, '')}`);
  }
});

test('the page of a paper tells Zotero what it is about', async ({ page }) => {
  await page.goto(PC_AVS);
  const content = (name: string) => page.locator(`meta[name="${name}"]`);
  await expect(content('citation_title')).toHaveAttribute('content', /^Pose-Controllable/);
  await expect(content('citation_author').first()).toHaveAttribute('content', 'Zhou, Hang');
  await expect(content('citation_publication_date')).toHaveAttribute('content', '2021');
  await expect(content('citation_arxiv_id')).toHaveAttribute('content', '2104.11116');
});

test('a board is cited with the version of the catalog', async ({ page }) => {
  await page.goto('/benchmarks/talking-face-generation-on-lrw-test/');
  await page.getByText('Cite this board').click();
  await expect(page.getByRole('region', { name: 'BibTeX of the board' })).toContainText(
    /note = \{Version \d{4}-\d\d-\d\d\.[0-9a-f]{8}\}/,
  );
});

test('a board is cited with the version that its page shows', async ({ page }) => {
  await page.goto('/benchmarks/talking-face-generation-on-lrs2-test/');
  const shown = await page.locator('.data-version').innerText();
  expect(shown).toMatch(/^[0-9a-f]{8}$/);
  await page.locator('summary', { hasText: 'Cite this board' }).click();
  await expect(page.getByRole('region', { name: 'BibTeX of the board' })).toContainText(
    `.${shown}}`,
  );
});
