import { createHash, hash } from 'node:crypto';
import { createReadStream, createWriteStream, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { siteFiles } from './site-files.ts';

/** Stands inside the site, so that whoever mirrors it can tell that nothing is missing or changed. */
export const CHECKSUMS = 'SHA256SUMS';

/** Larger files are read in parts, in bytes. Most pages are far smaller, and reading them at once is three times as fast. */
const LARGE = 8e6;

async function sha256(file: string): Promise<string> {
  if (statSync(file).size <= LARGE) return hash('sha256', readFileSync(file));
  const parts = createHash('sha256');
  await pipeline(createReadStream(file), parts);
  return parts.digest('hex');
}

async function* linesOf(outDir: string, paths: readonly string[]): AsyncGenerator<string> {
  for (const path of paths) yield `${await sha256(join(outDir, path))}  ${path}\n`;
}

/** Write the SHA-256 of every other file of a built site, as `sha256sum -c SHA256SUMS` reads it in that folder. */
export async function writeChecksums(outDir: string): Promise<void> {
  const paths = siteFiles(outDir).filter((path) => path !== CHECKSUMS);
  await pipeline(linesOf(outDir, paths), createWriteStream(join(outDir, CHECKSUMS)));
}
