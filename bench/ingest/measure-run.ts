import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const SCRIPT = join(import.meta.dirname, '..', '..', 'scripts', 'ingest.ts');

/** Prints what a process used as the last line of stderr. */
const TELL_USAGE = `data:text/javascript,${encodeURIComponent(
  'process.on("exit", () => process.stderr.write("\\n" + JSON.stringify(process.resourceUsage())))',
)}`;

/** What one run of the ingest, in a process of its own, took. */
export interface RunCost {
  /** From the start of Node to its end. */
  readonly seconds: number;
  /** Of the processor, all threads and the system's own work included: steadier than the clock. */
  readonly cpu: number;
  /** The most memory that it held. */
  readonly megabytes: number;
  /** The last line that it printed. */
  readonly outcome: string;
}

/**
 * Run the ingest on a content folder as `npm run ingest` does; `cache` is the folder
 * that remembers runs, or `off`, and `args` is what else the call says.
 */
export function measureRun(
  contentDir: string,
  cache: string,
  args: readonly string[] = [],
): RunCost {
  const start = performance.now();
  const { status, stdout, stderr, error } = spawnSync(
    process.execPath,
    ['--import', TELL_USAGE, SCRIPT, '--content', contentDir, ...args],
    { encoding: 'utf8', env: { ...process.env, BENCHLEAF_CACHE: cache }, maxBuffer: 1 << 28 },
  );
  const seconds = (performance.now() - start) / 1000;
  if (error || status === 2 || status === null) throw new Error(stderr, { cause: error });
  const used = JSON.parse(stderr.trim().split('\n').at(-1) ?? '') as NodeJS.ResourceUsage;
  const cpu = (used.userCPUTime + used.systemCPUTime) / 1e6;
  return {
    seconds,
    cpu,
    megabytes: used.maxRSS / 1024,
    outcome: stdout.trim().split('\n').at(-1) ?? '',
  };
}
