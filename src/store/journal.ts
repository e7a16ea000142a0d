import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { isMissing } from './content-folder.ts';
import { stampFile, type Stamp } from './file-stamps.ts';
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

/** Folder inside `content/` in which files wait that are too large to be copied. */
export const ARRIVING = '.arriving';

/**
 * Which file is to hold what: where its bytes start among those that wait, up
 * to where the next file's start; `null` takes the file at `path` away, unless
 * one that waits at `from` takes its place.
 */
const journalSchema = z.array(
  z.strictObject({
    path: z.string().min(1),
    staged: z.string().regex(/^\d+$/).nullable(),
    from: z.string().startsWith(`${ARRIVING}/`).optional(),
  }),
);

/** The writes that a run decided on, in their order. */
export type Journal = z.infer<typeof journalSchema>;

/** A file that is to hold these bytes, or this text as UTF-8, or to be removed. */
export interface Write {
  /** Path below `content/`. */
  readonly path: string;
  readonly content: Uint8Array | string | null;
  /** Path below `content/` of a file that is moved into its place. */
  readonly from?: string;
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

/**
 * Stage writes as they come and commit them: once this is done they happen, now or
 * in the next run. Without a write nothing is touched.
 */
export async function commitWrites(
  contentDir: string,
  writes: AsyncIterable<Write>,
  fs: FileSteps,
): Promise<void> {
  const iterator = writes[Symbol.asyncIterator]();
  const first = await iterator.next();
  if (first.done) return;
  const journal: Journal = [];
  let size = 0;
  const note = ({ path, content, from }: Write) => {
    // Refused here, before anything is committed.
    inside(contentDir, path);
    const staged = content === null ? null : String(size);
    journal.push({ path, staged, ...(from === undefined ? {} : { from }) });
    const own = content === null ? 0 : sizeOf(content);
    size += own;
    return own;
  };
  const folder = join(contentDir, STAGING);
  await fs.makeFolder(folder);
  await fs.writeFile(join(folder, BYTES), inChunks(first.value, iterator, note));
  const path = join(folder, JOURNAL);
  await fs.writeFile(`${path}.tmp`, [Buffer.from(`${JSON.stringify(journal, null, 2)}\n`)]);
  await fs.rename(`${path}.tmp`, path);
}

/** Bytes that are gathered before they are handed on. */
const CHUNK = 1 << 20;

/** How many bytes a content takes, text as UTF-8. */
export function sizeOf(content: Uint8Array | string): number {
  return typeof content === 'string' ? Buffer.byteLength(content) : content.length;
}

/** Texts are encoded where they are gathered: a buffer for each of thousands costs more than its letters. */
async function* inChunks(
  first: Write,
  others: AsyncIterator<Write>,
  /** Gives the size of what was noted. */
  note: (write: Write) => number,
): AsyncGenerator<Uint8Array> {
  let chunk = Buffer.allocUnsafe(CHUNK);
  let end = 0;
  for (let write: Write | undefined = first; write;) {
    const size = note(write);
    if (end + size > chunk.length) {
      yield chunk.subarray(0, end);
      [chunk, end] = [Buffer.allocUnsafe(Math.max(size, CHUNK)), 0];
    }
    const { content } = write;
    if (typeof content === 'string') chunk.write(content, end);
    else if (content) chunk.set(content, end);
    end += size;
    const next = await others.next();
    write = next.done ? undefined : next.value;
  }
  yield chunk.subarray(0, end);
}

/** Called with each file that is in its place. */
export type OnPlaced = (path: string, stamp: Stamp) => void;

/** A file of the journal with its place in the file system. */
interface Target {
  readonly path: string;
  readonly target: string;
  readonly staged: string | null;
  readonly from?: string | undefined;
}

/** Put each file that the journal names in its place; done twice, it is the same. */
async function applyJournal(
  contentDir: string,
  journal: Journal,
  fs: FileSteps,
  onPlaced: OnPlaced,
): Promise<void> {
  const targets = journal.map((one) => ({ ...one, target: inside(contentDir, one.path) }));
  const isPlaced = ({ staged, from }: Target) => staged !== null || from !== undefined;
  const placed = targets.filter(isPlaced);
  for (const folder of new Set(placed.map(({ target }) => dirname(target)))) {
    await fs.makeFolder(folder);
  }
  if (placed.length > 0) await placeAll(contentDir, placed, fs, onPlaced);
  for (const one of targets) if (!isPlaced(one)) await fs.remove(one.target);
  // What waits goes only when what it was for is safe.
  if (placed.length > 0)
    await fs.flush(
      contentDir,
      placed.map(({ target }) => target),
    );
}

/** Write or move files into their places, in the order of the journal. */
async function placeAll(
  contentDir: string,
  placed: readonly Target[],
  fs: FileSteps,
  onPlaced: OnPlaced,
): Promise<void> {
  const staging = join(contentDir, STAGING);
  const bytes = await fs.openBytes(join(staging, BYTES));
  const starts = placed.flatMap(({ staged }) => (staged === null ? [] : Number(staged)));
  let next = 0;
  try {
    for (const { path, target, staged, from } of placed) {
      if (staged === null) {
        await move(inside(contentDir, from!), target, fs);
        onPlaced(path, stampFile(target));
      } else {
        const end = starts[(next += 1)] ?? bytes.size;
        const own = bytes.read(Number(staged), end);
        onPlaced(path, await fs.placeFile(target, own, join(staging, ASIDE)));
      }
    }
  } finally {
    bytes.close();
  }
}

/** Move a file into its place, unless an interrupted run has done so. */
async function move(from: string, target: string, fs: FileSteps): Promise<void> {
  try {
    await fs.rename(from, target);
  } catch (error) {
    if (!isMissing(error) || !existsSync(target)) throw error;
  }
}

/**
 * Finish the writes of a committed journal, or drop what was staged and no
 * journal vouches for. Safe to repeat: every step leaves a state this can go on from.
 */
export async function settleJournal(
  contentDir: string,
  fs: FileSteps = fileSteps,
  onPlaced: OnPlaced = () => undefined,
): Promise<'nothing' | 'finished' | 'dropped'> {
  const journal = await readJournal(contentDir, fs);
  if (!journal) return (await fs.removeFolder(join(contentDir, STAGING))) ? 'dropped' : 'nothing';
  await applyJournal(contentDir, journal, fs, onPlaced);
  // The journal goes first: without it, whatever else is left is dropped.
  await fs.remove(join(contentDir, STAGING, JOURNAL));
  await fs.removeFolder(join(contentDir, STAGING));
  return 'finished';
}
