import { gzipSync } from 'node:zlib';

/** Pack a file; the same bytes give the same file. */
export function gzip(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return new Uint8Array(gzipSync(bytes));
}
