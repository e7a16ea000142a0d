import { afterBuild } from '../after-build/steps.ts';
import type { KnownContents } from '../after-build/checksums.ts';
import { homeAddress } from './home-address.ts';
import { sitemapAddresses, writeSitemap } from './sitemap.ts';

/** Where it is said what whoever publishes the site should know. */
const VOICE = {
  info: (line: string) => {
    console.log(line);
  },
  warn: (line: string) => {
    console.warn(line);
  },
};

/**
 * Make what needs the whole site: the sitemap, what retired ids lead to, the service worker,
 * checksums; returns the paths of what it made. `paths` are those of everything that stands below `site`, and
 * `known` is what is known of some of them.
 */
export async function finishSite(
  site: string,
  content: string,
  paths: readonly string[],
  known: KnownContents,
): Promise<string[]> {
  const sitemaps = await writeSitemap(site, sitemapAddresses(paths, content));
  const base = homeAddress(process.env).pathname;
  const files = [...paths, ...sitemaps];
  const made = await afterBuild({ outDir: site, base, contentDir: content, files, known }, VOICE);
  return [...sitemaps, ...made];
}
