import {
  closeSync,
  fstatSync,
  mkdirSync,
  openSync,
  readSync,
  renameSync,
  writeSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { crc32 } from 'node:zlib';
import { fieldsOf, linesOfFile } from '../../src/store/file-lines.ts';
import { FileMap } from './file-map.ts';
import { MarkedRows } from './marked-rows.ts';

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
  /** `2/8` */
  readonly shard: string;
  /** The files that were made. */
  readonly files: FileMap;
  /** Those that stand from the last build as they would be made; nothing where none does. */
  readonly standing: StandingFiles | undefined;
}

/** Files of a finished site, by their numbers among those in the memory of it. */
export interface StandingFiles {
  /** The sum of that memory. */
  readonly memory: string;
  readonly rows: MarkedRows;
}

/** Name of a part's record in the folder of the part. */
export const RECORD = '.benchleaf-part';

/** Begins the last line of a record, which says of what it is one. */
const END = 'end';

/** Begins the line of a record that says what stands. */
const STANDS = 'stands';

/** Ends the path of a folder in a record. */
const FOLDER_END = '/';

/** Characters that are written at once. */
const CHUNK = 1 << 20;

function fileLine(path: string, { key, size, mtimeMs, sha256 }: KnownFile): string {
  return `${key}\t${size}\t${mtimeMs}\t${sha256}\t${path}`;
}

/** Writes a record file by file: it is there when it has been finished, and not before. */
export class RecordWriter {
  readonly #file: string;
  readonly #aside: string;
  readonly #open: number;
  #text = '';
  #sum = 0;

  constructor(file: string) {
    mkdirSync(dirname(file), { recursive: true });
    this.#file = file;
    this.#aside = `${file}.${process.pid}.tmp`;
    this.#open = openSync(this.#aside, 'w');
  }

  #write(line: string): void {
    this.#text += `${line}\n`;
    if (this.#text.length >= CHUNK) this.#flush();
  }

