import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { Changes } from '../catalog/changes.ts';

const run = promisify(execFile);

/** `A\tpapers/some-id.md`: a status letter, a tab, a path. */
const STATUS_LINE = /^([AMD])\t.*papers\/([a-z0-9-]+)\.md$/;

/** A commit's date as `%cI` prints it. */
const DATE_LINE = /^@(.+)$/;

interface Day {
  added: Set<string>;
  changed: Set<string>;
  removed: Set<string>;
}

/**
 * What git says happened to the papers of a content folder, day by day in UTC,
 * newest first. Throws where the folder is in no git checkout or the history is shallow.
 */
export async function readHistory(contentDir: string): Promise<Changes> {
  const git = (...args: string[]) =>
    run('git', args, { cwd: contentDir, maxBuffer: 1 << 30 }).then(({ stdout }) => stdout);
  if ((await git('rev-parse', '--is-shallow-repository')).trim() === 'true') {
    throw new Error('The history is shallow: fetch all of it first (git fetch --unshallow).');
  }
  const log = await git(
    ...['log', '--reverse', '--no-merges', '--no-renames', '--name-status', '--format=@%cI'],
    ...['--', 'papers'],
  );
  return parseHistory(log);
}

/** Days from what `git log --name-status --format=@%cI` prints, oldest commit first. */
export function parseHistory(log: string): Changes {
  const days = new Map<string, Day>();
  let day: Day | undefined;
  for (const line of log.split('\n')) {
    const [, when] = DATE_LINE.exec(line) ?? [];
    if (when !== undefined) {
      const date = new Date(when).toISOString().slice(0, 10);
      day = days.get(date) ?? { added: new Set(), changed: new Set(), removed: new Set() };
      days.set(date, day);
    }
    const [, status, id] = STATUS_LINE.exec(line) ?? [];
    if (day !== undefined && status !== undefined && id !== undefined) record(day, status, id);
  }
  return [...days]
    .map(([date, { added, changed, removed }]) => ({
      date,
      added: [...added].toSorted(),
      changed: [...changed].toSorted(),
      removed: [...removed].toSorted(),
    }))
    .filter(({ added, changed, removed }) => added.length + changed.length + removed.length > 0)
    .toSorted((a, b) => (a.date < b.date ? 1 : -1));
}

/** Within one day only the outcome counts: what came and went again did neither. */
function record({ added, changed, removed }: Day, status: string, id: string): void {
  if (status === 'A') {
    if (removed.delete(id)) changed.add(id);
    else added.add(id);
  } else if (status === 'D') {
    changed.delete(id);
    if (!added.delete(id)) removed.add(id);
  } else if (!added.has(id)) {
    changed.add(id);
  }
}
