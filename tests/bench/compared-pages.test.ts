import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { comparePages, learnKinds, type PageKind } from '../../bench/build/compared-pages.ts';
import { writeEleventySite } from '../../bench/build/eleventy-site.ts';
import { hugoVersion, measureHugo, writeHugoSite } from '../../bench/build/hugo-site.ts';
import { learnTemplate, type Scope, type Slot } from '../../bench/build/learn-template.ts';
import { recordOf } from '../../bench/build/page-record.ts';
import { outlineOf, readPage } from '../../bench/build/page-tree.ts';
import { writeRecords, type Entry } from '../../bench/build/write-records.ts';

interface MadePaper {
  readonly id: string;
  readonly title: string;
  readonly authors: readonly string[];
  readonly rows: readonly (readonly [string, string])[];
  readonly points: string;
  readonly note?: string;
}

const PAPERS: readonly MadePaper[] = [
  {
    id: 'weeds',
    title: 'Weeds & `crops` in ${fields}: 4 < 5',
    authors: ['Ada Moss', 'Jo "J" Kim'],
    rows: [
      ['mAP', '0.5'],
      ['F1', '61'],
    ],
    points: [1, 2, 3, 4]
      .map((x) => `<circle cx="${x}" cy="2"></circle><path d="M${x} 2"></path>`)
      .join(''),
    note: 'Read {{ twice }}',
  },
  {
    id: 'plots',
    title: 'Plots',
    authors: ['Ada Moss'],
    rows: [['IoU', '7']],
    points: '<path d="M5 6"></path><circle cx="5" cy="6"></circle>',
  },
  { id: 'none', title: 'No result at all', authors: [], rows: [], points: '' },
];

const escaped = (text: string) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

const pageOf = ({ id, title, authors, rows, points, note }: MadePaper): string => `<!DOCTYPE html>
<html><head><title>${escaped(title)} · Made</title><link rel="canonical" href="/papers/${id}/"><script type="application/ld+json">${JSON.stringify(
  {
    '@type': 'Article',
    name: title,
    author: authors.map((name) => ({ name })),
    year: 2020 + rows.length,
  },
).replaceAll(
  '<',
  '\\u003c',
)}</script></head><body class="paper"><ul class="menu"><li><a href="/">Home</a></li><li>Papers</li></ul><p>${authors
  .map((name) => `<a href="/?q=${encodeURIComponent(name)}&amp;all">${escaped(name)}</a>`)
  .join(', ')}.</p><table><tr><th>Metric</th><th>Value</th></tr>${rows
  .map(
    ([metric, value]) =>
      `<tr class="row"><th>${metric}</th><td data-value="${value}">${value}</td></tr>`,
  )
  .join(
    '',
  )}</table><svg viewBox="0 0 9 9">${points}</svg>${note ? `<p class="note">${note}</p>` : ''}</body></html>`;

const folder = mkdtempSync(join(tmpdir(), 'compared-pages-'));
const site = join(folder, 'site');
const files = PAPERS.map(({ id }) => join('papers', id, 'index.html'));
const recordsDir = join(folder, 'records');
let papers: PageKind;
let records: Entry[];

function writePages(root: string, made: (path: string) => string): void {
  for (const path of files) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), made(path));
  }
}

