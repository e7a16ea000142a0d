import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { compareText } from '../catalog/problem.ts';
import type { Stamp } from './file-stamps.ts';
import { fileSteps, type FileSteps } from './file-steps.ts';
import { inside } from './inside.ts';
import { commitWrites, settleJournal, sizeOf, type Write } from './journal.ts';

/** A file that waits below `content/` and is to be moved into its place. */
export interface Arrived {
  /** Path below `content/`. */
  readonly from: string;
}

/** Makes a text when it is needed, and not before: all of them together take much memory. */
export type MadeText = () => string;

/** What is to stand in a file; `null` takes it away. */
export type Wanted = Uint8Array | string | MadeText | Arrived | null;

/** What a run wants to stand under `content/`, by path. */
export type WriteSet = ReadonlyMap<string, Wanted>;

/** Files that are made one after the other, because all of them would not fit into memory. */
export type MadeFiles = AsyncIterable<readonly [path: string, text: string]>;

/** One change that a write set makes. */
export interface Change {
  /** Path below `content/`. */
  readonly path: string;
  readonly kind: 'added' | 'changed' | 'removed';
  /** Of the file as it was written; `null` where it was not. */
  readonly stamp: Stamp | null;
}

/** A change that is not made yet. */
type Planned = Omit<Change, 'stamp'>;

/** Whether a file holds a content; called where their sizes are the same, which tells most apart. */
function holds(path: string, content: Uint8Array | string): boolean {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  return readFileSync(path).equals(bytes);
}

/** Compares wanted files with those that stand below a folder. */
class Comparison {
  readonly #contentDir: string;
  // Listing a folder once is cheaper than asking for each of thousands of files that are new.
  readonly #folders = new Map<string, ReadonlySet<string>>();

  constructor(contentDir: string) {
    this.#contentDir = contentDir;
  }

  /** What it takes that a file is as it is wanted; nothing where it is. */
  compare(path: string, wanted: Wanted): { change: Planned; write: Write } | undefined {
    const target = inside(this.#contentDir, path);
    const current = this.#exists(target) ? statSync(target, { throwIfNoEntry: false }) : undefined;
    const kind = current ? 'changed' : 'added';
    if (wanted === null) {
      const change = { path, kind: 'removed' } as const;
      return current && { change, write: { path, content: null } };
    }
    if (typeof wanted === 'object' && 'from' in wanted) {
      const { from } = wanted;
      return { change: { path, kind }, write: { path, content: null, from } };
    }
    const content = typeof wanted === 'function' ? wanted() : wanted;
    if (current?.size === sizeOf(content) && holds(target, content)) return undefined;
    return { change: { path, kind }, write: { path, content } };
  }

  #exists(target: string): boolean {
    const folder = dirname(target);
    let names = this.#folders.get(folder);
    if (!names) this.#folders.set(folder, (names = namesIn(folder)));
    return names.has(basename(target));
  }
}

/** The names in a folder; none where there is no folder. */
function namesIn(folder: string): ReadonlySet<string> {
  return new Set(existsSync(folder) ? readdirSync(folder) : []);
}

/** The writes that a write set takes, by path, then those of files that are made meanwhile. */
async function* writesFor(
  contentDir: string,
  wanted: WriteSet,
  made: MadeFiles | undefined,
  changes: Planned[],
): AsyncGenerator<Write> {
  const comparison = new Comparison(contentDir);
  const compare = (path: string, file: Wanted): Write | undefined => {
    const difference = comparison.compare(path, file);
    if (difference) changes.push(difference.change);
    return difference?.write;
  };
  for (const path of [...wanted.keys()].sort(compareText)) {
    const write = compare(path, wanted.get(path)!);
    if (write) yield write;
  }
  for await (const [path, text] of made ?? []) {
    const write = compare(path, text);
    if (write) yield write;
  }
}

/** What a write set would change: files whose bytes are as wanted already are left out. */
export async function changesOf(
  contentDir: string,
  wanted: WriteSet,
  made?: MadeFiles,
): Promise<Change[]> {
  const changes: Planned[] = [];
  const writes = writesFor(contentDir, wanted, made, changes);
  while (!(await writes.next()).done);
  return changes.map((change) => ({ ...change, stamp: null }));
}

/**
 * Make the changes of a write set, all or nothing: stage and commit them, then
 * write the files. Killed before the commit, nothing has happened; after it,
 * `settleJournal` in the next run finishes. Gives the changes in the order of writing.
 */
export async function applyChanges(
  contentDir: string,
  wanted: WriteSet,
  made?: MadeFiles,
  fs: FileSteps = fileSteps,
): Promise<Change[]> {
  await settleJournal(contentDir, fs);
  const changes: Planned[] = [];
  await commitWrites(contentDir, writesFor(contentDir, wanted, made, changes), fs);
  const stamps = new Map<string, Stamp>();
  if (changes.length > 0) {
    await settleJournal(contentDir, fs, (path, stamp) => stamps.set(path, stamp));
  }
  return changes.map((change) => ({ ...change, stamp: stamps.get(change.path) ?? null }));
}
