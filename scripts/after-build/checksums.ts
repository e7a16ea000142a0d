import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { siteFiles } from './site-files.ts';

/** Stands inside the site, so that whoever mirrors it can tell that nothing is missing or changed. */
export const CHECKSUMS = 'SHA256SUMS';

/** Files that are read at the same time. */
const AT_ONCE = 16;

async function sha256(file: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  return hash.digest('hex');
}

/** The lines of the list, in the order of its paths; a few files are read at a time, whatever their number and size. */
async function* linesOf(outDir: string, paths: readonly string[]): AsyncGenerator<string> {
  for (let from = 0; from < paths.length; from += AT_ONCE) {
    const some = paths.slice(from, from + AT_ONCE);
    const digests = await Promise.all(some.map((path) => sha256(join(outDir, path))));
    yield some.map((path, index) => `${digests[index]}  ${path}\n`).join('');
  }
}

/** Write the SHA-256 of every other file of a built site, as `sha256sum -c SHA256SUMS` reads it in that folder. */
export async function writeChecksums(outDir: string): Promise<void> {
  const paths = (await siteFiles(outDir)).filter((path) => path !== CHECKSUMS);
  await pipeline(linesOf(outDir, paths), createWriteStream(join(outDir, CHECKSUMS)));
}
