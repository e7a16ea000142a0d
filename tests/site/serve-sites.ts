// Build every site of sites.ts, one after the other since they share caches, and serve them.
import { spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { writePaper } from '../../src/store/paper-file.ts';
import { READY, SITES, type Site } from './sites.ts';

const root = join(import.meta.dirname, '..', '..');
const astro = join(root, 'node_modules', 'astro', 'bin', 'astro.mjs');

function run(args: readonly string[], env: Record<string, string> = {}): number {
  const { status } = spawnSync(process.execPath, args, {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...env },
  });
  return status ?? 1;
}

function ingest({ pages, ids, papers, changes, content }: Site): void {
  if (pages === undefined) return;
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
  const status = run([
    join(root, 'scripts', 'ingest.ts'),
    ...pages.map((page) => join(root, page)),
    '--content',
    join(root, content),
  ]);
  // 1: some rows could not be read, which is what these pages are for.
  if (status > 1) throw new Error(`Ingesting ${pages.join(', ')} ended with ${status}`);
}

function environment({ origin, base, outDir, content, settings }: Site): Record<string, string> {
  return {
    SITE: origin,
    BASE: base,
    OUT_DIR: outDir,
    CONTENT: content,
    ...settings,
    ASTRO_TELEMETRY_DISABLED: '1',
  };
}

const sites: Site[] = Object.values(SITES);
for (const site of sites) {
  ingest(site);
  const status = run([join(root, 'scripts', 'build.ts')], environment(site));
  if (status !== 0) throw new Error(`Building ${site.outDir} ended with ${status}`);
}
const servers = sites.map((site) =>
  spawn(process.execPath, [astro, 'preview', '--ignore-lock', '--port', String(site.port)], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, ...environment(site) },
  }),
);
for (const signal of ['SIGINT', 'SIGTERM', 'exit'] as const) {
  process.on(signal, () => {
    for (const server of servers) server.kill();
    if (signal !== 'exit') process.exit();
  });
}

async function isServed({ origin, base }: Site): Promise<boolean> {
  return fetch(origin + base).then(
    ({ ok }) => ok,
    () => false,
  );
}
while (!(await Promise.all(sites.map(isServed))).every(Boolean)) {
  await new Promise((resolve) => setTimeout(resolve, 100));
}
createServer((_, response) => response.end('ready')).listen(Number(new URL(READY).port));
