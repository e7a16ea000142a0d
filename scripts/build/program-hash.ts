import { hash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readSettings } from '../../src/settings.ts';
import { filesBelow } from './settle.ts';

/** What pages are made by: whatever of it changes, every page is made anew. */
const SOURCES = [
  'src',
  'public',
  'scripts/build',
  'astro.config.mjs',
  'package-lock.json',
  'tsconfig.json',
];

/** The files of a folder by their paths below `root`, in order; no folder is no file. */
function filesOf(root: string, folder: string): string[] {
  if (!existsSync(join(root, folder))) return [];
  return Array.from(filesBelow(join(root, folder)), (path) => `${folder}/${path}`).sort();
}

/** Paths with a hash of the bytes of each. */
function hashesOf(folder: string, paths: readonly string[]): (readonly [string, string])[] {
  return paths.map((path) => [path, hash('sha256', readFileSync(join(folder, path)))] as const);
}

const hashOf = (parts: readonly unknown[]): string => hash('sha256', JSON.stringify(parts));

/** A hash of everything that the bundled program is made of: its sources, libraries, Node, and where the site stands. */
export function bundleHash(root: string, { SITE, BASE }: NodeJS.ProcessEnv): string {
  const files = SOURCES.flatMap((path) => (path.includes('.') ? [path] : filesOf(root, path)));
  return hashOf([process.version, SITE, BASE, hashesOf(root, files)]);
}

/**
 * A hash of everything but papers and benchmarks that decides what pages are made of: the
 * program, the settings, and the registry, which speaks on many pages.
 */
export function programHash(
  { hash: bundle }: { readonly hash: string },
  content: string,
  environment: NodeJS.ProcessEnv,
): string {
  const registry = hashesOf(content, filesOf(content, 'registry'));
  return hashOf([bundle, readSettings(environment), registry]);
}
