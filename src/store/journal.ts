import { dirname, join } from 'node:path';
import { z } from 'zod';
import { isMissing } from './content-folder.ts';
import { fileSteps, type FileSteps } from './file-steps.ts';
import { inOrder } from './in-order.ts';
import { inside } from './inside.ts';

/** Folder inside `content/` in which writes wait. */
export const STAGING = '.staging';

const JOURNAL = 'journal.json';

/** Which staged file goes where; `null` takes the file at `path` away. */
const journalSchema = z.array(
  z.strictObject({ path: z.string().min(1), staged: z.string().regex(/^\d+$/).nullable() }),
);

/** The moves that a run decided on, in their order. */
export type Journal = z.infer<typeof journalSchema>;

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

/** Commit a journal: from here on the writes happen, now or in the next run. */
export async function commitJournal(
  contentDir: string,
  journal: Journal,
  fs: FileSteps,
): Promise<void> {
  const path = join(contentDir, STAGING, JOURNAL);
  await fs.writeFile(`${path}.tmp`, Buffer.from(`${JSON.stringify(journal, null, 2)}\n`));
  await fs.rename(`${path}.tmp`, path);
}

/** Move one staged file to its place; a file that is no longer staged was moved before. */
async function applyEntry(
  contentDir: string,
  { path, staged }: Journal[number],
  fs: FileSteps,
): Promise<void> {
  const target = inside(contentDir, path);
  if (staged === null) return fs.remove(target);
  try {
    await fs.rename(join(contentDir, STAGING, staged), target);
  } catch (error) {
    if (!isMissing(error)) throw error;
  }
}

async function applyJournal(contentDir: string, journal: Journal, fs: FileSteps): Promise<void> {
  const written = journal.filter(({ staged }) => staged !== null);
  const folders = new Set(written.map(({ path }) => dirname(inside(contentDir, path))));
  for (const folder of folders) await fs.makeFolder(folder);
  await inOrder(journal, (entry) => applyEntry(contentDir, entry, fs));
}

/**
 * Finish the writes of a committed journal, or drop staged files that no journal
 * vouches for. Safe to repeat: every step leaves a state this can go on from.
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
