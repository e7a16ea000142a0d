import { dirname, join } from 'node:path';
import { z } from 'zod';
import { isMissing } from './content-folder.ts';
import { fileSteps, type FileSteps } from './file-steps.ts';
import { inside } from './inside.ts';

/** Folder inside `content/` in which writes wait. */
export const STAGING = '.staging';

const JOURNAL = 'journal.json';

/**
 * The bytes of all files that wait, one after the other. One file, because a
 * run may write tens of thousands, and each would cost as much to stage as to write.
 */
const BYTES = 'bytes';

/** Where a file is made that takes the place of another. */
const ASIDE = 'aside';

/**
 * Which file is to hold what: where its bytes start among those that wait, up
 * to where the next file's start; `null` takes the file at `path` away.
 */
const journalSchema = z.array(
  z.strictObject({ path: z.string().min(1), staged: z.string().regex(/^\d+$/).nullable() }),
);

/** The writes that a run decided on, in their order. */
export type Journal = z.infer<typeof journalSchema>;

/** A file that is to be written with these bytes, or removed. */
export interface Write {
  /** Path below `content/`. */
  readonly path: string;
  readonly bytes: Uint8Array | null;
}

async function readJournal(contentDir: string, fs: FileSteps): Promise<Journal | undefined> {
  const folder = join(contentDir, STAGING);
  const bytes = await fs.readFile(join(folder, JOURNAL)).catch((error: unknown) => {
    if (isMissing(error)) return undefined;
    throw error;
  });
  if (!bytes) return undefined;
  try {
    return journalSchema.parse(JSON.parse(bytes.toString('utf8')));
  } catch (cause) {
    const help = `${folder} was not written by an ingest. Remove it, then run the ingest again.`;
    throw new Error(help, { cause });
  }
}

/** Whether a run was interrupted after it had decided to write. */
export async function hasPendingWrites(contentDir: string): Promise<boolean> {
  return (await readJournal(contentDir, fileSteps)) !== undefined;
}

/** Stage writes and commit them: once this is done they happen, now or in the next run. */
export async function commitWrites(
  contentDir: string,
  writes: readonly Write[],
  fs: FileSteps,
): Promise<void> {
  let size = 0;
  const journal = writes.map(({ path, bytes }): Journal[number] => {
    // Refused here, before anything is staged.
    inside(contentDir, path);
    const staged = bytes && String(size);
    size += bytes?.length ?? 0;
    return { path, staged };
  });
  const folder = join(contentDir, STAGING);
  await fs.makeFolder(folder);
  await fs.writeFile(join(folder, BYTES), inChunks(writes));
  const path = join(folder, JOURNAL);
  await fs.writeFile(`${path}.tmp`, [Buffer.from(`${JSON.stringify(journal, null, 2)}\n`)]);
  await fs.rename(`${path}.tmp`, path);
}

/** Size from which gathered bytes are handed on. */
const CHUNK = 1 << 20;

function* inChunks(writes: readonly Write[]): Generator<Uint8Array> {
  let gathered: Uint8Array[] = [];
  let size = 0;
  for (const { bytes } of writes) {
    if (!bytes) continue;
    gathered.push(bytes);
    size += bytes.length;
    if (size < CHUNK) continue;
    yield Buffer.concat(gathered);
    [gathered, size] = [[], 0];
  }
  yield Buffer.concat(gathered);
}

/** Write each file that the journal names in its place; written twice, it is the same. */
async function applyJournal(contentDir: string, journal: Journal, fs: FileSteps): Promise<void> {
  const targets = journal.map(({ path, staged }) => ({ target: inside(contentDir, path), staged }));
  const written = targets.filter(({ staged }) => staged !== null);
  if (written.length > 0) {
    const bytes = await fs.readFile(join(contentDir, STAGING, BYTES));
    const aside = join(contentDir, STAGING, ASIDE);
    for (const folder of new Set(written.map(({ target }) => dirname(target)))) {
      await fs.makeFolder(folder);
    }
    for (const [index, { target, staged }] of written.entries()) {
      const end = Number(written[index + 1]?.staged ?? bytes.length);
      await fs.placeFile(target, bytes.subarray(Number(staged), end), aside);
    }
  }
  for (const { target, staged } of targets) if (staged === null) await fs.remove(target);
  // What waits goes only when what it was for is safe.
  if (written.length > 0)
    await fs.flush(
      contentDir,
      written.map(({ target }) => target),
    );
}

/**
 * Finish the writes of a committed journal, or drop what was staged and no
 * journal vouches for. Safe to repeat: every step leaves a state this can go on from.
 */
export async function settleJournal(
  contentDir: string,
  fs: FileSteps = fileSteps,
): Promise<'nothing' | 'finished' | 'dropped'> {
  const journal = await readJournal(contentDir, fs);
  if (!journal) return (await fs.removeFolder(join(contentDir, STAGING))) ? 'dropped' : 'nothing';
  await applyJournal(contentDir, journal, fs);
  // The journal goes first: without it, whatever else is left is dropped.
  await fs.remove(join(contentDir, STAGING, JOURNAL));
  await fs.removeFolder(join(contentDir, STAGING));
  return 'finished';
}
