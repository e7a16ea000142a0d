import { closeSync, mkdirSync, openSync, readdirSync, readFileSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** What an ingest leaves, and what it takes just to write that many bytes into that many files. */
export interface Floor {
  readonly files: number;
  readonly seconds: number;
}

/** Write the derived files of a content folder once more elsewhere: open, write, close and nothing else. */
export function measureFloor(contentDir: string, target: string): Floor {
  const files = ['papers', 'benchmarks'].flatMap((folder) =>
    readdirSync(join(contentDir, folder)).map((name) => {
      const path = join(folder, name);
      return { path: join(target, path), bytes: readFileSync(join(contentDir, path)) };
    }),
  );
  for (const folder of new Set(files.map(({ path }) => dirname(path)))) {
    mkdirSync(folder, { recursive: true });
  }
  const start = performance.now();
  for (const { path, bytes } of files) {
    const file = openSync(path, 'wx');
    writeSync(file, bytes);
    closeSync(file);
  }
  return { files: files.length, seconds: (performance.now() - start) / 1000 };
}
