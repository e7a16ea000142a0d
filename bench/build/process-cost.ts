import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

/** What a command with all its processes took. */
export interface ProcessCost {
  readonly seconds: number;
  /** Of the processor, the system's own work included. */
  readonly cpu: number;
  /** The most memory that all its processes held together. */
  readonly megabytes: number;
  readonly output: string;
}

/** Ticks of the system's clock per second, as Linux tells them to programs. */
const TICKS = 100;

const PAGE_MEGABYTES = 4096 / 1e6;

/** How often memory is looked at, in milliseconds. */
const LOOK = 100;

/** What follows the name of a process in its `stat`, which may hold spaces and parentheses itself. */
function statOf(pid: string): string[] {
  const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
  return text.slice(text.lastIndexOf(')') + 2).split(' ');
}

/** Seconds of the processor that the processes took which this one has waited for. */
function cpuOfChildren(): number {
  const [user, system] = statOf('self').slice(13, 15).map(Number);
  return (user! + system!) / TICKS;
}

/** Memory of a process and all below it, in megabytes. */
function memoryOf(root: number): number {
  const parents = new Map<number, number>();
  const pages = new Map<number, number>();
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    try {
      parents.set(Number(pid), Number(statOf(pid)[1]));
      pages.set(Number(pid), Number(readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ')[1]));
    } catch {
      // It ended meanwhile.
    }
  }
  const isBelow = (pid: number | undefined): boolean =>
    pid === root || (pid !== undefined && pid > 1 && isBelow(parents.get(pid)));
  const held = [...pages].filter(([pid]) => isBelow(pid)).map(([, count]) => count);
  return held.reduce((sum, count) => sum + count, 0) * PAGE_MEGABYTES;
}

/** Run a command to its end and measure it; Linux only. Throws an `Error` with its output where it fails. */
export async function measureProcess(
  command: string,
  args: readonly string[],
  options: { cwd: string; env?: NodeJS.ProcessEnv },
): Promise<ProcessCost> {
  const cpuBefore = cpuOfChildren();
  const start = performance.now();
  const child = spawn(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output = (output + text).slice(-10_000);
    });
  }
  let megabytes = 0;
  const look = setInterval(() => {
    megabytes = Math.max(megabytes, memoryOf(child.pid!));
  }, LOOK);
  const status = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  }).finally(() => {
    clearInterval(look);
  });
  const seconds = (performance.now() - start) / 1000;
  if (status !== 0)
    throw new Error(`${command} ${args.join(' ')} ended with ${status}:\n${output}`);
  return { seconds, cpu: cpuOfChildren() - cpuBefore, megabytes, output };
}
