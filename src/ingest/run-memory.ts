import { resolve } from 'node:path';
import { shortHash } from '../catalog/id.ts';
import type { Problem } from '../catalog/problem.ts';
import { readStoredProblems } from '../store/content-state.ts';
import {
  areSettled,
  hashStamps,
  isSameStamp,
  stampFiles,
  waitForTick,
  type Stamps,
} from '../store/file-stamps.ts';
import { recallRun, rememberRun } from '../store/last-run.ts';
import { programVersion } from '../store/program-version.ts';
import type { Change } from '../store/write-set.ts';
import type { IngestOptions, IngestReport } from './run-ingest.ts';

/** What is known of the run before, and where this one is to be noted. */
export interface RunMemory {
  /** The report of this run, where nothing has changed since the last. */
  recall(): IngestReport | undefined;
  /** Note that this run is done, unless somebody else was at work in the folder meanwhile. */
  remember(report: IngestReport): Promise<void>;
}

/**
 * Open the memory of runs.
 *
 * A run whose outcome was noted need not be repeated while every file below
 * `content/` and the program itself are as they were when it ended. As git does
 * for its index, files are told by size, times, and inode, not by time alone: a
 * checkout may set any time of change of the bytes, but not the one that the
 * system keeps. A file that was changed so lately that a further change might
 * not show makes the run unfit to be noted; so does whatever changed while it ran.
 */
export function openMemory(file: string, options: IngestOptions): RunMemory {
  const { contentDir, paths, check, overwrite, prune } = options;
  const key = shortHash(
    JSON.stringify([programVersion(), resolve(contentDir), overwrite, prune]),
    64,
  );
  const start = Date.now();
  const before = stampFiles(contentDir);
  return {
    recall() {
      const last = recallRun(file);
      if (paths.length > 0 || !before || last?.key !== key) return undefined;
      if (last.stamps !== hashStamps(before)) return undefined;
      const problems = readStoredProblems(contentDir);
      return problems && upToDate(last.counts, problems);
    },
    async remember(report) {
      if (check || !before || !areSettled(before, start) || isPassing(report)) return;
      if (report.changes.length > 0) await waitForTick();
      const end = Date.now();
      const after = stampFiles(contentDir);
      if (!after || !areSettled(after, end) || !isAsLeft(before, after, report.changes)) return;
      const { sources, archives, papers, results, benchmarks } = report;
      const counts = { sources, archives, papers, results, benchmarks };
      rememberRun(file, { key, stamps: hashStamps(after), counts });
    },
  };
}

function upToDate(
  counts: Pick<IngestReport, 'sources' | 'archives' | 'papers' | 'results' | 'benchmarks'>,
  problems: readonly Problem[],
): IngestReport {
  const inputs = { given: 0, added: 0, present: 0 };
  return { ...counts, changes: [], problems, inputProblems: [], inputs, isPending: false };
}

/** Whether a file could not be opened, which may be otherwise next time though nothing shows it. */
function isPassing({ problems }: IngestReport): boolean {
  return problems.some(({ code }) => code === 'unreadable-file');
}

/**
 * Whether files are as a run found or left them: what it did not write has kept
 * its stamp, what it wrote has the size and the order in which it was written.
 */
function isAsLeft(before: Stamps, after: Stamps, changes: readonly Change[]): boolean {
  const written = new Map(changes.map(({ path, size }) => [path, size]));
  for (const [path, stamp] of after) {
    const size = written.get(path) ?? null;
    const isOurs = size === null ? isSameStamp(path, before.get(path), stamp) : size === stamp.size;
    if (!isOurs) return false;
  }
  for (const path of before.keys()) if (!after.has(path) && !written.has(path)) return false;
  let last = 0;
  for (const [path, size] of written) {
    if (size === null) continue;
    const stamp = after.get(path);
    if (!stamp || stamp.ctimeMs < last) return false;
    last = stamp.ctimeMs;
  }
  return true;
}
