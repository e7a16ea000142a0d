/** A pointer into a table that goes on behind its row: `/3/datasets/0/sota/rows/7/metrics/Top 1`. */
const IN_ROW = /^(.*?\/sota\/rows\/\d+)(?:\/|$)/;

/** A pointer into a list: `/12/arxiv_id`. */
const IN_ENTRY = /^\/\d+/;

/** The pointer of the row, or the entry, that a pointer leads into: what is kept of an archive as one. */
export function keptPointer(pointer: string): string {
  return (IN_ROW.exec(pointer)?.[1] ?? IN_ENTRY.exec(pointer)?.[0]) || pointer;
}

/** The key that a pointer ends in. */
export function pointerKey(pointer: string): string {
  return pointer
    .slice(pointer.lastIndexOf('/') + 1)
    .replaceAll('~1', '/')
    .replaceAll('~0', '~');
}

/** The anchor of a place in an archive: the first 8 hex digits of its sha256, then the pointer's steps. */
export function pointerAnchor(sha256: string, pointer: string): string {
  const steps = pointer
    .slice(1)
    .replace(/[^A-Za-z0-9./-]/gu, (sign) => `_${sign.codePointAt(0)!.toString(16)}_`)
    .replaceAll('/', '-');
  return `${sha256.slice(0, 8)}-${steps}`;
}
