import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { filesBelow } from '../scripts/build/settle.ts';
import { cacheOf } from '../scripts/build/build-site.ts';
import { writeBare } from './build/bare-writer.ts';
import {
  ALL_KINDS,
  comparePages,
  learnKinds,
  type Kind,
  type PageKind,
} from './build/compared-pages.ts';
import { measureEleventy, writeEleventySite } from './build/eleventy-site.ts';
import { hugoVersion, measureHugo, writeHugoSite } from './build/hugo-site.ts';
import { measureProcess, type ProcessCost } from './build/process-cost.ts';
import { measureSearchIndex } from './build/search-index.ts';
import { writeRecords } from './build/write-records.ts';
import { makeContent } from './ingest/made-content.ts';
import { makeCorpus } from './ingest/made-corpus.ts';
import { measureRun } from './ingest/measure-run.ts';

/** Pages that other engines make, of larger sites: they hold all of them in memory, Hugo some 100 kB for each. */
const MOST_PAGES = 80_000;

const USAGE = `Usage: npm run bench -- build [PAPERS ...] [--kinds KIND,...] [--most PAGES] [--skip NAME,...]

Makes catalogs of so many papers (1000 and 10000) with ten rows each, and measures how the
site is built of them: all of it, once more after one paper page was added, and all of it
without downloads. Beside it Hugo (Debian's package) and Eleventy make the same pages, and a
bare writer writes the very files of the site. Badges and pictures are off. Linux only.

--kinds  pages that Hugo and Eleventy make: ${ALL_KINDS.join(',')}
--most   about how many of them (${MOST_PAGES}), the same share of each kind: they hold all in memory
--skip   what is not measured: hugo,eleventy,bare,downloads

Their templates are learned from the pages of the site: what is the same on all pages of a
kind is text of the template, what changes is a field of the data, what repeats is a loop.
They get all that the site computes (places, notices, sentences, points of a chart, texts to
copy) ready in their data, and make no lists, search index, feeds and data files, while the
time of the site is always for all of its files. What they made is compared with the site
element by element, and nothing is told of their time where it differs. Where they make a part of
the pages, their time, with their start, is taken as if they made all at the same speed. Of a large
site some pages of each kind are learned from; those that are unlike them, at most one in a hundred,
they do not make. Hugo takes all cores, Eleventy one.
`;

const ROOT = join(import.meta.dirname, '..');
const SEED = 20_260_101;
const OFF = { BADGES: 'off', PICTURES: 'off', SITE: 'https://example.org' };

function tell(
  label: string,
  { seconds, cpu, megabytes }: ProcessCost,
  pages: number,
  more = '',
): void {
  const figures = [
    `${seconds.toFixed(1)} s`,
    `${(pages / seconds).toFixed(0)} pages/s`,
    `${((cpu / pages) * 1000).toFixed(2)} ms of CPU a page`,
    `${megabytes.toFixed(0)} MB`,
  ];
  console.log(`  ${label.padEnd(28)}${figures.join(', ')}${more}`);
}

/** How many pages there are of the kinds that other engines make, how many of them these make, and how many in all. */
interface Counts {
  readonly compared: number;
  readonly theirs: number;
  readonly all: number;
}

/**
 * How the site compares with another engine: all of its files against the pages of compared kinds. Where only some
 * kinds were asked for, it is said with all pages counted too.
 */
function tellRatios(
  label: string,
  theirs: ProcessCost,
  ours: { cold: ProcessCost; light: ProcessCost | undefined; warm: ProcessCost },
  pages: Counts,
): void {
  // As if they made all pages at the same speed.
  const times = pages.compared / pages.theirs;
  const [seconds, cpu] = [theirs.seconds * times, theirs.cpu * times];
  const pagesEach = pages.all / pages.compared;
  const ratios = (['cold', 'light'] as const).flatMap((name) => {
    const cost = ours[name];
    if (!cost) return [];
    const speed = seconds / cost.seconds;
    const counted = (speed * pagesEach).toFixed(2);
    const inAll = pagesEach > 1.1 ? ` (${counted} times with all its pages counted)` : '';
    const work = (cost.cpu / cpu).toFixed(2);
    const what = name === 'cold' ? 'Benchleaf' : 'without downloads';
    return [
      `${what} makes ${speed.toFixed(2)} times its pages/s${inAll} with ${work} times its CPU`,
    ];
  });
  const again = ((ours.warm.seconds / seconds) * 100).toFixed(1);
  console.log(
    `  against ${label}: ${ratios.join('; ')}; a paper more takes ${again} % of its time`,
  );
}

/** How many of some files are pages. */
const pagesOf = (files: readonly string[]): number =>
  files.filter((path) => path.endsWith('.html')).length;

/** The site is built inside of the project, on the disk of what is put into it. */
function buildSite(content: string, site: string, more = {}): Promise<ProcessCost> {
  return measureProcess(process.execPath, [join(ROOT, 'scripts', 'build.ts')], {
    cwd: ROOT,
    env: { ...process.env, ...OFF, ...more, CONTENT: content, OUT_DIR: site },
  });
}

/** The same, with the program bundled anew. */
function buildCold(...[content, site, more]: Parameters<typeof buildSite>): Promise<ProcessCost> {
  rmSync(join(ROOT, '.cache', 'bundle'), { recursive: true, force: true });
  return buildSite(content, site, more);
}

interface Asked {
  readonly kinds: readonly Kind[];
  readonly most: number;
  readonly skip: ReadonlySet<string>;
}

