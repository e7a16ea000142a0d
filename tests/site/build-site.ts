import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writePaper } from '../../src/store/paper-file.ts';
import type { Site } from './sites.ts';

const root = join(import.meta.dirname, '..', '..');

/** The program that serves a site. */
export const astro = join(root, 'node_modules', 'astro', 'bin', 'astro.mjs');

function run(args: readonly string[], env: Record<string, string> = {}): number {
  const { status } = spawnSync(process.execPath, args, {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...env },
  });
  return status ?? 1;
}

/** Put archives into a folder below the project; gives its path. */
function writeArchives(folder: string, archives: Readonly<Record<string, unknown>>): string {
  mkdirSync(join(root, folder), { recursive: true });
  for (const [name, entries] of Object.entries(archives)) {
    writeFileSync(join(root, folder, name), JSON.stringify(entries));
  }
  return folder;
}

function ingest({ pages, archives, ids, papers, changes, content }: Site): void {
  if (pages === undefined && archives === undefined) return;
  rmSync(join(root, content), { recursive: true, force: true });
  mkdirSync(join(root, content, 'papers'), { recursive: true });
  cpSync(join(root, 'content', 'registry'), join(root, content, 'registry'), { recursive: true });
  if (ids !== undefined) cpSync(join(root, ids), join(root, content, 'ids.json'));
  for (const paper of papers?.() ?? []) {
    writeFileSync(join(root, content, 'papers', `${paper.id}.md`), writePaper(paper));
  }
  if (changes !== undefined) {
    writeFileSync(join(root, content, 'changes.json'), JSON.stringify(changes()));
  }
  const paths =
    archives === undefined ? (pages ?? []) : [writeArchives(`${content}-archives`, archives())];
  const status = run([
    join(root, 'scripts', 'ingest.ts'),
    ...paths.map((path) => join(root, path)),
    ...['--from', archives === undefined ? 'workdl' : 'pwc'],
    ...['--content', join(root, content)],
  ]);
  // 1: some rows could not be read, which is what these pages are for.
  if (status > 1) throw new Error(`Ingesting ${paths.join(', ')} ended with ${status}`);
}

/** What a site's settings are called in the environment of its build. */
export function environment(site: Site): Record<string, string> {
  const { origin, base, outDir, content, settings } = site;
  return {
    SITE: origin,
    BASE: base,
    OUT_DIR: outDir,
    CONTENT: content,
    ...settings,
    ASTRO_TELEMETRY_DISABLED: '1',
  };
}

/** Ingest what a site is made of and build it; not two at once, since they share caches. */
export function buildSite(site: Site): void {
  ingest(site);
  const status = run([join(root, 'scripts', 'build.ts')], environment(site));
  if (status !== 0) throw new Error(`Building ${site.outDir} ended with ${status}`);
}
