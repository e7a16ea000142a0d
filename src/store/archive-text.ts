import { createHash } from 'node:crypto';
import { createReadStream, openSync, closeSync, readSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { constants, createGunzip } from 'node:zlib';

/** Bytes that are read at a time. */
const CHUNK = 1 << 18;

/** Size and sha256 of a file, which may be larger than the memory. */
export async function fingerprint(path: string): Promise<{ bytes: number; sha256: string }> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 })) {
    hash.update(chunk as Buffer);
  }
  return { bytes: (await stat(path)).size, sha256: hash.digest('hex') };
}

/** Whether a file begins as gzip does, whatever it is called. */
function isPacked(path: string): boolean {
  const file = openSync(path, 'r');
  try {
    const magic = Buffer.alloc(2);
    return readSync(file, magic) === 2 && magic[0] === 0x1f && magic[1] === 0x8b;
  } finally {
    closeSync(file);
  }
}

/**
 * The text of an archive, packed with gzip or not, piece by piece. Of one that is
 * cut off, all that can be unpacked comes. Throws on bytes that are no UTF-8 or no gzip.
 */
export async function* archiveText(path: string): AsyncGenerator<string> {
  const file = createReadStream(path, { highWaterMark: CHUNK });
  const options = { chunkSize: CHUNK, finishFlush: constants.Z_SYNC_FLUSH };
  const bytes = isPacked(path) ? file.pipe(createGunzip(options)) : file;
  if (bytes !== file) file.on('error', (error) => bytes.destroy(error));
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for await (const chunk of bytes) yield decoder.decode(chunk as Buffer, { stream: true });
    yield decoder.decode();
  } finally {
    file.destroy();
  }
}
