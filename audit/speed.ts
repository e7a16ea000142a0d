import { launch } from 'chrome-launcher';
import lighthouse, { type Result } from 'lighthouse';
import { BROWSER_ARGS, findBrowser } from '../scripts/find-browser.ts';
import { buildSite } from '../tests/site/build-site.ts';
import { readBuilt, fileAt } from '../tests/site/built-site.ts';
import type { Check } from './check.ts';
import { addressesOf, siteOf } from './page-kinds.ts';
import { serveSite } from './serve-site.ts';

/** Fewer, for a first look, when the environment says so. */
const RUNS = Number(process.env['RUNS'] ?? 5);

/** Runs of one page that may fail for reasons of the browser, such as a frame it never painted. */
const MOST_FAILED = 5;

const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'];

/** What the median of the runs may be at most, by the name that Lighthouse gives it. */
const LIMITS = {
  'largest-contentful-paint': { below: 1200, unit: 'ms', name: 'LCP' },
  'cumulative-layout-shift': { below: 0.0005, unit: '', name: 'CLS' },
  'total-blocking-time': { below: 50, unit: 'ms', name: 'TBT' },
} as const;

/** A page that asks not to be listed is not to be blamed for it. */
function skippedAudits(address: string): string[] {
  const site = siteOf(address);
  const file = fileAt(site, address);
  if (file === undefined) throw new Error(`There is no page at ${address}`);
  return readBuilt(site, file).includes('name="robots" content="noindex"') ? ['is-crawlable'] : [];
}

async function measure(address: string, port: number): Promise<Result[]> {
  const results: Result[] = [];
  let failed = 0;
  while (results.length < RUNS) {
    const run = await lighthouse(address, {
      port,
      output: 'json',
      logLevel: 'error',
      onlyCategories: CATEGORIES,
      skipAudits: skippedAudits(address),
    });
    if (run !== undefined && run.lhr.runtimeError === undefined) results.push(run.lhr);
    else if ((failed += 1) > MOST_FAILED) {
      throw new Error(`Lighthouse cannot measure ${address}: ${run?.lhr.runtimeError?.message}`);
    }
  }
  return results;
}

const median = (values: readonly number[]) =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;

/** The audits that cost a category its full score in most runs. */
function culprits(results: readonly Result[], category: string): string {
  const ids = results[0]!.categories[category]!.auditRefs.filter(({ weight }) => weight > 0).map(
    ({ id }) => id,
  );
  const low = ids.filter((id) => median(results.map(({ audits }) => audits[id]?.score ?? 1)) < 1);
  return low.join(', ');
}

/** The medians of a page in a line, and what they miss. */
function judge(address: string, results: readonly Result[]): { line: string; faults: string[] } {
  const faults: string[] = [];
  const scores = CATEGORIES.map((category) => {
    const score = Math.round(
      100 * median(results.map(({ categories }) => categories[category]?.score ?? 0)),
    );
    if (score < 100) {
      faults.push(`${address}: ${category} ${score} for ${culprits(results, category)}`);
    }
    return score;
  });
  const figures = Object.entries(LIMITS).map(([id, { below, unit, name }]) => {
    const value = median(results.map(({ audits }) => audits[id]?.numericValue ?? Infinity));
    const shown = unit === 'ms' ? `${Math.round(value)} ms` : value.toFixed(3);
    if (value >= below) faults.push(`${address}: ${name} ${shown}, not below ${below} ${unit}`);
    return `${name} ${shown}`;
  });
  return { line: `${scores.join(' ')}  ${figures.join(', ')}  ${address}`, faults };
}

/** Lighthouse as a phone on slow 4G, on every kind of page. */
export const speed: Check = {
  title: 'Lighthouse gives 100 to every kind of page, as the median of five',
  async run(only) {
    const addresses = addressesOf(only);
    const sites = [...new Set(addresses.map(siteOf))];
    for (const site of sites) buildSite(site);
    const servers = await Promise.all(sites.map(({ outDir, port }) => serveSite(outDir, port)));
    const chrome = await launch({
      chromePath: findBrowser(),
      chromeFlags: [...BROWSER_ARGS, '--headless=new'],
      logLevel: 'error',
    });
    const faults: string[] = [];
    try {
      console.log(CATEGORIES.join(', '));
      for (const address of addresses) {
        const judged = judge(address, await measure(address, chrome.port));
        console.log(judged.line);
        faults.push(...judged.faults);
      }
    } finally {
      chrome.kill();
      for (const server of servers) server.close();
    }
    return faults;
  },
};
