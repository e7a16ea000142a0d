import {
  copyFileSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { RECORD, type BuiltFile, type KnownFile } from './build-record.ts';

/** A site that is published from a branch may be a checkout of it: Astro leaves this in place too. */
const CHECKOUT = '.git';

/** The files below a folder, by their paths below it with `/` between their parts; not those of a checkout. */
export function* filesBelow(folder: string, below = ''): Generator<string> {
  for (const entry of readdirSync(join(folder, below), { withFileTypes: true })) {
    const path = below === '' ? entry.name : `${below}/${entry.name}`;
    if (path === CHECKOUT) continue;
    if (entry.isDirectory()) yield* filesBelow(folder, path);
    else yield path;
  }
}

/** How files get from where they were made into the site. */
export type Transfer = (from: string, to: string) => void;

/** Move a file; folders on two disks cannot be renamed into each other. */
export const move: Transfer = (from, to) => {
  try {
    renameSync(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
    copyFileSync(from, to);
  }
};

/** Leave what was made where it is. */
export const copy: Transfer = (from, to) => {
  copyFileSync(from, to);
};

/** Whether a file has these very bytes, so that it can stay, and a copy of the site elsewhere is not sent it again. */
function isSame(file: string, other: string): boolean {
  const stat = lstatSync(file, { throwIfNoEntry: false });
  if (stat?.isFile() !== true || stat.size !== lstatSync(other).size) return false;
  return readFileSync(file).equals(readFileSync(other));
}

function makeRoomFor(file: string): void {
  if (lstatSync(file, { throwIfNoEntry: false })?.isDirectory() === true)
    rmSync(file, { recursive: true });
}

/** Bring what was made into the site; returns the paths. */
export function bringInto(site: string, made: string, transfer: Transfer): string[] {
  const parents = new Set<string>();
  const paths = [...filesBelow(made)].filter((path) => path !== RECORD);
  for (const path of paths) {
    const target = join(site, path);
    const parent = dirname(target);
    if (!parents.has(parent)) {
      // Where a file stood in the last build, a folder may have to stand now.
      for (let above = parent; above.length > site.length; above = dirname(above)) {
        if (existsSync(above) && !lstatSync(above).isDirectory()) rmSync(above);
      }
      mkdirSync(parent, { recursive: true });
      parents.add(parent);
    }
    makeRoomFor(target);
    if (!isSame(target, join(made, path))) transfer(join(made, path), target);
  }
  return paths;
}

/** Remove every file of a folder that `isWanted` does not name, and every folder that is empty then. */
export function removeOthers(folder: string, isWanted: (path: string) => boolean): void {
  const walk = (below: string): boolean => {
    let isEmpty = true;
    for (const entry of readdirSync(join(folder, below), { withFileTypes: true })) {
      const path = below === '' ? entry.name : `${below}/${entry.name}`;
      if (path === CHECKOUT) continue;
      if (entry.isDirectory()) isEmpty = walk(path) && isEmpty;
      else if (isWanted(path)) isEmpty = false;
      else rmSync(join(folder, path));
    }
    if (isEmpty && below !== '') rmdirSync(join(folder, below));
    return isEmpty;
  };
  walk('');
}

/** How the files of a finished site stand, for the next build to see whether they still do. */
export function stampFiles(site: string, files: readonly BuiltFile[]): Map<string, KnownFile> {
  return new Map(
    files
      .filter(({ key }) => key !== '')
      .map(({ path, key }) => {
        const { size, mtimeMs } = lstatSync(join(site, path));
        return [path, { key, size, mtimeMs }];
      }),
  );
}
