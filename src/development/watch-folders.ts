import { readdirSync, realpathSync, statSync, watch, type FSWatcher } from 'node:fs';
import { join } from 'node:path';

/** Changes come in numbers: an ingest writes thousands of files. In milliseconds. */
const PAUSE = 100;

/** Codes of errors that say that something has gone since it was listed, or a link leads nowhere. */
const GONE = new Set(['ENOENT', 'ENOTDIR', 'ELOOP']);

/** What is made of something that may be gone by then; `undefined` where it is. */
function unlessGone<T>(make: () => T): T | undefined {
  try {
    return make();
  } catch (error) {
    if (!GONE.has((error as NodeJS.ErrnoException).code ?? '')) throw error;
    return undefined;
  }
}

/** A folder and all folders below it, links followed, each once. */
function* foldersOf(folder: string, known = new Set<string>()): Generator<string> {
  const path = unlessGone(() => realpathSync(folder));
  if (path === undefined || known.has(path)) return;
  known.add(path);
  yield path;
  for (const entry of unlessGone(() => readdirSync(path, { withFileTypes: true })) ?? []) {
    const below = join(path, entry.name);
    const isLinked = () => entry.isSymbolicLink() && statSync(below).isDirectory();
    if (entry.isDirectory() || unlessGone(isLinked)) yield* foldersOf(below, known);
  }
}

/**
 * Call back after something below a folder has changed, until the function that is returned is called. Only
 * folders are watched, which say what happens to the files in them: a system has not
 * watchers enough for each of a hundred thousand files.
 */
export function watchFolders(root: string, onChange: () => void): () => void {
  let watchers: FSWatcher[] = [];
  let pause: NodeJS.Timeout | undefined;
  // All are watched anew: a folder may be another than the one that had its name before. And each
  // before it is read, so that what comes into it meanwhile is told of.
  const look = (): void => {
    for (const watcher of watchers) watcher.close();
    watchers = [];
    for (const folder of foldersOf(root)) {
      const watcher = unlessGone(() => watch(folder, changed));
      if (watcher === undefined) continue;
      // Of a folder that is gone its parent tells.
      watcher.on('error', () => undefined);
      watchers.push(watcher);
    }
  };
  const tell = (): void => {
    pause = undefined;
    look();
    // Nobody tells when the root comes back.
    if (watchers.length === 0) changed();
    else onChange();
  };
  const changed = (): void => {
    pause ??= setTimeout(tell, PAUSE);
  };
  look();
  return () => {
    clearTimeout(pause);
    for (const watcher of watchers) watcher.close();
  };
}
