import { hash } from 'node:crypto';
import { fstatSync, lstatSync, readdirSync, statSync, type Stats } from 'node:fs';

/** What a file system says of a file without opening it. */
export interface Stamp {
  readonly size: number;
  /** Of the last change of its bytes, in milliseconds. Anybody may set it. */
  readonly mtimeMs: number;
  /** Of the last change of anything about the file. Only the system sets it. */
  readonly ctimeMs: number;
  readonly ino: number;
}

/** Path below a folder to stamp. */
export type Stamps = ReadonlyMap<string, Stamp>;

/** Two changes of one file closer than this may get the same time, in milliseconds. */
const TICK = 20;

/** The same where a file system counts in seconds, as FAT does. */
const COARSE_TICK = 2_000;

function stampOf({ size, mtimeMs, ctimeMs, ino }: Stats): Stamp {
  return { size, mtimeMs, ctimeMs, ino };
}

/** Stamp a file, by its path or as it is open; of a link the link. */
export function stampFile(file: string | number): Stamp {
  return stampOf(typeof file === 'number' ? fstatSync(file) : lstatSync(file));
}

/** Stamp what is read at a path: of a link the file that it leads to. */
export function stampTarget(path: string): Stamp {
  return stampOf(statSync(path));
}

/**
 * Stamp every file below a folder, hidden ones included; `undefined` where a link or a
 * device is among them, or one that goes meanwhile.
 */
export function stampFiles(folder: string): Stamps | undefined {
  const stamps = new Map<string, Stamp>();
  const walk = (below: string): boolean =>
    readdirSync(`${folder}/${below}`, { withFileTypes: true }).every((entry) => {
      const path = `${below}${entry.name}`;
      if (entry.isDirectory()) return walk(`${path}/`);
      if (!entry.isFile()) return false;
      stamps.set(path, stampFile(`${folder}/${path}`));
      return true;
    });
  try {
    return walk('') ? stamps : undefined;
  } catch {
    return undefined;
  }
}

/** A stamp as a text: equal exactly when the stamp is. */
export function stampText({ size, mtimeMs, ctimeMs, ino }: Stamp): string {
  return `${size} ${mtimeMs} ${ctimeMs} ${ino}`;
}

/** One hash of all stamps. */
export function hashStamps(stamps: Stamps): string {
  return hash(
    'sha256',
    [...stamps]
      .map(([path, stamp]) => `${path}\0${stampText(stamp)}`)
      .sort()
      .join('\n'),
  );
}

/**
 * Whether every later change will show in the stamps that were taken at `now`.
 *
 * Git calls the opposite racy: a file that was changed in the very tick of the
 * clock in which it was looked at may change once more in that tick, and keep
 * its size, and then nothing shows it.
 */
export function areSettled(stamps: Stamps, now: number): boolean {
  return stamps.values().every((stamp) => isSettled(stamp, now));
}

/** The same of one file. */
export function isSettled({ ctimeMs }: Stamp, now: number): boolean {
  const tick = ctimeMs % 1_000 === 0 ? COARSE_TICK : TICK;
  return ctimeMs + tick < now;
}

/** Wait until what was written before this call is settled, where clocks are fine enough. */
export function waitForTick(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, TICK + 5));
}
