import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { RetiredPage } from './retired-pages.ts';

/**
 * What Cloudflare Pages reads of `_redirects`: 2,000 rules without a pattern, and the first 100 kB of
 * the file. What is left out loses nothing: the page of a retired id leads on by itself.
 */
export const MOST_RULES = 2000;
export const MOST_BYTES = 100_000;

interface Rule {
  readonly from: string;
  readonly to: string;
}

function rulesOf(base: string, pages: readonly RetiredPage[]): Rule[] {
  return pages.flatMap(({ path, target }) =>
    target === undefined ? [] : [{ from: `${base}${path}/`, to: `${base}${target}/` }],
  );
}

/** Lines as long as a host reads them, and how many were left out. */
function withinLimits(lines: readonly string[], head: string): { kept: string[]; left: number } {
  const kept: string[] = [];
  // The last line says how many were left out.
  let bytes = head.length + 100;
  for (const line of lines) {
    bytes += line.length;
    if (kept.length === MOST_RULES || bytes > MOST_BYTES) break;
    kept.push(line);
  }
  return { kept, left: lines.length - kept.length };
}

/** `_redirects`, as Cloudflare Pages, Netlify, GitLab Pages and others read it. */
export function redirectsFile(base: string, pages: readonly RetiredPage[]): string {
  const head = '# Addresses of ids that are no longer used, with what took their place.\n';
  const lines = rulesOf(base, pages).map(({ from, to }) => `${from} ${to} 301\n`);
  const { kept, left } = withinLimits(lines, head);
  const rest =
    left === 0 ? '' : `# ${left} more are beyond what hosts read; their pages lead on.\n`;
  return `${head}${kept.join('')}${rest}`;
}

/** The same for a `map` of nginx, which has no limit: `/papers/old/ /papers/new/;`. */
export function nginxMap(base: string, pages: readonly RetiredPage[]): string {
  return rulesOf(base, pages)
    .map(({ from, to }) => `${from} ${to};\n`)
    .join('');
}

/** Write the files that tell hosts where retired ids lead now, empty ones where nothing is retired; returns their paths. */
export async function writeHostRedirects(
  outDir: string,
  base: string,
  pages: readonly RetiredPage[],
): Promise<string[]> {
  const texts = {
    _redirects: redirectsFile(base, pages),
    '_redirects.nginx': nginxMap(base, pages),
  };
  for (const [path, text] of Object.entries(texts)) await writeFile(join(outDir, path), text);
  return Object.keys(texts);
}
