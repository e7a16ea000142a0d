import { spawn } from 'node:child_process';
import { hash } from 'node:crypto';
import {
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { ended } from './ended.ts';
import { bundleHash } from './program-hash.ts';
import { filesBelow } from './settle.ts';

/** The program that renders pages, with what it needs beside Node and the installed libraries. */
export interface Bundle {
  /** Of everything it was made of. */
  readonly hash: string;
  /** The module that is imported: `src/site-renderer.ts`, with all that it stands on. */
  readonly entry: string;
  /** The folder of the files that every site has, whatever its content: scripts, styles, fonts, `public/`. */
  readonly assets: string;
}

/** Name of the environment variable that tells Astro's process where the bundle goes. */
export const BUNDLE = 'BENCHLEAF_BUNDLE';

/** Folder of the program in a bundle. */
export const PROGRAM = 'program';

/** Folder of what belongs to every site in a bundle. */
const ASSETS = 'assets';

/** Name of the file that tells what a bundle holds; it is written last. */
const CONTENTS = 'contents.json';

/** Bundles that nobody used for so long are removed, in milliseconds: a day. */
const UNUSED = 24 * 60 * 60 * 1000;

/** What a bundle holds: each file below the two folders with its SHA-256. */
function contentsOf(folder: string): string {
  const files = [PROGRAM, ASSETS].flatMap((name) =>
    Array.from(filesBelow(join(folder, name)), (path) => `${name}/${path}`),
  );
  const sums = files.sort().map((path) => [path, hash('sha256', readFileSync(join(folder, path)))]);
  return JSON.stringify(sums);
}

/** Whether a bundle is as it was made: it may be lost or broken at any time. */
function isWhole(folder: string): boolean {
  try {
    return readFileSync(join(folder, CONTENTS), 'utf8') === contentsOf(folder);
  } catch {
    return false;
  }
}

function bundleIn(folder: string): Omit<Bundle, 'hash'> {
  const program = join(folder, PROGRAM);
  const entry = readdirSync(program).find((name) => name.startsWith('prerender-entry'));
  if (entry === undefined) throw new Error(`Astro left no program in ${program}.`);
  return { entry: join(program, entry), assets: join(folder, ASSETS) };
}

/** What Vite takes for its own words wherever it finds them: a test, or a shell, may have others. */
const WORDS_OF_VITE = ['DEV', 'PROD', 'MODE', 'SSR', 'BASE_URL'];

/** The environment of a program that is published, wherever it is bundled. */
function publishedEnvironment(): NodeJS.ProcessEnv {
  const environment = Object.entries(process.env).filter(([name]) => !WORDS_OF_VITE.includes(name));
  return { ...Object.fromEntries(environment), NODE_ENV: 'production' };
}

/** Let Astro bundle the program into a folder, in a process of its own, whose memory is free when it is done. */
async function runAstro(root: string, folder: string): Promise<void> {
  const astro = join(root, 'node_modules', 'astro', 'bin', 'astro.mjs');
  const child = spawn(process.execPath, [astro, 'build', '--silent'], {
    cwd: root,
    stdio: 'inherit',
    env: {
      ...publishedEnvironment(),
      ASTRO_TELEMETRY_DISABLED: '1',
      ASTRO_CACHE_DIR: join(folder, 'astro'),
      OUT_DIR: join(folder, ASSETS),
      [BUNDLE]: folder,
    },
  });
  await ended(child, 'Bundling the program');
}

/** Remove bundles that nobody used for a day, and what was left of one that was not finished. */
function removeUnused(bundles: string): void {
  for (const name of readdirSync(bundles)) {
    const folder = join(bundles, name);
    const { mtimeMs } = statSync(folder, { throwIfNoEntry: false }) ?? { mtimeMs: Date.now() };
    if (Date.now() - mtimeMs > UNUSED) rmSync(folder, { recursive: true, force: true });
  }
}

/** Put a finished bundle in its place, unless another build was faster. */
function putInPlace(aside: string, folder: string): void {
  try {
    renameSync(aside, folder);
  } catch (error) {
    // Something stands there.
    if (!['ENOTEMPTY', 'EEXIST'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
    if (isWhole(folder)) return;
    renameSync(folder, `${aside}.broken`);
    renameSync(aside, folder);
  }
}

/**
 * The bundle of the program as it is now: the one that was made for an earlier build, where
 * it is still whole, or a new one. Builds of several sites may use one at the same time. Throws an
 * `Error` where the program was changed meanwhile.
 */
export async function bundleOf(
  root: string,
  bundles = join(root, '.cache', 'bundle'),
): Promise<Bundle> {
  const hash = bundleHash(root, process.env);
  const folder = join(bundles, hash.slice(0, 16));
  if (!isWhole(folder)) {
    const aside = `${folder}.${process.pid}`;
    try {
      rmSync(aside, { recursive: true, force: true });
      mkdirSync(aside, { recursive: true });
      await runAstro(root, aside);
      if (bundleHash(root, process.env) !== hash)
        throw new Error('The program was changed while it was bundled. Build once more.');
      rmSync(join(aside, 'astro'), { recursive: true, force: true });
      writeFileSync(join(aside, CONTENTS), contentsOf(aside));
      putInPlace(aside, folder);
    } finally {
      for (const left of [aside, `${aside}.broken`]) rmSync(left, { recursive: true, force: true });
    }
    removeUnused(bundles);
  }
  utimesSync(folder, new Date(), new Date());
  return { hash, ...bundleIn(folder) };
}
