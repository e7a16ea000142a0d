import { sitemapAddresses, writeSitemap } from './sitemap.ts';

/**
 * Make what needs the whole site: the sitemap. `files` are the paths of
 * everything that stands below `site`; what is made is added to them.
 */
export async function finishSite(site: string, content: string, files: Set<string>): Promise<void> {
  for (const path of await writeSitemap(site, sitemapAddresses(files, content))) files.add(path);
}
