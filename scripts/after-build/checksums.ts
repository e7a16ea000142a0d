import { createHash, hash } from 'node:crypto';
import { createReadStream, createWriteStream, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { FileContent } from '../build/build-record.ts';

/** Stands inside the site, so that whoever mirrors it can tell that nothing is missing or changed. */
export const CHECKSUMS = 'SHA256SUMS';

/** Larger files are read in parts, in bytes. Most pages are far smaller, and reading them at once is three times as fast. */
const LARGE = 8e6;

/** A file by its path below the site's folder, and what it holds. */
export type NamedContent = readonly [path: string, content: FileContent];

async function readContent(file: string): Promise<FileContent> {
  const { size } = statSync(file);
  if (size <= LARGE) return { size, sha256: hash('sha256', readFileSync(file)) };
  const parts = createHash('sha256');
  await pipeline(createReadStream(file), parts);
  return { size, sha256: parts.digest('hex') };
}

/** Tells what a file of a site holds. */
export type Contents = (path: string) => FileContent;

/** What is known of some files of a site. */
export interface KnownContents {
  has(path: string): boolean;
  get(path: string): FileContent | undefined;
}

/** What the files of a site hold; read from the disk where nothing is known. */
export async function readContents(
  outDir: string,
  paths: Iterable<string>,
  known: KnownContents = new Map<string, FileContent>(),
): Promise<Contents> {
  const read = new Map<string, FileContent>();
  for (const path of paths) {
    if (!known.has(path)) read.set(path, await readContent(join(outDir, path)));
  }
  // What is known is not held a second time: there may be millions.
  return (path) => read.get(path) ?? known.get(path)!;
}

/** Characters that are written at once: a stream takes longer over each piece than over what is in it. */
const CHUNK = 1 << 18;

function* chunksOf(contents: Iterable<NamedContent>): Generator<Buffer> {
  let text = '';
  for (const [path, { sha256 }] of contents) {
    text += `${sha256}  ${path}\n`;
    if (text.length < CHUNK) continue;
    yield Buffer.from(text);
    text = '';
  }
  yield Buffer.from(text);
}

/**
 * Write the SHA-256 of every file of a built site, as `sha256sum -c SHA256SUMS` reads it in that
 * folder; returns what the list itself holds.
 */
export async function writeChecksums(
  outDir: string,
  contents: Iterable<NamedContent>,
): Promise<NamedContent> {
  let size = 0;
  const sum = createHash('sha256');
  const summedUp = function* (): Generator<Buffer> {
    for (const chunk of chunksOf(contents)) {
      size += chunk.length;
      sum.update(chunk);
      yield chunk;
    }
  };
  await pipeline(summedUp(), createWriteStream(join(outDir, CHECKSUMS)));
  return [CHECKSUMS, { size, sha256: sum.digest('hex') }];
}
