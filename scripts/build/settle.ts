import {
  copyFileSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  type Stats,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { RECORD } from './build-record.ts';

/** A site that is published from a branch may be a checkout of it, and stays one. */
export const CHECKOUT = '.git';

/**
 * The files below a folder, by their paths below it with `/` between their parts; not those of a checkout,
 * and of a folder further down only where `enters` says so.
 */
export function* filesBelow(
  folder: string,
  below = '',
  enters: (path: string) => boolean = () => true,
): Generator<string> {
  for (const entry of readdirSync(join(folder, below), { withFileTypes: true })) {
    const path = below === '' ? entry.name : `${below}/${entry.name}`;
    if (path === CHECKOUT) continue;
    if (!entry.isDirectory()) yield path;
    else if (enters(path)) yield* filesBelow(folder, path, enters);
  }
}

/** How files get from where they were made into the site: `copy` leaves them there too. */
export type Transfer = 'move' | 'copy';

/** Rename a file or a folder; false where the two places are on two disks. */
function renamed(from: string, to: string): boolean {
  try {
    renameSync(from, to);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
    return false;
  }
}

/** How a file stands on a disk. */
export interface Stamp {
  /** In bytes. */
  readonly size: number;
  readonly mtimeMs: number;
}

/** What stands at a path; nothing where there is nothing, or a file in the place of its folder. */
export function entryAt(path: string): Stats | undefined {
  try {
    return lstatSync(path, { throwIfNoEntry: false });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOTDIR') throw error;
    return undefined;
  }
}

/** How a file stands; nothing where there is none. */
export function stampOf(file: string): Stamp | undefined {
  const entry = entryAt(file);
  return entry?.isFile() === true ? entry : undefined;
}

/** Whether something stands at a path that is no folder: a file, or a link that somebody laid. */
function isLeaf(path: string): boolean {
  return entryAt(path)?.isDirectory() === false;
}

/** Remove a folder, unless something stands in it: to list a large one takes longer than to try. */
function removeIfEmpty(folder: string): void {
  try {
    rmdirSync(folder);
  } catch (error) {
    // A folder that somebody mounted says that it is busy, whatever stands in it.
    if (readdirSync(folder).length === 0) throw error;
  }
}

/** Whether two files hold the same bytes. */
function isSame(file: string, other: string): boolean {
  return readFileSync(file).equals(readFileSync(other));
}

/** Bring one file to its place; returns how it stands there. */
function bringFile(from: string, to: string, transfer: Transfer): Stamp {
  const old = lstatSync(to, { throwIfNoEntry: false });
  if (old?.isFile() === true && old.size === lstatSync(from).size && isSame(to, from)) return old;
  // Where a folder stood in the last build, a file may have to stand now. And a file that is renamed
  // over another is waited for until it is on the disk, on ext4: two milliseconds each.
  if (old !== undefined) rmSync(to, { recursive: true });
  if (transfer === 'copy' || !renamed(from, to)) copyFileSync(from, to);
  return lstatSync(to);
}

/**
 * Bring what was made into the site, and tell how each file stands there. One that has the very
 * bytes already stays, so that a copy of the site elsewhere is not sent it again. A folder that the
 * site does not have is moved in one piece.
 */
export function bringInto(
  site: string,
  made: string,
  transfer: Transfer,
  tell: (path: string, stamp: Stamp) => void,
): void {
  const bringFolder = (below: string): void => {
    for (const entry of readdirSync(join(made, below), { withFileTypes: true })) {
      const path = below === '' ? entry.name : `${below}/${entry.name}`;
      if (path === RECORD) continue;
      const [from, to] = [join(made, path), join(site, path)];
      if (!entry.isDirectory()) {
        tell(path, bringFile(from, to, transfer));
        continue;
      }
      const old = lstatSync(to, { throwIfNoEntry: false });
      if (old === undefined && transfer === 'move' && renamed(from, to)) {
        for (const file of filesBelow(site, path)) tell(file, lstatSync(join(site, file)));
        continue;
      }
      // Where a file stood in the last build, a folder may have to stand now.
      if (old?.isDirectory() === false) rmSync(to);
      if (old?.isDirectory() !== true) mkdirSync(to);
      bringFolder(path);
    }
  };
  mkdirSync(site, { recursive: true });
  bringFolder('');
}

/**
 * Remove files of a folder, given by their paths below it, and every folder that is empty then.
 * Where something else took the place of a file, or of its folder, that stays.
 */
export function removeFiles(folder: string, paths: Iterable<string>): void {
  const parents = new Set<string>();
  const known = new Map([['.', true]]);
  // What a link leads to is not ours to remove.
  const isOwn = (below: string): boolean => {
    const found =
      known.get(below) ??
      (isOwn(dirname(below)) && entryAt(join(folder, below))?.isDirectory() === true);
    known.set(below, found);
    return found;
  };
  for (const path of paths) {
    const file = join(folder, path);
    if (!isOwn(dirname(path)) || !isLeaf(file)) continue;
    rmSync(file);
    for (let parent = dirname(path); parent !== '.'; parent = dirname(parent)) parents.add(parent);
  }
  // What lies deeper has the longer path.
  for (const parent of [...parents].toSorted((a, b) => b.length - a.length)) {
    removeIfEmpty(join(folder, parent));
  }
}