  #flush(): void {
    const bytes = Buffer.from(this.#text);
    this.#sum = crc32(bytes, this.#sum);
    writeSync(this.#open, bytes);
    this.#text = '';
  }

  add(path: string, file: KnownFile): void {
    this.#write(fileLine(path, file));
  }

  /** Add what stands from the last build. */
  addStanding({ memory, rows }: StandingFiles): void {
    this.#write(`${STANDS}\t${memory}\t${rows.toString()}`);
  }

  /** Add a folder, with the time of its last change. */
  addFolder(path: string, mtimeMs: number): void {
    this.add(`${path}${FOLDER_END}`, { key: '', size: 0, mtimeMs, sha256: '' });
  }

  /** Write the last line: a sum of all others, and of what this is a record. */
  finish(...name: readonly string[]): void {
    this.#flush();
    writeSync(this.#open, `${[END, this.#sum, ...name].join('\t')}\n`);
    closeSync(this.#open);
    renameSync(this.#aside, this.#file);
  }
}

const NEWLINE = Buffer.from('\n');

/** Fields of the line of a file. */
const FIELDS = 5;

/** The last line of a record: the sum of all others, and what it says beside. */
interface RecordEnd {
  readonly sum: string;
  readonly name: readonly string[];
}

/**
 * Tell each file of a record, and give what its last line says; nothing where the record is broken: what
 * was told of it until then is not to be trusted.
 */
function readLines(
  file: string,
  tell: (path: string, file: KnownFile) => void,
  tellStanding: (standing: StandingFiles) => void = () => undefined,
): RecordEnd | undefined {
  const lines = linesOfFile(file);
  let end: RecordEnd | undefined;
  let sum = 0;
  for (;;) {
    const { value, done } = lines.next();
    // What stands behind the last line belongs to no record.
    if (done) return value ? end : undefined;
    const fields = fieldsOf(value, FIELDS);
    const isLast = fields[0] === END && fields[1] === String(sum);
    end = isLast ? { sum: fields[1]!, name: fields.slice(2) } : undefined;
    if (isLast) continue;
    sum = crc32(NEWLINE, crc32(value, sum));
    const [key, size, mtimeMs, sha256, path] = fields;
    if (path === undefined) {
      if (key === STANDS) tellStanding({ memory: size!, rows: new MarkedRows(mtimeMs) });
      continue;
    }
    tell(path, { key: key!, size: Number(size), mtimeMs: Number(mtimeMs), sha256: sha256! });
  }
}

/** Read what a part consists of; throws an `Error` where the file is absent or broken. */
export function readPart(file: string): PartRecord {
  const files = new FileMap();
  let standing: StandingFiles | undefined;
  let end: RecordEnd | undefined;
  try {
    end = readLines(
      file,
      (path, known) => {
        files.set(path, known);
      },
      (found) => (standing = found),
    );
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    throw new Error(`${dirname(file)} is no part of a build: it has no ${RECORD}.`, {
      cause: error,
    });
  }
  if (end?.name.length !== 3) {
    throw new Error(
      `${file} is no record of a part of a build, or a broken one. Build that part again.`,
    );
  }
  const [program = '', plan = '', shard = ''] = end.name;
  return { program, plan, shard, files, standing };
}

/** Bytes at the end of a record in which its last line is looked for. */
const LAST_LINE = 1 << 10;

/** The last line of a record; nothing where there is no record, or none that was finished. */
function endOf(file: string): RecordEnd | undefined {
  let open;
  try {
    open = openSync(file, 'r');
  } catch {
    return undefined;
  }
  try {
    const bytes = Buffer.alloc(LAST_LINE);
    const start = Math.max(0, fstatSync(open).size - LAST_LINE);
    const length = readSync(open, bytes, 0, LAST_LINE, start);
    const [line = '', rest] = bytes.toString('utf8', 0, length).split('\n').slice(-2);
    if (rest !== '' || !line.startsWith(`${END}\t`)) return undefined;
    const [, sum = '', ...name] = line.split('\t');
    return { sum, name };
  } finally {
    closeSync(open);
  }
}

/** What a build leaves behind in a site. */
export interface LeftSite {
  /** What is known of its files, but for those below. */
  readonly files: Iterable<readonly [path: string, file: KnownFile]>;
  /** The paths of files that belong to the whole: scripts, sitemaps, sums. */
  readonly others: Iterable<string>;
  /** Its folders, each with the time of its last change; the site itself is the empty path. */
  readonly folders: Iterable<readonly [path: string, mtimeMs: number]>;
}

/** No key, and nothing is known: a build makes such a file each time, and has to find it to remove it. */
const UNKNOWN: KnownFile = { key: '', size: 0, mtimeMs: 0, sha256: '' };

/** Write down what a finished site consists of, for the next build. */
export function writeMemory(
  file: string,
  program: string,
  { files, others, folders }: LeftSite,
): void {
  const writer = new RecordWriter(file);
  for (const [path, known] of files) writer.add(path, known);
  for (const path of others) writer.add(path, UNKNOWN);
  for (const [path, mtimeMs] of folders) writer.addFolder(path, mtimeMs);
  writer.finish(program);
}

/** What a memory tells of a site. */
export interface Memory {
  /** Tells this memory from others. */
  readonly sum: string;
  /** All files, each at the place of its number in the memory. */
  readonly files: FileMap;
  readonly folders: ReadonlyMap<string, number>;
}

/** Read what any build left in a site; `undefined` where nothing is known, or it is broken. */
export function readLeft(file: string): Memory | undefined {
  if (endOf(file) === undefined) return undefined;
  const files = new FileMap();
  const folders = new Map<string, number>();
  const end = readLines(file, (path, known) => {
    if (path.endsWith(FOLDER_END)) folders.set(path.slice(0, -1), known.mtimeMs);
    else files.set(path, known);
  });
  return end && { sum: end.sum, files, folders };
}

/** What tells a memory from others; empty where there is none. */
export function sumOfMemory(file: string): string {
  return endOf(file)?.sum ?? '';
}

/** Whether there is a memory of a build by a program. */
export function isMemoryOf(file: string, program: string): boolean {
  return endOf(file)?.name.join('\t') === program;
}

/**
 * Tell of each file that the last build by the same program made and the next one may leave, with its number
 * among all files; gives the sum of the memory. One that is absent, broken or of another program
 * has none, and what it told is not to be trusted: everything is made anew.
 */
export function readMemory(
  file: string,
  program: string,
  tell: (path: string, file: KnownFile, number: number) => void,
): string | undefined {
  if (!isMemoryOf(file, program)) return undefined;
  let number = 0;
  return readLines(file, (path, known) => {
    if (path.endsWith(FOLDER_END)) return;
    if (known.key !== '') tell(path, known, number);
    number += 1;
  })?.sum;
}
