import { closeSync, mkdirSync, openSync, readSync, renameSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { StringDecoder } from 'node:string_decoder';

/** A file that a build is to make. */
export interface BuiltFile {
  /** Path below the site's folder. */
  readonly path: string;
  /** Version of the data it was made of; empty for what is made anew each time. */
  readonly key: string;
}

/** What a file holds. */
export interface FileContent {
  /** In bytes. */
  readonly size: number;
  /** In hexadecimal digits. */
  readonly sha256: string;
}

/** A file as it stood when the build was done. */
export interface KnownFile extends FileContent {
  readonly key: string;
  /** When it was last written; 0 where it does not stand in the site yet. */
  readonly mtimeMs: number;
}

/** What a part of a build consists of. */
export interface PartRecord {
  /** Hash of everything but the content that decides what pages are made of. */
  readonly program: string;
  /** Hash of all paths and versions of the whole site, whatever part of it was made. */
  readonly plan: string;
  readonly shard: string;
  readonly files: ReadonlyMap<string, KnownFile>;
}

/** Name of a part's record in the folder of the part. */
export const RECORD = '.benchleaf-part';

const END = 'end';

/** Ends the path of a folder in a record. */
const FOLDER_END = '/';

/** Bytes that are read and written at once: a record of a million files is no string that could be held. */
const CHUNK = 1 << 20;

/** Write lines whole or not at all; the last says that it is the last. */
function writeLines(file: string, lines: Iterable<string>): void {
  mkdirSync(dirname(file), { recursive: true });
  const aside = `${file}.${process.pid}.tmp`;
  const open = openSync(aside, 'w');
  try {
    let text = '';
    for (const line of lines) {
      text += `${line}\n`;
      if (text.length < CHUNK) continue;
      writeSync(open, text);
      text = '';
    }
    writeSync(open, `${text}${END}\n`);
  } finally {
    closeSync(open);
  }
  renameSync(aside, file);
}

/** The lines of a file, and behind them what stands after its last line's end. */
function* linesOf(file: string): Generator<string> {
  const open = openSync(file, 'r');
  try {
    const decoder = new StringDecoder('utf8');
    const chunk = Buffer.alloc(CHUNK);
    let rest = '';
    for (let length; (length = readSync(open, chunk, 0, CHUNK, null)) > 0;) {
      const lines = (rest + decoder.write(chunk.subarray(0, length))).split('\n');
      rest = lines.pop()!;
      yield* lines;
    }
    yield rest + decoder.end();
  } finally {
    closeSync(open);
  }
}

function* fileLines(files: ReadonlyMap<string, KnownFile>): Generator<string> {
  for (const [path, { key, size, mtimeMs, sha256 }] of files)
    yield `${key}\t${size}\t${mtimeMs}\t${sha256}\t${path}`;
}

/** The first line of a record, and the files it names that `wants` names too; nothing where it is broken. */
function readLines(
  file: string,
  wants: (path: string, file: KnownFile) => boolean,
): { head: string; files: Map<string, KnownFile> } | undefined {
  const files = new Map<string, KnownFile>();
  let head: string | undefined;
  let last = '';
  let isWhole = false;
  for (const line of linesOf(file)) {
    isWhole = last === END && line === '';
    last = line;
    if (head === undefined) {
      head = line;
      continue;
    }
    const [key, size, mtimeMs, sha256, path] = line.split('\t');
    if (path === undefined) continue;
    const known = { key: key!, size: Number(size), mtimeMs: Number(mtimeMs), sha256: sha256! };
    if (wants(path, known)) files.set(path, known);
  }
  return isWhole && head !== undefined ? { head, files } : undefined;
}

/** Write down what a part consists of, whose files are those of some maps. */
export function writePart(
  file: string,
  {
    program,
    plan,
    shard,
    files,
  }: Omit<PartRecord, 'files'> & { readonly files: readonly PartRecord['files'][] },
): void {
  const lines = function* () {
    yield [program, plan, shard].join('\t');
    for (const some of files) yield* fileLines(some);
  };
  writeLines(file, lines());
}

/** Read what a part consists of; throws an `Error` where the file is absent or broken. */
export function readPart(file: string): PartRecord {
  let read;
  try {
    read = readLines(file, () => true);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    throw new Error(`${dirname(file)} is no part of a build: it has no ${RECORD}.`, {
      cause: error,
    });
  }
  if (read === undefined) {
    throw new Error(
      `${file} is no record of a part of a build, or a broken one. Build that part again.`,
    );
  }
  const [program = '', plan = '', shard = ''] = read.head.split('\t');
  return { program, plan, shard, files: read.files };
}

/** What a build leaves behind in a site. */
export interface LeftSite {
  /** What is known of its files, but for those below. */
  readonly files: ReadonlyMap<string, KnownFile>;
  /** The paths of files that belong to the whole: scripts, sitemaps, sums. */
  readonly others: Iterable<string>;
  /** Its folders, each with the time of its last change; the site itself is the empty path. */
  readonly folders: ReadonlyMap<string, number>;
}

/** Write down what a finished site consists of, for the next build. */
export function writeMemory(
  file: string,
  program: string,
  { files, others, folders }: LeftSite,
): void {
  const lines = function* () {
    yield program;
    yield* fileLines(files);
    // No key, and nothing is known: a build makes them each time, and has to find them to remove them.
    for (const path of others) yield `\t0\t0\t\t${path}`;
    for (const [path, mtimeMs] of folders) yield `\t0\t${mtimeMs}\t\t${path}${FOLDER_END}`;
  };
  writeLines(file, lines());
}

/**
 * Read what any build left in a site: the paths of all files, and the folders; `undefined` where
 * nothing is known, or it is broken.
 */
export function readLeft(
  file: string,
): { files: string[]; folders: Map<string, number> } | undefined {
  const files: string[] = [];
  const folders = new Map<string, number>();
  try {
    const read = readLines(file, (path, { mtimeMs }) => {
      if (path.endsWith(FOLDER_END)) folders.set(path.slice(0, -1), mtimeMs);
      else files.push(path);
      return false;
    });
    return read && { files, folders };
  } catch {
    return undefined;
  }
}

/** Whether there is a memory of a build by a program. */
export function isMemoryOf(file: string, program: string): boolean {
  try {
    for (const line of linesOf(file)) return line === program;
    return false;
  } catch {
    return false;
  }
}

/**
 * Read what the last build by the same program made and the next one may leave, those files only that
 * `wants` names. A memory that is absent, broken or of another program holds nothing: everything is
 * made anew.
 */
export function readMemory(
  file: string,
  program: string,
  wants: (path: string) => boolean = () => true,
): Map<string, KnownFile> {
  try {
    const read = readLines(file, (path, { key }) => key !== '' && wants(path));
    return read?.head === program ? read.files : new Map();
  } catch {
    return new Map();
  }
}
