import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { filesBelow } from '../scripts/build/settle.ts';
import { cacheOf } from '../scripts/build/build-site.ts';
import { writeBare } from './build/bare-writer.ts';
import { measureEleventy, writeEleventySite } from './build/eleventy-site.ts';
import { hugoVersion, measureHugo, writeHugoSite } from './build/hugo-site.ts';
import { plainPages } from './build/plain-pages.ts';
import { measureProcess, type ProcessCost } from './build/process-cost.ts';
import { measureSearchIndex } from './build/search-index.ts';
import { makeContent } from './ingest/made-content.ts';
import { makeCorpus } from './ingest/made-corpus.ts';
import { measureRun } from './ingest/measure-run.ts';

const USAGE = `Usage: npm run bench -- build [PAPERS ...] [--skip hugo,eleventy,bare]

Makes catalogs of so many papers (1000 and 10000) with ten rows each, and measures how the
site is built of them: all of it, and once more after one paper page was added. Beside it
Hugo (Debian's package) and Eleventy make pages of the same papers, benchmarks, tasks,
datasets and authors with one plain template, and a bare writer writes the very
files of the site. The search index is a part of the site, and made once more by itself. Badges and pictures are off. Linux only.
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

/** The site is built inside of the project: Astro moves files within one disk. */
function buildSite(content: string, site: string): Promise<ProcessCost> {
  return measureProcess(process.execPath, [join(ROOT, 'scripts', 'build.ts')], {
    cwd: ROOT,
    env: { ...process.env, ...OFF, CONTENT: content, OUT_DIR: site },
  });
}

async function measureOurs(folder: string, papers: number) {
  const content = join(folder, 'content');
  const site = join(folder, 'site');
  const corpus = makeCorpus(papers + 1, SEED);
  const [added, text] = [...corpus].at(-1)!;
  corpus.delete(added);
  makeContent(content, corpus);
  measureRun(content, 'off');
  const cold = await buildSite(content, site);
  const files = [...filesBelow(site)];
  const pages = files.filter((path) => path.endsWith('.html')).length;
  tell('Benchleaf, cold', cold, pages, `; ${pages} pages, ${files.length} files`);
  const search = await measureSearchIndex(content);
  console.log(
    `  ${'search index of these'.padEnd(28)}${search.toFixed(1)} s of CPU, ${((search / cold.cpu) * 100).toFixed(1)} % of the build`,
  );
  const held = await plainPages(content);
  writeFileSync(join(content, 'sources', 'workdl', added), text);
  measureRun(content, 'off');
  const warm = await buildSite(content, site);
  const made = warm.output.match(/\d+(?= files made)/g)?.map(Number) ?? [];
  const remade = made.reduce((sum, count) => sum + count, 0);
  const share = ((warm.seconds / cold.seconds) * 100).toFixed(1);
  tell('Benchleaf, a paper more', warm, pages, `; ${remade} files made, ${share} % of cold`);
  return { site, pages, cold, warm, held };
}

async function measure(papers: number, skip: ReadonlySet<string>): Promise<void> {
  mkdirSync(join(ROOT, '.cache'), { recursive: true });
  const folder = mkdtempSync(join(ROOT, '.cache', 'bench-build-'));
  try {
    console.log(`\n${papers} papers with ten rows each`);
    const { site, pages, cold, warm, held } = await measureOurs(folder, papers);
    const compare = (label: string, cost: ProcessCost, theirs: number) => {
      const speed = pages / cold.seconds / (theirs / cost.seconds);
      const again = ((warm.seconds / (cost.seconds * (pages / theirs))) * 100).toFixed(1);
      tell(
        label,
        cost,
        theirs,
        `; Benchleaf makes ${speed.toFixed(2)} times its pages/s, and a paper more in ${again} % of its time for as many pages`,
      );
    };
    if (!skip.has('hugo') && hugoVersion() === undefined)
      console.log('  Hugo is not installed: apt-get install hugo');
    else if (!skip.has('hugo')) {
      writeHugoSite(join(folder, 'hugo'), held);
      compare(`Hugo ${hugoVersion()}`, await measureHugo(join(folder, 'hugo')), held.length);
    }
    if (!skip.has('eleventy')) {
      writeEleventySite(join(folder, 'eleventy'), held);
      compare(
        'Eleventy 3, data file',
        await measureEleventy(join(folder, 'eleventy')),
        held.length,
      );
    }
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
  options: { skip: { type: 'string', default: '' }, help: { type: 'boolean', default: false } },
});
const sizes = (positionals.length > 0 ? positionals : ['1000', '10000']).map(Number);
if (values.help || sizes.some((size) => !Number.isInteger(size) || size < 1)) {
  console.log(USAGE);
  process.exitCode = values.help ? 0 : 2;
} else {
  for (const size of sizes) await measure(size, new Set(values.skip.split(',')));
}
