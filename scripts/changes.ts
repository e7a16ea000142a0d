// Write content/changes.json from git history; the build reads the file and never git.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readHistory } from '../src/store/git-history.ts';

const contentDir = join(import.meta.dirname, '..', 'content');
try {
  const changes = await readHistory(contentDir);
  await writeFile(join(contentDir, 'changes.json'), `${JSON.stringify(changes, null, 2)}\n`);
  console.log(
    `content/changes.json: ${changes.length} ${changes.length === 1 ? 'day' : 'days'} of changes.`,
  );
} catch (error) {
  console.error(`content/changes.json was not written: ${(error as Error).message.trim()}`);
  process.exitCode = 1;
}
