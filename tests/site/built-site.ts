import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'cheerio';
import type { Site } from './sites.ts';

const root = join(import.meta.dirname, '..', '..');

/** Every file of a built site, as a path below its folder with `/` between the parts. */
export function builtFiles({ outDir }: Site): string[] {
  return readdirSync(join(root, outDir), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(root, outDir).length + 1))
    .map((path) => path.replaceAll('\\', '/'))
    .toSorted();
}

export function readBuilt({ outDir }: Site, path: string): string {
  return readFileSync(join(root, outDir, path), 'utf8');
}

/** How many bytes a built file has. */
export function sizeOf({ outDir }: Site, path: string): number {
  return statSync(join(root, outDir, path)).size;
}

/** The path of the file that an address of the site is answered with, or undefined when there is none. */
export function fileAt(site: Site, address: string): string | undefined {
  const { pathname } = new URL(address, site.origin);
  if (!pathname.startsWith(site.base)) return undefined;
  const path = decodeURIComponent(pathname.slice(site.base.length));
  const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
  return existsSync(join(root, site.outDir, file)) ? file : undefined;
}

/** The address of an HTML file: `papers/index.html` is `/papers/`. */
export function addressOf({ base }: Site, file: string): string {
  return base + file.replace(/(^|\/)index\.html$/, '$1');
}

export interface Reference {
  readonly page: string;
  readonly href: string;
}

/** Every address that the pages of a site refer to, in links, scripts, styles, pictures and `data-*`. */
export function references(site: Site): Reference[] {
  return builtFiles(site)
    .filter((file) => file.endsWith('.html'))
    .flatMap((page) => {
      const $ = load(readBuilt(site, page));
      const found = [
        ...$('[href]').map((_, node) => $(node).attr('href')),
        ...$('[src]').map((_, node) => $(node).attr('src')),
        ...$('form[action]').map((_, node) => $(node).attr('action')),
        ...$('[data-index]').map((_, node) => $(node).attr('data-index')),
      ];
      return found.map((href) => ({ page, href }));
    });
}

/** All ids of a page. */
export function idsOf(site: Site, page: string): Set<string> {
  const $ = load(readBuilt(site, page));
  return new Set([...$('[id]').map((_, node) => $(node).attr('id'))]);
}
