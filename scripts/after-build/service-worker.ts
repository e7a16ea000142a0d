import { createHash } from 'node:crypto';
import { glob, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build, type Rolldown } from 'vite';
import type { ShellFile } from '../../src/offline/shell-file.ts';

/** Pages of the shell; the rest is kept once it was visited. */
const SHELL_PAGES = ['', 'offline/', 'search/'];

/**
 * The most bytes that a page of the shell has. The search page lists every task for readers without
 * scripts: in a catalog with thousands of them it is kept when it was visited, like any other page.
 */
const LARGEST_PAGE = 200_000;

async function pageOfShell(outDir: string, url: string): Promise<ShellFile | undefined> {
  const file = join(outDir, url, 'index.html');
  if ((await stat(file)).size > LARGEST_PAGE) return undefined;
  const sha256 = createHash('sha256').update(await readFile(file));
  return { url: url === '' ? './' : url, revision: sha256.digest('hex').slice(0, 16) };
}

/**
 * What every visitor's browser fetches once: scripts, styles and fonts, whose number is that of the
 * program's parts and not of the catalog's papers, and three pages.
 */
export async function shellFiles(outDir: string): Promise<ShellFile[]> {
  const pages = await Promise.all(SHELL_PAGES.map((url) => pageOfShell(outDir, url)));
  const assets = await Array.fromAsync(glob('_astro/**/*.{css,js,woff2}', { cwd: outDir }));
  const lasting = assets.map((path) => ({ url: path.replaceAll('\\', '/'), revision: null }));
  return [
    ...pages.filter((page) => page !== undefined),
    ...lasting.toSorted((a, b) => (a.url < b.url ? -1 : 1)),
  ];
}

async function bundle(shell: readonly ShellFile[]): Promise<string> {
  const built = (await build({
    configFile: false,
    logLevel: 'warn',
    root: join(import.meta.dirname, '..', '..'),
    publicDir: false,
    define: { SHELL: JSON.stringify(shell), 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      minify: true,
      target: 'es2022',
      rolldownOptions: {
        input: join(import.meta.dirname, '..', '..', 'src', 'offline', 'service-worker.ts'),
        output: { format: 'iife', entryFileNames: 'sw.js' },
      },
    },
  })) as Rolldown.RolldownOutput;
  return built.output[0].code;
}

/** Write the service worker of a built site at its base; returns its path. The same site gives the same bytes. */
export async function writeServiceWorker(outDir: string): Promise<string> {
  const path = 'sw.js';
  await writeFile(join(outDir, path), await bundle(await shellFiles(outDir)));
  return path;
}
