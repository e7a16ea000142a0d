import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { load } from 'cheerio';
import type { ArchivedSite } from './rewrite-page.ts';

/** A folder that holds no built site. */
export class NoSite extends Error {
  override readonly name = 'NoSite';
}

/** What the home page of a built site says of it; throws {@link NoSite}. */
export async function describeSite(outDir: string): Promise<ArchivedSite> {
  const html = await readFile(join(outDir, 'index.html'), 'utf8').catch(() => '');
  const $ = load(html);
  const home = URL.parse($('link[rel="canonical"]').attr('href') ?? '');
  const version = $('.data-version').attr('value');
  if (home === null || version === undefined) {
    throw new NoSite(`${outDir} holds no site that was built from this catalog.`);
  }
  const isThisMachine = home.hostname === 'localhost';
  return { base: home.pathname, published: isThisMachine ? null : home.href, version };
}
