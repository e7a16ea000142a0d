import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ARRIVING } from '../store/journal.ts';

/** A folder for the rows of new archives, until they are moved into the content. */
export interface Arrivals {
  /** The folder; it is made when it is asked for. */
  open(): Promise<string>;
  close(): Promise<void>;
}

/**
 * Make a place for new archives: inside the content, so that they can be moved
 * without a copy, or elsewhere in a run that is to leave the content alone.
 */
export async function openArrivals(contentDir: string, isElsewhere: boolean): Promise<Arrivals> {
  let folder = isElsewhere ? undefined : join(contentDir, ARRIVING);
  // Of a run that was killed before it had decided anything.
  if (folder !== undefined) await rm(folder, { recursive: true, force: true });
  return {
    async open() {
      folder ??= await mkdtemp(join(tmpdir(), 'benchleaf-'));
      await mkdir(folder, { recursive: true });
      return folder;
    },
    async close() {
      if (folder !== undefined) await rm(folder, { recursive: true, force: true });
    },
  };
}
