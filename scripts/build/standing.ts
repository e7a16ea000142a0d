import { existsSync, statSync, type Stats } from 'node:fs';
import { dirname, join } from 'node:path';
import { readLeft, sumOfMemory, type Memory } from './build-record.ts';
import { FileMap } from './file-map.ts';
import { entryAt, filesBelow } from './settle.ts';

/** In milliseconds: some file systems do not tell two changes apart that are this close to each other. */
const MOMENT = 2_000;

/** The folders that some paths lie in, down from the one that is the empty path. */
export class FolderSet {
  readonly #folders = new Set(['']);

  /** Add the folders of a path. */
  addOf(path: string): void {
    for (let folder = dirname(path); folder !== '.'; folder = dirname(folder)) {
      if (this.#folders.has(folder)) return;
      this.#folders.add(folder);
    }
  }

  has(folder: string): boolean {
    return this.#folders.has(folder);
  }

  /** These folders and others, each once. */
  with(others: Iterable<string>): Set<string> {
    return this.#folders.union(new Set(others));
  }
}

function foldersOf(paths: Iterable<string>): FolderSet {
  const folders = new FolderSet();
  for (const path of paths) folders.addOf(path);
  return folders;
}

/**
 * The folders of a finished site, each with the time at which something was last put into it or taken
 * away, in milliseconds; 0 where that is a moment ago, since who changes it again might not be noticed.
 * A folder that is not `touched` has the time that was `met`: who changed it since then is noticed.
 */
export function folderTimes(
  site: string,
  paths: Iterable<string>,
  {
    folders: others,
    times: met,
    touched,
  }: Pick<Standing, 'folders' | 'times'> & { readonly touched: Pick<FolderSet, 'has'> },
): Map<string, number> {
  const times = new Map<string, number>();
  const latest = Date.now() - MOMENT;
  for (const folder of foldersOf(paths).with(others)) {
    const known = touched.has(folder) ? undefined : met.get(folder);
    const time = known ?? folderAt(site, folder)?.mtimeMs;
    if (time !== undefined) times.set(folder, time < latest ? time : 0);
  }
  return times;
}

/** How a folder of a site stands, if it does; the site itself may be a link to where it stands. */
function folderAt(site: string, folder: string): Stats | undefined {
  const entry = folder === '' ? statSync(site) : entryAt(join(site, folder));
  return entry?.isDirectory() === true ? entry : undefined;
}

/** What stands in a site from before. */
export interface Standing {
  /** What the last build left; perhaps it stands no more. */
  readonly left: Pick<Memory, 'sum' | 'files'>;
  /** Files in folders that are not as the last build left them: among others those that it did not make. */
  readonly met: string[];
  /** Folders in which no build left anything: who puts something into one changes the time of none above it. */
  readonly folders: string[];
  /** Times of folders, in milliseconds, where they were looked at; not of one that was changed a moment before that. */
  readonly times: ReadonlyMap<string, number>;
}

/** Note what stands in a folder, and in those below it that are not known. */
function note(
  site: string,
  below: string,
  known: ReadonlyMap<string, number>,
  found: Pick<Standing, 'met' | 'folders'>,
): void {
  for (const path of filesBelow(site, below, (folder) => {
    if (known.has(folder)) return false;
    found.folders.push(folder);
    return true;
  }))
    found.met.push(path);
}

/**
 * What stands in a site of which `memory` is that of the last build: to list all of a large one takes longer
 * than to ask each folder for its time.
 */
export function standingIn(site: string, memory: string): Standing {
  const times = new Map<string, number>();
  const sum = sumOfMemory(memory);
  const nothing = { sum, files: new FileMap(), folders: new Map<string, number>() };
  const hasSite = existsSync(site);
  const { folders, ...left } = (hasSite ? readLeft(memory) : undefined) ?? nothing;
  const found: Standing = { left, met: [], folders: [], times };
  if (!hasSite) return found;
  // An older program knew nothing of folders.
  if (!folders.has('')) {
    note(site, '', new Map(), found);
    return found;
  }
  const latest = Date.now() - MOMENT;
  for (const [folder, time] of folders) {
    const entry = folderAt(site, folder);
    if (entry && entry.mtimeMs < latest) times.set(folder, entry.mtimeMs);
    // Of folders below this one, those that were left are looked at in their turn.
    if (entry && entry.mtimeMs !== time) note(site, folder, folders, found);
  }
  const own = foldersOf(left.files.paths());
  for (const folder of folders.keys()) if (!own.has(folder)) found.folders.push(folder);
  return found;
}
