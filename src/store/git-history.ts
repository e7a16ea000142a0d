import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { Changes } from '../catalog/changes.ts';

const run = promisify(execFile);

/** Ask git in a folder: what a call with these arguments prints. A call that fails rejects. */
export function gitIn(folder: string): (...args: string[]) => Promise<string> {
  return async (...args) => {
    const { stdout } = await run('git', args, { cwd: folder, maxBuffer: 1 << 30 });
    return stdout;
  };
}

/** The fields of a list that git divides by zero bytes, as `-z` asks. */
export function zeroFields(list: string): string[] {
  return list.split('\0').filter((field) => field !== '');
}

/** `A\tpapers/some-id.md`: a status letter, a tab, a path. */
const STATUS_LINE =
  /^([AMD])\t(?:.*\/)?(?:papers\/([a-z0-9-]+)\.md|benchmarks\/([a-z0-9-]+)\.json)$/;

/** A commit's date as `%cI` prints it. */
const DATE_LINE = /^@(.+)$/;

/** What became of the files of one kind on a day. */
interface Outcome {
  readonly added: Set<string>;
  readonly changed: Set<string>;
  readonly removed: Set<string>;
}

interface Day {
  readonly papers: Outcome;
  readonly benchmarks: Outcome;
}

const nothing = (): Outcome => ({ added: new Set(), changed: new Set(), removed: new Set() });

/**
 * What git says happened to the papers and benchmarks of a content folder, day by day in UTC,
 * newest first. Throws where the folder is in no git checkout or the history is shallow.
 */
export async function readHistory(contentDir: string): Promise<Changes> {
  const git = gitIn(contentDir);
  if ((await git('rev-parse', '--is-shallow-repository')).trim() === 'true') {
    throw new Error('The history is shallow: fetch all of it first (git fetch --unshallow).');
  }
  const log = await git(
    ...['log', '--reverse', '--no-merges', '--no-renames', '--name-status', '--format=@%cI'],
    ...['--', 'papers', 'benchmarks'],
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
      day = days.get(date) ?? { papers: nothing(), benchmarks: nothing() };
      days.set(date, day);
    }
    const [, status, paper, benchmark] = STATUS_LINE.exec(line) ?? [];
    if (day === undefined || status === undefined) continue;
    if (paper !== undefined) record(day.papers, status, paper);
    if (benchmark !== undefined) record(day.benchmarks, status, benchmark);
  }
  return [...days]
    .map(([date, { papers, benchmarks }]) => ({
      date,
      added: [...papers.added].toSorted(),
      changed: [...papers.changed].toSorted(),
      removed: [...papers.removed].toSorted(),
      ...comingAndGoing(benchmarks),
    }))
    .filter(
      ({ added, changed, removed, benchmarks }) =>
        added.length + changed.length + removed.length > 0 || benchmarks !== undefined,
    )
    .toSorted((a, b) => (a.date < b.date ? 1 : -1));
}

/** The benchmarks of a day as the log keeps them: those that came and went, if any did. */
function comingAndGoing({ added, removed }: Outcome): Pick<Changes[number], 'benchmarks'> {
  if (added.size + removed.size === 0) return {};
  return { benchmarks: { added: [...added].toSorted(), removed: [...removed].toSorted() } };
}

/** Within one day only the outcome counts: what came and went again did neither. */
function record({ added, changed, removed }: Outcome, status: string, id: string): void {
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
