import { posix } from 'node:path';

/** Any host that no page names: what resolves to it is of the site itself. */
const OWN = 'http://site.invalid';

/** An attribute of an address that only a host can answer has no meaning on a disk. */
const WITH_SCHEME = /^[a-z][a-z0-9+.-]*:/i;

/**
 * An address in a page as a path from that page's file, which a browser follows on a disk too:
 * `/catalog/papers/x/#L15` in `benchmarks/y/index.html` is `../../papers/x/index.html#L15`.
 * What leads elsewhere stays as it is. `base` ends in a slash.
 */
export function fromDisk(address: string, file: string, base: string): string {
  if (address === '' || address.startsWith('#')) return address;
  if (WITH_SCHEME.test(address) || address.startsWith('//')) return address;
  const { pathname, search, hash } = new URL(address, `${OWN}${base}${file}`);
  if (!pathname.startsWith(base)) return address;
  const path = pathname.slice(base.length);
  const target = path === '' || path.endsWith('/') ? `${path}index.html` : path;
  return `${posix.relative(posix.dirname(file), target)}${search}${hash}`;
}

/** `url(/_astro/fonts/x.woff2)` in a style, with or without quotes. */
const URL_IN_STYLE = /url\((["']?)([^"')]+)\1\)/g;

/** A style with its addresses as paths from the file it stands in. */
export function styleFromDisk(style: string, file: string, base: string): string {
  return style.replace(
    URL_IN_STYLE,
    (_, quote: string, address: string) => `url(${quote}${fromDisk(address, file, base)}${quote})`,
  );
}
