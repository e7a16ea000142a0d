import { resolve } from 'node:path';
import { shortHash } from '../catalog/id.ts';
import type { Problem } from '../catalog/problem.ts';
import { readStoredProblems } from '../store/content-state.ts';
import { areSettled, hashStamps, stampFiles, waitForTick } from '../store/file-stamps.ts';
import { recallRun, rememberRun } from '../store/last-run.ts';
import { programVersion } from '../store/program-version.ts';
import type { IngestOptions, IngestReport } from './run-ingest.ts';

/** What is known of the run before, and where this one is to be noted. */
export interface RunMemory {
  /** The report of this run, where nothing has changed since the last. */
  recall(): IngestReport | undefined;
  /** Note what this run left. Where somebody else was at work in the folder meanwhile, the next finds it otherwise. */
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
 * not show makes the run unfit to be noted. What is noted is how the run found each
 * file, or how it left those that it wrote: whatever else changed meanwhile differs.
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
      const after = new Map(before);
      for (const { path, stamp } of report.changes) {
        if (stamp) after.set(path, stamp);
        else after.delete(path);
      }
      // What changes after this run has ended shows, what changed meanwhile has another stamp.
      if (!areSettled(after, Date.now())) await waitForTick();
      if (!areSettled(after, Date.now())) return;
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
  const inputs = { given: 0, added: 0, present: 0, pages: [] };
  return { ...counts, changes: [], problems, inputProblems: [], inputs, isPending: false };
}

/** Whether a file could not be opened, which may be otherwise next time though nothing shows it. */
function isPassing({ problems }: IngestReport): boolean {
  return problems.some(({ code }) => code === 'unreadable-file');
}