async function measureOurs(folder: string, papers: number, { kinds: asked, most, skip }: Asked) {
  const content = join(folder, 'content');
  const site = join(folder, 'site');
  const corpus = makeCorpus(papers + 1, SEED);
  const [added, text] = [...corpus].at(-1)!;
  corpus.delete(added);
  makeContent(content, corpus);
  measureRun(content, 'off');
  const cold = await buildCold(content, site);
  const files = [...filesBelow(site)];
  const all = pagesOf(files);
  console.log(
    `  built in ${cold.seconds.toFixed(1)} s; other engines' templates are learned of it`,
  );
  const learned = learnKinds(site, files, asked, most);
  const records = join(folder, 'records');
  const kinds = await writeRecords(records, site, learned);
  const countPaths = (some: readonly PageKind[]) =>
    some.reduce((sum, { paths }) => sum + paths.length, 0);
  const compared = kinds.reduce((sum, { inAll }) => sum + inAll, 0);
  const theirs = countPaths(kinds);
  const left = countPaths(learned) - theirs;
  const unknown = left > 0 ? ` (${left} are unlike those learned from)` : '';
  const some = theirs < compared ? `, other engines make ${theirs} of them${unknown}` : '';
  console.log(`  ${compared} of ${all} pages are compared${some}; bytes of a page of each kind:`);
  console.log(`  ${comparePages(site, site, kinds)}`);
  tell('Benchleaf, cold', cold, compared, `; ${all} pages, ${files.length} files in all`);
  const search = await measureSearchIndex(content);
  const part = ((search / cold.cpu) * 100).toFixed(1);
  console.log(
    `  ${'search index of these'.padEnd(28)}${search.toFixed(1)} s of CPU, ${part} % of the build`,
  );
  let light: ProcessCost | undefined;
  if (!skip.has('downloads')) {
    const other = join(folder, 'light');
    light = await buildCold(content, other, { DOWNLOADS: 'off' });
    const less = [...filesBelow(other)];
    const inAll = `${pagesOf(less)} pages, ${less.length} files in all`;
    tell('Benchleaf, no downloads', light, compared, `; ${inAll}`);
    for (const made of [other, cacheOf(ROOT, other)]) rmSync(made, { recursive: true });
  }
  const addPaper = async () => {
    writeFileSync(join(content, 'sources', 'workdl', added), text);
    measureRun(content, 'off');
    const warm = await buildSite(content, site);
    const made = warm.output.match(/\d+(?= files made)/g)?.map(Number) ?? [];
    const remade = made.reduce((sum, count) => sum + count, 0);
    const share = ((warm.seconds / cold.seconds) * 100).toFixed(1);
    tell('Benchleaf, a paper more', warm, compared, `; ${remade} files made, ${share} % of cold`);
    return warm;
  };
  const pages: Counts = { compared, theirs, all };
  return { site, records, kinds, pages, cold, light, addPaper };
}

async function measure(papers: number, asked: Asked): Promise<void> {
  mkdirSync(join(ROOT, '.cache'), { recursive: true });
  const folder = mkdtempSync(join(ROOT, '.cache', 'bench-build-'));
  const { skip } = asked;
  try {
    console.log(`\n${papers} papers with ten rows each`);
    const ours = await measureOurs(folder, papers, asked);
    const { site, records, kinds, pages, cold, light, addPaper } = ours;
    const rivals: (readonly [label: string, cost: ProcessCost])[] = [];
    const compare = async (
      label: string,
      name: string,
      write: (made: string, records: string, kinds: readonly PageKind[]) => void,
      run: (made: string) => Promise<ProcessCost>,
    ) => {
      const made = join(folder, name);
      try {
        write(made, records, kinds);
        const cost = await run(made);
        const bytes = comparePages(site, join(made, 'public'), kinds);
        tell(label, cost, pages.theirs, `; ${pages.theirs} pages: ${bytes}`);
        rivals.push([label, cost]);
      } catch (error) {
        // What was measured before, and the other engine, are worth having.
        console.error(`  ${label}: ${(error as Error).message}`);
        process.exitCode = 1;
      }
      rmSync(made, { recursive: true, force: true });
    };
    if (!skip.has('hugo') && hugoVersion() === undefined)
      console.log('  Hugo is not installed: apt-get install hugo');
    else if (!skip.has('hugo'))
      await compare(`Hugo ${hugoVersion()}`, 'hugo', writeHugoSite, measureHugo);
    if (!skip.has('eleventy'))
      await compare('Eleventy 3, data files', 'eleventy', writeEleventySite, measureEleventy);
    const warm = await addPaper();
    for (const [label, cost] of rivals) tellRatios(label, cost, { cold, light, warm }, pages);
    if (!skip.has('bare')) {
      const bare = writeBare(site, join(folder, 'bare'));
      console.log(
        `  ${'bare writer, same files'.padEnd(28)}${bare.seconds.toFixed(1)} s, ${(bare.bytes / 1e6).toFixed(0)} MB in ${bare.files} files: ${(cold.seconds / bare.seconds).toFixed(1)} times less than Benchleaf`,
      );
    }
    rmSync(cacheOf(ROOT, site), { recursive: true, force: true });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    kinds: { type: 'string', default: ALL_KINDS.join(',') },
    most: { type: 'string', default: String(MOST_PAGES) },
    skip: { type: 'string', default: '' },
    help: { type: 'boolean', default: false },
  },
});
const sizes = (positionals.length > 0 ? positionals : ['1000', '10000']).map(Number);
const named = values.kinds.split(',');
const kinds = ALL_KINDS.filter((kind) => named.includes(kind));
const most = Number(values.most);
const isWrong =
  [...sizes, most].some((number) => !Number.isInteger(number) || number < 1) ||
  kinds.length < named.length;
if (values.help || isWrong) {
  console.log(USAGE);
  process.exitCode = values.help ? 0 : 2;
} else {
  for (const size of sizes)
    await measure(size, { kinds, most, skip: new Set(values.skip.split(',')) });
}
