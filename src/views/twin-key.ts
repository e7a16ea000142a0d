/**
 * The version of a page that has the very bytes of another page, which is given by its path below
 * the home page: the build renders them once and writes them twice.
 */
export function twinKey(version: string, path: string): string {
  return `${version}=${path}`;
}

/** The path of the page whose bytes a page of this version has; nothing where it has its own. */
export function twinOf(key: string): string | undefined {
  const at = key.indexOf('=');
  return at === -1 ? undefined : key.slice(at + 1);
}
