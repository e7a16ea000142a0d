import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { emptyIds, idsFileSchema, type IdsFile } from '../../src/catalog/ids-file.ts';
import {
  CHECKSUMS,
  readContents,
  writeChecksums,
  type KnownContents,
  type NamedContent,
} from './checksums.ts';
import { sumUpData } from './data-manifest.ts';
import { describeSize, SiteMeter } from './host-limits.ts';
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
  /** The paths of everything that stands in it. */
  readonly files: readonly string[];
  /** What is known of some of these files, so that nobody has to read them. */
  readonly known: KnownContents;
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

/** Everything that is made from the built site, in the order in which one needs the other; returns the paths of it. */
export async function afterBuild(
  { outDir, base: given, contentDir, files, known }: BuiltSite,
  voice: Voice,
): Promise<string[]> {
  const base = given.endsWith('/') ? given : `${given}/`;
  const ids = await readIds(contentDir);
  const pages = await retiredPages(outDir, base, ids);
  const made = new Set([
    ...(await writeRetiredFiles(outDir, pages, ids)),
    ...(await writeHostRedirects(outDir, base, pages)),
    await writeServiceWorker(outDir),
  ]);
  // A set of all would take as much memory as their names: what was made may be among the others.
  const others = files.filter((path) => path !== CHECKSUMS && !made.has(path));
  const all = [...others, ...made].sort();
  const contents = await readContents(outDir, all, {
    has: (path) => !made.has(path) && known.has(path),
    get: (path) => known.get(path),
  });
  const manifest = sumUpData(outDir, all, contents);
  const summedUp = await readContents(outDir, [manifest]);
  const meter = new SiteMeter();
  const named = function* (): Generator<NamedContent> {
    for (const path of all) {
      const content = (path === manifest ? summedUp : contents)(path);
      meter.add(path, content.size);
      yield [path, content];
    }
  };
  const [sums, { size }] = await writeChecksums(outDir, named());
  meter.add(sums, size);
  const { line, warnings } = describeSize(meter);
  voice.info(line);
  for (const warning of warnings) voice.warn(warning);
  return [...made, manifest, sums];
}
