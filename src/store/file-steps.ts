import { execFile } from 'node:child_process';
import {
  closeSync,
  fdatasyncSync,
  fstatSync,
  openSync,
  readSync,
  renameSync,
  writeSync,
} from 'node:fs';
import { mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises';
import { promisify } from 'node:util';
import { isMissing } from './content-folder.ts';
import { stampFile, type Stamp } from './file-stamps.ts';

/** The few steps that writing takes, so that a test can fail at each of them. */
export interface FileSteps {
  readFile(path: string): Promise<Buffer>;
  /** Write a file and see it onto the disk. */
  writeFile(path: string, bytes: Iterable<Uint8Array> | AsyncIterable<Uint8Array>): Promise<void>;
  /** Open a file to read parts of it. */
  openBytes(path: string): Promise<OpenBytes>;
  /**
   * Put a file in its place: at once where nothing stands there, else by way of
   * `aside`. Only `flush` sees it onto the disk. Gives its stamp.
   */
  placeFile(path: string, bytes: Uint8Array, aside: string): Promise<Stamp>;
  /** See files that were placed below a folder onto the disk. */
  flush(folder: string, paths: readonly string[]): Promise<void>;
  rename(from: string, to: string): Promise<void>;
  /** Remove a file, if it is there. */
  remove(path: string): Promise<void>;
  makeFolder(path: string): Promise<void>;
  /** Remove a folder with all it holds; tells whether there was one. */
  removeFolder(path: string): Promise<boolean>;
}

/** A file of which parts are read, since it may be larger than the memory. */
export interface OpenBytes {
  readonly size: number;
  /** The bytes from `start` up to `end`, which stand until the next call. Throws where the file is shorter. */
  read(start: number, end: number): Buffer;
  close(): void;
}

/** So many files are flushed one by one: half a millisecond each, and nobody else's files with them. */
const FLUSHED_ALONE = 200;

/** Flush a whole file system in one go. Node has no call for that, and some systems have no such command. */
async function syncFileSystem(folder: string): Promise<boolean> {
  return promisify(execFile)('sync', ['-f', folder]).then(
    () => true,
    () => false,
  );
}

/** Write a file without waiting in between, which would cost a small file several times what writing does. */
function writeThrough(path: string, flags: 'w' | 'wx', bytes: Uint8Array): Stamp {
  const file = openSync(path, flags);
  try {
    for (let at = 0; at < bytes.length;) at += writeSync(file, bytes, at);
    return stampFile(file);
  } finally {
    closeSync(file);
  }
}

/** Bytes that are read at a time: parts follow one another, and most are small. */
const READ_AHEAD = 1 << 20;

/** Reads parts of a file of which few start before one that was read. */
class PartReader implements OpenBytes {
  readonly size: number;
  readonly #file: number;
  #ahead = Buffer.alloc(0);
  #start = 0;

  constructor(path: string) {
    this.#file = openSync(path, 'r');
    this.size = fstatSync(this.#file).size;
  }

  read(start: number, end: number): Buffer {
    if (start < this.#start || end > this.#start + this.#ahead.length) this.#fill(start, end);
    return this.#ahead.subarray(start - this.#start, end - this.#start);
  }

  #fill(start: number, end: number): void {
    const bytes = Buffer.allocUnsafe(Math.max(end - start, READ_AHEAD));
    let size = 0;
    while (start + size < end) {
      const more = readSync(this.#file, bytes, size, bytes.length - size, start + size);
      if (more === 0) throw new Error('The bytes that were staged are cut off.');
      size += more;
    }
    [this.#ahead, this.#start] = [bytes.subarray(0, size), start];
  }

  close(): void {
    closeSync(this.#file);
  }
}

function flushFile(path: string): void {
  const file = openSync(path, 'r');
  try {
    fdatasyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** The steps on the real file system. */
export const fileSteps: FileSteps = {
  readFile: (path) => readFile(path),
  async writeFile(path, bytes) {
    const file = await open(path, 'w');
    try {
      for await (const chunk of bytes) await file.writeFile(chunk);
      await file.datasync();
    } finally {
      await file.close();
    }
  },
  async openBytes(path) {
    return new PartReader(path);
  },
  async placeFile(path, bytes, aside) {
    try {
      return writeThrough(path, 'wx', bytes);
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
      // Renamed over it, so that nobody reads half a file and no link is written through.
      writeThrough(aside, 'w', bytes);
      renameSync(aside, path);
      return stampFile(path);
    }
  },
  async flush(folder, paths) {
    if (paths.length > FLUSHED_ALONE && (await syncFileSystem(folder))) return;
    for (const path of paths) flushFile(path);
  },
  rename: (from, to) => rename(from, to),
  remove: (path) => rm(path, { force: true }),
  async makeFolder(path) {
    await mkdir(path, { recursive: true });
  },
  async removeFolder(path) {
    try {
      await stat(path);
    } catch (error) {
      if (isMissing(error)) return false;
      throw error;
    }
    await rm(path, { recursive: true, force: true });
    return true;
  },
};
