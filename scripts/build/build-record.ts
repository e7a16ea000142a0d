import { createReadStream, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { createInterface } from 'node:readline';

/** A file of a built site. */
export interface BuiltFile {
  /** Path below the site's folder. */
  readonly path: string;
  /** Version of the data it was made of; empty for what is made anew each time. */
  readonly key: string;
}

/** A built file as it stood when the build was done. */
export interface KnownFile {
  readonly key: string;
  readonly size: number;
  readonly mtimeMs: number;
}

/** What a part of a build has made. */
export interface PartRecord {
  /** Hash of everything but the content that decides what pages are made of. */
  readonly program: string;
  /** Hash of all paths and versions of the whole site, whatever part of it was made. */
  readonly plan: string;
  readonly shard: string;
  readonly files: readonly BuiltFile[];
}

/** Name of a part's record in the folder of the part. */
export const RECORD = '.benchleaf-part';

const END = 'end';

/** Write lines whole or not at all; the last says that it is the last. */
function writeLines(file: string, lines: Iterable<string>): void {
  mkdirSync(dirname(file), { recursive: true });
  const aside = `${file}.${process.pid}.tmp`;
  writeFileSync(aside, [...lines, END, ''].join('\n'));
  renameSync(aside, file);
}

/** Write down what a part has made. */
export function writePart(file: string, { program, plan, shard, files }: PartRecord): void {
  const head = [program, plan, shard].join('\t');
  writeLines(file, [head, ...files.map(({ key, path }) => `${key}\t${path}`)]);
}

/** Read what a part has made; throws an `Error` where the file is absent or broken. */
export function readPart(file: string): PartRecord {
  const lines = readFileSync(file, 'utf8').split('\n');
  if (lines.pop() !== '' || lines.pop() !== END) {
    throw new Error(
      `${file} is no record of a part of a build, or a broken one. Build that part again.`,
    );
  }
  const [program = '', plan = '', shard = ''] = lines.shift()?.split('\t') ?? [];
  const files = lines.map((line) => {
    const tab = line.indexOf('\t');
    return { key: line.slice(0, tab), path: line.slice(tab + 1) };
  });
  return { program, plan, shard, files };
}

/** Write down what a finished site consists of, for the next build. */
export function writeMemory(
  file: string,
  program: string,
  files: ReadonlyMap<string, KnownFile>,
): void {
  const lines = function* () {
    yield program;
    for (const [path, { key, size, mtimeMs }] of files)
      yield `${key}\t${size}\t${mtimeMs}\t${path}`;
  };
  writeLines(file, lines());
}

/**
 * Read what the last build by the same program made, those files only that `wants`
 * names. A memory that is absent, broken or of another program holds nothing: everything is
 * made anew.
 */
export async function readMemory(
  file: string,
  program: string,
  wants: (path: string) => boolean = () => true,
): Promise<Map<string, KnownFile>> {
  const known = new Map<string, KnownFile>();
  let isWhole = false;
  let isFirst = true;
  try {
    for await (const line of createInterface({ input: createReadStream(file, 'utf8') })) {
      if (isFirst && line !== program) return new Map();
      isFirst = false;
      isWhole = line === END;
      const [key, size, mtimeMs, path] = line.split('\t');
      if (path === undefined || !wants(path)) continue;
      known.set(path, { key: key!, size: Number(size), mtimeMs: Number(mtimeMs) });
    }
  } catch {
    return new Map();
  }
  return isWhole ? known : new Map();
}
