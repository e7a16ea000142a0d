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
import { RECORD } from './build-record.ts';

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

/** How a file stands on a disk. */
export interface Stamp {
  /** In bytes. */
  readonly size: number;
  readonly mtimeMs: number;
}

/** How a file stands; nothing where there is none. */
export function stampOf(file: string): Stamp | undefined {
  const stat = lstatSync(file, { throwIfNoEntry: false });
  return stat?.isFile() === true ? stat : undefined;
}

/** Make room for a file: where a folder stood in the last build, a file may have to stand now. */
function clear(file: string): void {
  if (lstatSync(file, { throwIfNoEntry: false })?.isDirectory() === true)
    rmSync(file, { recursive: true });
}

/** Make room for a folder: where a file stood in the last build, a folder may have to stand now. */
function makeFolder(folder: string, site: string): void {
  for (let above = folder; above.length > site.length; above = dirname(above)) {
    if (existsSync(above) && !lstatSync(above).isDirectory()) rmSync(above);
  }
  mkdirSync(folder, { recursive: true });
}

/**
 * Bring what was made into the site; returns how each file stands there. One that has the very
 * bytes already stays, so that a copy of the site elsewhere is not sent it again.
 */
export function bringInto(site: string, made: string, transfer: Transfer): Map<string, Stamp> {
  const parents = new Set<string>();
  const brought = new Map<string, Stamp>();
  for (const path of filesBelow(made)) {
    if (path === RECORD) continue;
    const from = join(made, path);
    const to = join(site, path);
    const parent = dirname(to);
    if (!parents.has(parent)) makeFolder(parent, site);
    parents.add(parent);
    const old = stampOf(to);
    if (old?.size === lstatSync(from).size && readFileSync(to).equals(readFileSync(from))) {
      brought.set(path, old);
      continue;
    }
    if (old === undefined) clear(to);
    transfer(from, to);
    brought.set(path, stampOf(to)!);
  }
  return brought;
}

/**
 * Remove every file of a folder that `isWanted` does not name, and every folder that is empty then;
 * returns the paths of what stays.
 */
export function removeOthers(folder: string, isWanted: (path: string) => boolean): string[] {
  const kept: string[] = [];
  const walk = (below: string): boolean => {
    let isEmpty = true;
    for (const entry of readdirSync(join(folder, below), { withFileTypes: true })) {
      const path = below === '' ? entry.name : `${below}/${entry.name}`;
      if (path === CHECKOUT) continue;
      if (entry.isDirectory()) isEmpty = walk(path) && isEmpty;
      else if (isWanted(path)) {
        kept.push(path);
        isEmpty = false;
      } else rmSync(join(folder, path));
    }
    if (isEmpty && below !== '') rmdirSync(join(folder, below));
    return isEmpty;
  };
  walk('');
  return kept;
}
