import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { emptyIds, idsFileSchema, type IdsFile } from '../../src/catalog/ids-file.ts';
import { writeChecksums } from './checksums.ts';
import { describeSize, measureSite } from './host-limits.ts';
import { writeHostRedirects } from './host-redirects.ts';
import { writeRetiredFiles } from './retired-files.ts';
import { retiredPages } from './retired-pages.ts';
import { writeServiceWorker } from './service-worker.ts';

/** What the steps know of the site beside its files. */
export interface BuiltSite {
  /** The folder it was built into. */
  readonly outDir: string;
  /** The path below which it will stand, with or without a slash at its end. */
  readonly base: string;
  /** The folder it was built from. */
  readonly contentDir: string;
}

/** Where the steps say what whoever publishes the site should know. */
export interface Voice {
  info(line: string): void;
  warn(line: string): void;
}

async function readIds(contentDir: string): Promise<IdsFile> {
  const text = await readFile(join(contentDir, 'ids.json'), 'utf8').catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return undefined;
      throw error;
    },
  );
  return text === undefined ? emptyIds() : idsFileSchema.parse(JSON.parse(text));
}

/** Everything that is made from the built site, in the order in which one needs the other. */
export async function afterBuild(
  { outDir, base: given, contentDir }: BuiltSite,
  voice: Voice,
): Promise<void> {
  const base = given.endsWith('/') ? given : `${given}/`;
  const ids = await readIds(contentDir);
  const pages = await retiredPages(outDir, base, ids);
  await writeRetiredFiles(outDir, pages, ids);
  await writeHostRedirects(outDir, base, pages);
  await writeServiceWorker(outDir);
  await writeChecksums(outDir);
  const { line, warnings } = describeSize(await measureSite(outDir));
  voice.info(line);
  for (const warning of warnings) voice.warn(warning);
}