beforeAll(async () => {
  writePages(site, (path) => pageOf(PAPERS[files.indexOf(path)]!));
  const learned = learnKinds(site, files, ['tasks', 'papers']);
  [papers] = (await writeRecords(recordsDir, site, learned)) as [PageKind];
  records = JSON.parse(readFileSync(join(recordsDir, 'papers', '0.json'), 'utf8')) as Entry[];
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const slotsOf = (scope: Scope, ...steps: readonly number[]): readonly Slot[] => {
  let { slots } = scope.template.children;
  for (const step of steps) {
    const slot = slots[step]!;
    if (slot.kind !== 'once') throw new Error(`${slot.field} is not always there`);
    ({ slots } = slot.template.children);
  }
  return slots;
};

describe('a template that is learned from pages', () => {
  test('has what is the same on all pages as text, what repeats as loops, the rest as conditions', () => {
    const [menu, authors, table, chart, note] = slotsOf(papers.scope, 1);
    expect([menu, authors, table, chart, note].map((slot) => slot?.kind)).toEqual([
      'once',
      'once',
      'once',
      'once',
      'optional',
    ]);
    expect(slotsOf(papers.scope, 1, 0).map(({ kind }) => kind)).toEqual(['once', 'once']);
    expect(slotsOf(papers.scope, 1, 1)).toMatchObject([{ kind: 'many' }]);
    expect(slotsOf(papers.scope, 1, 2)).toMatchObject([{ kind: 'once' }, { kind: 'many' }]);
    const [points] = slotsOf(papers.scope, 1, 3);
    expect(points).toMatchObject({ kind: 'many', cases: [{ name: 'path ' }, { name: 'circle ' }] });
  });

  test('asks for each text once, however often it stands on the page', () => {
    expect(records).toHaveLength(PAPERS.length);
    const plots = records.find(({ record }) => record.title === 'Plots')!.record;
    expect(plots).toMatchObject({ title: 'Plots', canonical_href: 'plots', year: '2021' });
    expect(JSON.stringify(plots).match(/Plots/g)).toHaveLength(1);
    expect(JSON.stringify(plots)).not.toMatch(/Home|Metric|Article|Made/);
    expect(JSON.stringify(plots).match(/"7"/g)).toHaveLength(1);
  });

  test('knows a page that it cannot make, and is learned anew with that page', () => {
    const first = readPage(pageOf(PAPERS[1]!));
    const alone = learnTemplate('papers', [first]);
    const other = readPage(pageOf(PAPERS[0]!));
    expect(recordOf(alone, first)).toEqual({});
    expect(recordOf(alone, other)).toBeUndefined();
    expect(recordOf(learnTemplate('papers', [first, other]), other)).toBeDefined();
    const strange = pageOf(PAPERS[1]!).replace('<svg', '<svg hidden').replace('Metric', 'Measure');
    expect(recordOf(papers.scope, readPage(strange))).toBeUndefined();
  });
});

describe('a large site', () => {
  const many = join(folder, 'many');
  const paths = Array.from({ length: 250 }, (_, index) => join('papers', `${index}`, 'index.html'));
  const strange = (html: string) => html.replace('<svg', '<svg hidden');

  function writeMany(isStrange: (index: number) => boolean): void {
    for (const [index, path] of paths.entries()) {
      const html = pageOf({ ...PAPERS[index % 3]!, id: `${index}` });
      mkdirSync(dirname(join(many, path)), { recursive: true });
      writeFileSync(join(many, path), isStrange(index) ? strange(html) : html);
    }
  }

  test('is made in part by other engines: the same share of each kind', () => {
    writeMany(() => false);
    const task = join('tasks', 'x', 'index.html');
    mkdirSync(dirname(join(many, task)), { recursive: true });
    writeFileSync(join(many, task), pageOf(PAPERS[0]!));
    const kinds = learnKinds(many, [...paths, task], ['papers', 'tasks'], 100);
    expect(kinds.map(({ kind, inAll, paths }) => [kind, inAll, paths.length])).toEqual([
      ['papers', 250, 100],
      ['tasks', 1, 1],
    ]);
    const years = new Set(kinds[0]!.paths.map((path) => Number(path.split('/')[1]) % 3));
    expect(years).toEqual(new Set([0, 1, 2]));
  });

  test('is made without the few pages that its template does not know, and not where they are many', async () => {
    writeMany((index) => index === 7 || index === 8);
    const kind = { ...papers, inAll: paths.length, paths };
    const [known] = await writeRecords(join(folder, 'few'), many, [kind]);
    expect(paths.filter((path) => !known!.paths.includes(path))).toEqual([paths[7], paths[8]]);
    writeMany((index) => index < 3);
    await expect(writeRecords(join(folder, 'more'), many, [kind])).rejects.toThrow(
      'The template of papers does not know 3 pages: papers/0/index.html, …',
    );
  });
});

describe('another engine', () => {
  test('makes the same pages of JavaScript and data', () => {
    const eleventy = join(folder, 'eleventy');
    writeEleventySite(eleventy, recordsDir, [papers]);
    const load = createRequire(join(eleventy, 'package.json'));
    const Template = load('./papers.11ty.cjs') as new () => { render(data: object): string };
    const data = load('./_data/papers.cjs') as () => { path: string }[];
    const entries = new Map(data().map((entry) => [entry.path, entry]));
    const made = join(folder, 'made');
    writePages(made, (path) => new Template().render({ entry: entries.get(path)! }));
    expect(comparePages(site, made, [papers])).toMatch(/^papers \d+$/);
  });

  test.skipIf(hugoVersion() === undefined)('makes the same pages as Hugo', async () => {
    const hugo = join(folder, 'hugo');
    writeHugoSite(hugo, recordsDir, [papers]);
    await measureHugo(hugo);
    expect(comparePages(site, join(hugo, 'public'), [papers])).toMatch(/^papers \d+$/);
  });

  test.each([
    ['a text', '>mAP<', '>MAP<'],
    ['an address', 'href="/papers/weeds/"', 'href="/papers/crops/"'],
    ['an attribute', ' data-value="61"', ''],
    ['structured data', '"@type":"Article"', '"@type":"Thing"'],
    ['an end', '</body>', '<p>More</p></body>'],
    ['an element', '<path d="M1 2"></path>', ''],
    ['bytes', '</title>', `</title>${' '.repeat(200)}`],
  ])('is not compared where %s differs', (_, ours, theirs) => {
    const made = join(folder, 'other');
    writePages(made, (path) => {
      const html = readFileSync(join(site, path), 'utf8');
      return html.replace(ours, theirs);
    });
    expect(() => comparePages(site, made, [papers])).toThrow(
      theirs.includes('    ') ? /bytes/ : /index\.html differs/,
    );
  });

  test('may write white space, references and addresses in its own way', () => {
    const ours = readPage('<p title="a"><a href="/?q=(é)">A &amp; b</a></p>');
    const theirs = readPage('<p title="a">\n  <a href="/?q=%28%C3%A9%29">A &#38;\nb</a></p>\n');
    expect(outlineOf(theirs)).toEqual(outlineOf(ours));
  });
});
