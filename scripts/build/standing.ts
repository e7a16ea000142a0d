import { existsSync, lstatSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { readLeft } from './build-record.ts';
import { entryAt, filesBelow } from './settle.ts';

/** In milliseconds: some file systems do not tell two changes apart that are this close to each other. */
const MOMENT = 2_000;

/** The folders of some paths, down from the one that is the empty path. */
function foldersOf(paths: Iterable<string>): Set<string> {
  const folders = new Set(['']);
  for (const path of paths) {
    for (let folder = dirname(path); folder !== '.'; folder = dirname(folder)) {
      if (folders.has(folder)) break;
      folders.add(folder);
    }
  }
  return folders;
}

/**
 * The folders of a finished site, each with the time at which something was last put into it or taken
 * away, in milliseconds; 0 where that is a moment ago, since who changes it again might not be noticed.
 */
export function folderTimes(site: string, paths: Iterable<string>): Map<string, number> {
  const times = new Map<string, number>();
  const latest = Date.now() - MOMENT;
  for (const folder of foldersOf(paths)) {
    const { mtimeMs } = lstatSync(join(site, folder));
    times.set(folder, mtimeMs < latest ? mtimeMs : 0);
  }
  return times;
}

/** The paths of what stands in folders that are not as a build left them. */
function* foundIn(site: string, left: ReadonlyMap<string, number>): Generator<string> {
  for (const [folder, time] of left) {
    const entry = entryAt(join(site, folder));
    // Of folders below this one, those that were left are looked at in their turn.
    if (entry?.isDirectory() === true && entry.mtimeMs !== time)
      yield* filesBelow(site, folder, (path) => !left.has(path));
  }
}

/**
 * The paths of what stands in a site, and perhaps of some that stood there when the build was done of
 * which `memory` is: to list all of a large site takes longer than to ask each folder for its time.
 */
export function standingIn(site: string, memory: string): string[] {
  if (!existsSync(site)) return [];
  const { files, folders } = readLeft(memory) ?? { files: [], folders: new Map<string, number>() };
  // An older program knew nothing of folders.
  if (!folders.has('')) return [...filesBelow(site)];
  for (const path of foundIn(site, folders)) files.push(path);
  return files;
}
