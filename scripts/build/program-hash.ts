import { hash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readSettings } from '../../src/settings.ts';

/** What pages are made by: whatever of it changes, every page is made anew. */
const SOURCES = ['src', 'public', 'scripts/build', 'astro.config.mjs', 'package-lock.json'];

function filesBelow(root: string, path: string): string[] {
  if (!existsSync(join(root, path))) return [];
  const entries = readdirSync(join(root, path), { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
    .sort();
}

/**
 * A hash of everything but papers and benchmarks that decides what pages are made of: the
 * program, its libraries, Node, the settings, and the registry, which speaks on many pages.
 */
export function programHash(root: string, content: string, environment: NodeJS.ProcessEnv): string {
  const files = SOURCES.flatMap((path) =>
    path.includes('.') ? [path] : filesBelow(root, path),
  ).map((path) => [path, hash('sha256', readFileSync(join(root, path)))]);
  const registry = filesBelow(content, 'registry').map((path) => [
    path,
    hash('sha256', readFileSync(join(content, path))),
  ]);
  const { SITE, BASE } = environment;
  return hash(
    'sha256',
    JSON.stringify([process.version, SITE, BASE, readSettings(environment), files, registry]),
  );
}
