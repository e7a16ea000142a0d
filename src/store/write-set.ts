import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { compareText } from '../catalog/problem.ts';
import { isMissing } from './content-folder.ts';
import { fileSteps, type FileSteps } from './file-steps.ts';
import { inOrder } from './in-order.ts';
import { inside } from './inside.ts';
import { commitJournal, settleJournal, STAGING, type Journal } from './journal.ts';

/** What a run wants to stand under `content/`, by path; `null` takes a file away. */
export type WriteSet = ReadonlyMap<string, Uint8Array | string | null>;

/** One change that a write set makes. */
export interface Change {
  /** Path below `content/`. */
  readonly path: string;
  readonly kind: 'added' | 'changed' | 'removed';
  readonly bytes: Buffer | null;
}

async function changeOf(
  contentDir: string,
  path: string,
  wanted: Uint8Array | string | null,
): Promise<Change[]> {
  const current = await readFile(inside(contentDir, path)).catch((error: unknown) => {
    if (isMissing(error)) return undefined;
    throw error;
  });
  if (wanted === null) return current ? [{ path, kind: 'removed', bytes: null }] : [];
  const bytes = typeof wanted === 'string' ? Buffer.from(wanted, 'utf8') : Buffer.from(wanted);
  if (current?.equals(bytes)) return [];
  return [{ path, kind: current ? 'changed' : 'added', bytes }];
}

/** What a write set would change: files whose bytes are as wanted already are left out. */
export async function changesOf(contentDir: string, wanted: WriteSet): Promise<Change[]> {
  const paths = [...wanted.keys()].sort(compareText);
  return (await inOrder(paths, (path) => changeOf(contentDir, path, wanted.get(path)!))).flat();
}

/**
 * Make changes all or nothing: stage every file, commit a journal, move the
 * files. Killed before the commit, nothing has happened; after it,
 * `settleJournal` in the next run finishes.
 */
export async function applyChanges(
  contentDir: string,
  changes: readonly Change[],
  fs: FileSteps = fileSteps,
): Promise<void> {
  await settleJournal(contentDir, fs);
  if (changes.length === 0) return;
  const journal: Journal = changes.map(({ path, bytes }, index) => ({
    path,
    staged: bytes === null ? null : String(index),
  }));
  await fs.makeFolder(join(contentDir, STAGING));
  for (const { path } of changes) inside(contentDir, path);
  await inOrder([...changes.entries()], async ([index, { bytes }]) => {
    if (bytes) await fs.writeFile(join(contentDir, STAGING, String(index)), bytes);
  });
  await commitJournal(contentDir, journal, fs);
  await settleJournal(contentDir, fs);
}
