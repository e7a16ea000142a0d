import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { compareText } from '../catalog/problem.ts';
import { fileSteps, type FileSteps } from './file-steps.ts';
import { inside } from './inside.ts';
import { commitWrites, settleJournal } from './journal.ts';

/** What a run wants to stand under `content/`, by path; `null` takes a file away. */
export type WriteSet = ReadonlyMap<string, Uint8Array | string | null>;

/** One change that a write set makes. */
export interface Change {
  /** Path below `content/`. */
  readonly path: string;
  readonly kind: 'added' | 'changed' | 'removed';
  readonly bytes: Buffer | null;
}

/** Whether a file holds these bytes; its size tells most of those apart that do not. */
function holds(path: string, size: number, bytes: Buffer): boolean {
  return size === bytes.length && readFileSync(path).equals(bytes);
}

function changeOf(
  path: string,
  target: string,
  wanted: Uint8Array | string | null,
  exists: boolean,
): Change | undefined {
  const current = exists ? statSync(target, { throwIfNoEntry: false }) : undefined;
  if (wanted === null) return current && { path, kind: 'removed', bytes: null };
  const bytes = typeof wanted === 'string' ? Buffer.from(wanted, 'utf8') : Buffer.from(wanted);
  if (current && holds(target, current.size, bytes)) return undefined;
  return { path, kind: current ? 'changed' : 'added', bytes };
}

/** The names in a folder; none where there is no folder. */
function namesIn(folder: string): ReadonlySet<string> {
  return new Set(existsSync(folder) ? readdirSync(folder) : []);
}

/** What a write set would change: files whose bytes are as wanted already are left out. */
export async function changesOf(contentDir: string, wanted: WriteSet): Promise<Change[]> {
  const paths = [...wanted.keys()].sort(compareText);
  // Listing a folder once is cheaper than asking for each of thousands of files that are new.
  const folders = new Map<string, ReadonlySet<string>>();
  const exists = (target: string): boolean => {
    const folder = dirname(target);
    let names = folders.get(folder);
    if (!names) folders.set(folder, (names = namesIn(folder)));
    return names.has(basename(target));
  };
  return paths.flatMap((path) => {
    const target = inside(contentDir, path);
    return changeOf(path, target, wanted.get(path)!, exists(target)) ?? [];
  });
}

/**
 * Make changes all or nothing: stage and commit them, then write the files.
 * Killed before the commit, nothing has happened; after it, `settleJournal` in
 * the next run finishes.
 */
export async function applyChanges(
  contentDir: string,
  changes: readonly Change[],
  fs: FileSteps = fileSteps,
): Promise<void> {
  await settleJournal(contentDir, fs);
  if (changes.length === 0) return;
  await commitWrites(contentDir, changes, fs);
  await settleJournal(contentDir, fs);
}
