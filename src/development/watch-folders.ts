import { readdirSync, watch, type FSWatcher } from 'node:fs';
import { join } from 'node:path';

/** Changes come in numbers: an ingest writes thousands of files. In milliseconds. */
const PAUSE = 100;

/** A folder and all folders below it. */
function* foldersOf(folder: string): Generator<string> {
  yield folder;
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (entry.isDirectory()) yield* foldersOf(join(folder, entry.name));
  }
}

/**
 * Call back after something below a folder has changed, until the function that is returned is called. Only
 * folders are watched, which say what happens to the files in them: a system has not
 * watchers enough for each of a hundred thousand files.
 */
export function watchFolders(root: string, onChange: () => void): () => void {
  const watchers = new Map<string, FSWatcher>();
  let pause: NodeJS.Timeout | undefined;
  const look = (): void => {
    const folders = new Set(foldersOf(root));
    for (const [folder, watcher] of watchers) {
      if (folders.has(folder)) continue;
      watcher.close();
      watchers.delete(folder);
    }
    for (const folder of folders) {
      if (watchers.has(folder)) continue;
      const watcher = watch(folder, changed);
      // Of a folder that is gone its parent tells.
      watcher.on('error', () => undefined);
      watchers.set(folder, watcher);
    }
  };
  const changed = (): void => {
    pause ??= setTimeout(() => {
      pause = undefined;
      look();
      onChange();
    }, PAUSE);
  };
  look();
  return () => {
    clearTimeout(pause);
    for (const watcher of watchers.values()) watcher.close();
  };
}
