import { createWriteStream, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { SitemapIndexStream, SitemapStream } from 'sitemap';
import { emptyIds, type IdsFile } from '../../src/catalog/ids-file.ts';
import { compareText } from '../../src/catalog/problem.ts';
import { isInSitemap } from '../../src/exports/sitemap.ts';
import { homeAddress } from './home-address.ts';

/** Addresses of one sitemap, as the protocol of sitemaps.org allows. */
const MOST = 50_000;

const PAGE = /(?:^|\/)index\.html$/;

/** The metric of each benchmark that has one only: most have, and none of their files has to be read. */
function onlyMetrics(paths: readonly string[]): Map<string, string> {
  const only = new Map<string, string>();
  const several = new Set<string>();
  for (const path of paths) {
    const [kind, id = '', metric = ''] = path.split('/');
    if (kind !== 'benchmarks' || metric === '') continue;
    if (only.has(id) && only.get(id) !== metric) several.add(id);
    only.set(id, metric);
  }
  for (const id of several) only.delete(id);
  return only;
}

/** The addresses of all pages that a search engine is to find, in order. */
export function sitemapAddresses(files: Iterable<string>, content: string): string[] {
  const home = homeAddress(process.env);
  const read = (file: string): unknown => JSON.parse(readFileSync(join(content, file), 'utf8'));
  const ids = existsSync(join(content, 'ids.json')) ? (read('ids.json') as IdsFile) : emptyIds();
  const paths = [...files]
    .filter((file) => PAGE.test(file))
    .map((file) => file.replace(PAGE, (slash) => (slash.startsWith('/') ? '/' : '')));
  const only = onlyMetrics(paths);
  const firstMetric = (id: string) =>
    only.get(id) ?? (read(`benchmarks/${id}.json`) as { metrics: readonly string[] }).metrics[0];
  return paths
    .filter((path) => isInSitemap(path, ids.retired, firstMetric))
    .sort(compareText)
    .map((path) => new URL(encodeURI(path), home).href);
}

/** Write sitemaps of so many addresses each, and the index of them; returns their paths below the site. */
export async function writeSitemap(
  site: string,
  addresses: readonly string[],
  most = MOST,
): Promise<string[]> {
  const home = homeAddress(process.env);
  const names: string[] = [];
  for (let start = 0; start < addresses.length; start += most) {
    const name = `sitemap-${names.length}.xml`;
    const stream = new SitemapStream({
      xmlns: { news: false, xhtml: false, image: false, video: false },
    });
    const part = addresses.slice(start, start + most);
    await pipeline(Readable.from(part), stream, createWriteStream(join(site, name)));
    names.push(name);
  }
  const index = 'sitemap-index.xml';
  const parts = names.map((name) => new URL(name, home).href);
  await pipeline(
    Readable.from(parts),
    new SitemapIndexStream(),
    createWriteStream(join(site, index)),
  );
  return [...names, index];
}
