import type { RouteData } from 'astro';

/** Pages that hosts look for under a name of their own. */
const BY_NAME = new Set(['404', '500']);

type Kind = Pick<RouteData, 'type'>;

function bare(pathname: string): string {
  return pathname.replace(/^\/+|\/+$/g, '');
}

/** The file below the site's folder that a path is written to: pages are folders with an `index.html`. */
export function outFile(pathname: string, { type }: Kind): string {
  const path = bare(pathname);
  if (type === 'endpoint') return path;
  if (BY_NAME.has(path)) return `${path}.html`;
  return path === '' ? 'index.html' : `${path}/index.html`;
}

/**
 * The address that a path is rendered for. Astro finds the path of an endpoint by it, and ends
 * it with a slash where its route names no ending of a file: that slash has to stay.
 */
export function pageAddress(pathname: string, { type }: Kind, home: URL): URL {
  const path = encodeURI(bare(pathname));
  const ends = type === 'endpoint' ? pathname.endsWith('/') : path !== '';
  return new URL(ends ? `${path}/` : path, home);
}
