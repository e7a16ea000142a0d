import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { isMissing } from '../../src/store/content-folder.ts';
import type { KnownName } from './look-alikes.ts';

/** The ids of the papers that stand in content, and the files they are named after. */
export async function paperIds(contentDir: string): Promise<KnownName[]> {
  const files = await readdir(join(contentDir, 'papers')).catch((error: unknown) => {
    if (isMissing(error)) return [];
    throw error;
  });
  return files
    .filter((file) => file.endsWith('.md'))
    .map((file, entry) => ({ name: file.slice(0, -'.md'.length), where: `papers/${file}`, entry }));
}
