import { posix } from 'node:path';

/** Any host that no page names: what resolves to it is of the site itself. */
const OWN = 'http://site.invalid';

/** What only a host or a script needs, and an archive has not. */
const FOR_HOSTS =
  /^(?:sw\.js|manifest\.webmanifest|opensearch\.xml|sitemap.*\.xml|SHA256SUMS|_headers|_redirects.*|404\.html|offline\/.*|icons\/.*|og\/.*|_astro\/.*\.js|search\/(?!index\.html$).*)$/;

/** Whether an archive has a file of the site, given by its path. */
export function isArchived(path: string): boolean {
  return !FOR_HOSTS.test(path);
}

/** `https:`, `mailto:`, `data:` */
const WITH_SCHEME = /^[a-z][a-z0-9+.-]*:/i;

/** The file that an address in a page leads to, by its path in the site, and what follows the path. */
function targetOf(
  address: string,
  file: string,
  base: string,
): [path: string, rest: string] | undefined {
  if (address === '' || address.startsWith('#')) return undefined;
  if (WITH_SCHEME.test(address) || address.startsWith('//')) return undefined;
  const { pathname, search, hash } = new URL(address, `${OWN}${base}${file}`);
  if (!pathname.startsWith(base)) return undefined;
  const path = pathname.slice(base.length);
  return [path === '' || path.endsWith('/') ? `${path}index.html` : path, search + hash];
}

/**
 * An address in a page as a path from that page's file, which a browser follows on a disk too:
 * `/catalog/papers/x/#L15` in `benchmarks/y/index.html` is `../../papers/x/index.html#L15`.
 * What leads elsewhere stays as it is; what the archive has not leads to where the site is published,
 * and nowhere, told by `undefined`, when that is not known. `base` ends in a slash.
 */
export function fromDisk(
  address: string,
  file: string,
  { base, published }: { readonly base: string; readonly published: string | null },
): string | undefined {
  const target = targetOf(address, file, base);
  if (target === undefined) return address;
  const [path, rest] = target;
  if (isArchived(path)) return `${posix.relative(posix.dirname(file), path)}${rest}`;
  return published === null ? undefined : `${published}${path}${rest}`;
}

/** `url(/_astro/fonts/x.woff2)` in a style, with or without quotes. */
const URL_IN_STYLE = /url\((["']?)([^"')]+)\1\)/g;

/** A style with its addresses as paths from the file it stands in. */
export function styleFromDisk(style: string, file: string, base: string): string {
  return style.replace(
    URL_IN_STYLE,
    (_, quote: string, address: string) =>
      `url(${quote}${fromDisk(address, file, { base, published: null }) ?? address}${quote})`,
  );
}
