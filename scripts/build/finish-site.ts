import { afterBuild } from '../after-build/steps.ts';
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
 * checksums. `files` are the paths of everything that stands below `site`.
 */
export async function finishSite(
  site: string,
  content: string,
  files: Iterable<string>,
): Promise<void> {
  await writeSitemap(site, sitemapAddresses(files, content));
  const base = homeAddress(process.env).pathname;
  await afterBuild({ outDir: site, base, contentDir: content }, VOICE);
}
