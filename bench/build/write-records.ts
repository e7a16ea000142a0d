import { mkdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { fromThread } from '../../scripts/build/thread.ts';
import type { PageKind } from './compared-pages.ts';
import type { PageRecord } from './page-record.ts';

/** An entry of a file of records: a page below the site, and its fields. */
export interface Entry {
  readonly path: string;
  readonly record: PageRecord;
}

/** Pages in a file of records: those of a whole kind may be longer than a string of Node can be. */
const FILE = 5_000;

/** Pages of a kind, as a share, that its template may not know. */
const UNKNOWN = 0.01;

/** The pages of one file of records. */
export interface RecordFile {
  readonly kind: PageKind['kind'];
  readonly paths: readonly string[];
  readonly file: string;
}

/** What a thread has to do, and the templates of all kinds. */
export interface RecordTask {
  readonly site: string;
  readonly scopes: Readonly<Record<string, PageKind['scope']>>;
  readonly files: readonly RecordFile[];
}

/**
 * Read the pages of kinds from a site and write their fields below a folder, in a thread for each core:
 * JSON files, each a list of entries, in a folder for each kind. Returns the kinds without the pages that
 * their templates do not know; throws an `Error` where these are more than one of a hundred.
 */
export async function writeRecords(
  folder: string,
  site: string,
  kinds: readonly PageKind[],
): Promise<PageKind[]> {
  const files = kinds.flatMap(({ kind, paths }): RecordFile[] => {
    mkdirSync(join(folder, kind), { recursive: true });
    return Array.from({ length: Math.ceil(paths.length / FILE) }, (_, index) => ({
      kind,
      paths: paths.slice(index * FILE, (index + 1) * FILE),
      file: join(folder, kind, `${index}.json`),
    }));
  });
  const scopes = Object.fromEntries(kinds.map(({ kind, scope }) => [kind, scope]));
  const threads = Math.min(availableParallelism(), files.length);
  // All of them are waited for: whoever is told that one failed removes what the others write into.
  const ended = await Promise.allSettled(
    Array.from({ length: threads }, (_, thread) => {
      const own = files.filter((_file, index) => index % threads === thread);
      const workerData: RecordTask = { site, scopes, files: own };
      return fromThread<string[]>(import.meta.resolve('./record-worker.ts'), { workerData });
    }),
  );
  const failed = ended.find((one) => one.status === 'rejected');
  if (failed) throw failed.reason as Error;
  const left = new Set(ended.flatMap((one) => (one.status === 'fulfilled' ? one.value : [])));
  return kinds.map((kind) => {
    const paths = kind.paths.filter((path) => !left.has(path));
    if (paths.length < kind.paths.length * (1 - UNKNOWN)) {
      const first = kind.paths.find((path) => left.has(path));
      const count = kind.paths.length - paths.length;
      throw new Error(`The template of ${kind.kind} does not know ${count} pages: ${first}, …`);
    }
    return { ...kind, paths };
  });
}
