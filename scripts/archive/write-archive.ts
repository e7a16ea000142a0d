import { createReadStream, createWriteStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { ZipFile } from 'yazl';
import { siteFiles } from '../after-build/site-files.ts';
import { rewritePage, type ArchivedSite } from './rewrite-page.ts';
import { isArchived, styleFromDisk } from './site-addresses.ts';

/** Files that packing would not make smaller. */
const PACKED = /\.(?:png|woff2)$/;

/**
 * The date of every file, about the first that a zip can tell: a build has none of its own. A zip has
 * the parts of a date as a clock on the wall shows them, and so has this constructor, wherever it runs.
 */
const fixedDate = () => new Date(1980, 0, 2);

async function rewritten(outDir: string, file: string, site: ArchivedSite): Promise<Readable> {
  const text = await readFile(join(outDir, file), 'utf8');
  const changed = file.endsWith('.html')
    ? await rewritePage(text, file, site)
    : styleFromDisk(text, file, site.base);
  return Readable.from([Buffer.from(changed)]);
}

/** The files of a built site that its archive has. */
export async function archivedFiles(outDir: string): Promise<string[]> {
  return siteFiles(outDir).filter(isArchived);
}

/**
 * Write a built site as one zip that opens from a disk, below a folder of the given name: the same
 * site gives the same bytes. One file is held in memory at a time. Returns how many files it has.
 */
export async function writeArchive(
  outDir: string,
  folder: string,
  zipFile: string,
  site: ArchivedSite,
): Promise<number> {
  const zip = new ZipFile();
  const files = await archivedFiles(outDir);
  for (const file of files) {
    const options = {
      mtime: fixedDate(),
      mode: 0o100644,
      forceDosTimestamp: true,
      compress: !PACKED.test(file),
    };
    zip.addReadStreamLazy(`${folder}/${file}`, options, (give) => {
      if (!/\.(?:html|css)$/.test(file)) give(null, createReadStream(join(outDir, file)));
      else {
        rewritten(outDir, file, site).then(
          (stream) => {
            give(null, stream);
          },
          (error: unknown) => {
            give(error, Readable.from([]));
          },
        );
      }
    });
  }
  zip.end();
  const failed = new Promise<never>((_, reject) => zip.on('error', reject));
  await Promise.race([pipeline(zip.outputStream, createWriteStream(zipFile)), failed]);
  return files.length;
}
