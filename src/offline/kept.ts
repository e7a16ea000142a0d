/** What the service worker keeps, by the address it is asked for. */
export type Kept = 'pages' | 'lookups' | 'files';

/** A page, whichever of its two names it is asked by: `/papers/` and `/404.html`. */
const PAGE = /(?:\/|\.html)$/;

/** What scripts look up while a page is open: the records of compared papers, and what leads into the search index. */
const LOOKUP = /\/(?:papers|benchmarks|compare)\/[^/.]+\.json$|\/search\/index\.json$/;

/** Whose name holds a hash of what it holds: scripts, styles, fonts. */
const LASTING = /\/_astro\//;

/**
 * The files of a search index, below the worker. What searches takes them from the browser's own store, also
 * without a network: to have each pass through the worker costs a phone as much as the line does.
 */
export const PAST_THE_WORKER = 'search/*/*.bin';

/**
 * How a file of the site is kept: pages and what they look up are asked for first and kept for when
 * there is no network, lasting files are asked for once. The rest, such as exports and feeds, is not kept.
 */
export function keptAs({ pathname }: URL): Kept | undefined {
  if (PAGE.test(pathname)) return 'pages';
  if (LOOKUP.test(pathname)) return 'lookups';
  return LASTING.test(pathname) ? 'files' : undefined;
}

/** The name of the store for one kind; two catalogs can stand on one host, below a path each. */
export function storeName(kind: Kept, scope: string): string {
  return `${kind} of ${scope}`;
}

/** Pages are plain files: what follows the `?` is for scripts and changes nothing that is answered. */
export function withoutQuery(address: string): string {
  const url = new URL(address);
  url.search = '';
  url.hash = '';
  return url.href;
}
