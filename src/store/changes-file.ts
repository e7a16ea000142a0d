import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Changes, changesSchema } from '../catalog/changes.ts';

/** Read `changes.json` below the content folder; no file, no changes. Throws when it does not fit its schema. */
export async function loadChanges(contentDir: string): Promise<Changes> {
  try {
    return changesSchema.parse(
      JSON.parse(await readFile(join(contentDir, 'changes.json'), 'utf8')),
    );
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw new Error(
      `${join(contentDir, 'changes.json')} is not what \`npm run changes\` writes; run it again.`,
      { cause: error },
    );
  }
}
