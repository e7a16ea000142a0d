import { closeSync, mkdirSync, openSync, readFileSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { filesBelow } from '../../scripts/build/settle.ts';

/** What it takes to write the bytes of a site and nothing else. */
export interface BareCost {
  readonly files: number;
  readonly pages: number;
  readonly bytes: number;
  readonly seconds: number;
}

/** Files that are held in memory at a time, so that reading them is not part of what is timed. */
const BATCH = 2_000;

/** Write every file of a site once more elsewhere: open, write, close. */
export function writeBare(site: string, target: string): BareCost {
  const paths = [...filesBelow(site)];
  let seconds = 0;
  let bytes = 0;
  for (let start = 0; start < paths.length; start += BATCH) {
    const files = paths
      .slice(start, start + BATCH)
      .map((path) => ({ path: join(target, path), body: readFileSync(join(site, path)) }));
    const begin = performance.now();
    for (const { path, body } of files) {
      mkdirSync(dirname(path), { recursive: true });
      const file = openSync(path, 'w');
      writeSync(file, body);
      closeSync(file);
      bytes += body.length;
    }
    seconds += (performance.now() - begin) / 1000;
  }
  const pages = paths.filter((path) => path.endsWith('.html')).length;
  return { files: paths.length, pages, bytes, seconds };
}
