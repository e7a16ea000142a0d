import { hash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readSettings } from '../../src/settings.ts';
import { filesBelow } from './settle.ts';

/** What pages are made by: whatever of it changes, every page is made anew. */
const SOURCES = ['src', 'public', 'scripts/build', 'astro.config.mjs', 'package-lock.json'];

/** The files of a folder by their paths below `root`, in order; no folder is no file. */
function filesOf(root: string, folder: string): string[] {
  if (!existsSync(join(root, folder))) return [];
  return Array.from(filesBelow(join(root, folder)), (path) => `${folder}/${path}`).sort();
}

/**
 * A hash of everything but papers and benchmarks that decides what pages are made of: the
 * program, its libraries, Node, the settings, and the registry, which speaks on many pages.
 */
export function programHash(root: string, content: string, environment: NodeJS.ProcessEnv): string {
  const files = SOURCES.flatMap((path) => (path.includes('.') ? [path] : filesOf(root, path))).map(
    (path) => [path, hash('sha256', readFileSync(join(root, path)))],
  );
  const registry = filesOf(content, 'registry').map((path) => [
    path,
    hash('sha256', readFileSync(join(content, path))),
  ]);
  const { SITE, BASE } = environment;
  return hash(
    'sha256',
    JSON.stringify([process.version, SITE, BASE, readSettings(environment), files, registry]),
  );
}
