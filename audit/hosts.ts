import { globSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { writeHostRedirects } from '../scripts/after-build/host-redirects.ts';
import { buildSite } from '../tests/site/build-site.ts';
import { SITES } from '../tests/site/sites.ts';
import type { Check } from './check.ts';
import { lookAtHost, type Proven } from './host-answers.ts';
import { HOST_PROGRAMS, isInstalled, whileServing } from './host-program.ts';

const built = resolve(import.meta.dirname, '..', SITES.root.outDir);

/** The built site as links, with a retired id of our own among the redirects. */
async function prepare(folder: string): Promise<{ site: string; paths: Proven }> {
  const site = join(folder, 'site');
  mkdirSync(site);
  for (const name of readdirSync(built).filter((entry) => !entry.startsWith('_redirects'))) {
    symlinkSync(join(built, name), join(site, name));
  }
  const first = (pattern: string) => `/${globSync(pattern, { cwd: built }).toSorted()[0]!}`;
  const page = first('papers/*/index.html').replace('index.html', '');
  const target = page.slice(1, -1);
  await writeHostRedirects(site, '/', [{ path: `papers/${'old'.repeat(20)}`, target }]);
  const paths = {
    page,
    paper: page.slice(0, -1),
    script: first('_astro/search-worker*.js'),
    shard: first('search/*/*.bin'),
    moved: [`/papers/${'old'.repeat(20)}/`, page],
  } as const;
  return { site, paths };
}

async function run(): Promise<readonly string[]> {
  buildSite(SITES.root);
  const folder = mkdtempSync(join(tmpdir(), 'benchleaf-hosts-'));
  const faults: string[] = [];
  try {
    const { site, paths } = await prepare(folder);
    for (const program of HOST_PROGRAMS) {
      const { name, install } = program;
      if (!isInstalled(program)) {
        faults.push(`${name} is not on this machine, so nothing is proven of it: ${install}`);
        continue;
      }
      const { faults: found, looked } = await whileServing(
        program,
        site,
        join(folder, name),
        (port) => lookAtHost(port, site, paths),
      );
      console.log(`${name}: ${looked} looks, ${found.length} faults`);
      faults.push(...found.map((fault) => `${name}: ${fault}`));
    }
    return faults;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** nginx and Caddy, run on a built site with the configurations of docs/hosting. */
export const hosts: Check = {
  title: 'nginx and Caddy serve the site as docs/publishing.md says',
  run,
};
