import { hash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** The counts that a run reports. */
export interface RunCounts {
  readonly sources: number;
  readonly archives: number;
  readonly papers: number;
  readonly results: number;
  readonly benchmarks: number;
}

/** What is remembered of the last run: as long as nothing that went into it has changed, the next does nothing. */
export interface LastRun {
  /** Hash of the program, the options and the folder that it ran with. */
  readonly key: string;
  /** Hash of the stamps of everything below `content/` when it was done. */
  readonly stamps: string;
  readonly counts: RunCounts;
}

function sumOf({ key, stamps, counts }: LastRun): string {
  return hash('sha256', JSON.stringify([key, stamps, counts]));
}

/** The last run as the file has it; one that is absent, garbled or of another program is no memory. */
export function recallRun(file: string): LastRun | undefined {
  try {
    const { sum, ...run } = JSON.parse(readFileSync(file, 'utf8')) as LastRun & { sum: string };
    return sum === sumOf(run) ? run : undefined;
  } catch {
    return undefined;
  }
}

/** Write down a run. A memory that cannot be kept is no fault: the next run reads everything again. */
export function rememberRun(file: string, run: LastRun): void {
  try {
    mkdirSync(dirname(file), { recursive: true });
    const aside = `${file}.${process.pid}.tmp`;
    writeFileSync(aside, JSON.stringify({ ...run, sum: sumOf(run) }));
    renameSync(aside, file);
  } catch {
    return;
  }
}
