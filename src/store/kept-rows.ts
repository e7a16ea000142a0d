import { bisector } from 'd3-array';
import { open, readFile, type FileHandle } from 'node:fs/promises';
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { promisify } from 'node:util';
import { gunzipSync, gzip } from 'node:zlib';
import { keptFile } from '../catalog/archive-manifest.ts';
import { comparePointers } from '../catalog/problem.ts';
import { archiveText } from './archive-text.ts';

const pack = promisify(gzip);

/**
 * Characters of rows that are packed together. Each block can be unpacked by itself,
 * so that a page finds its row without reading the file: in larger ones gzip finds a little more to spare,
 * and most of what a page unpacks is for nothing.
 */
const BLOCK = 1 << 14;

/** Blocks that are being packed while rows are still read. */
const PACKED_AT_ONCE = 8;

/** Where the blocks of a file start, and the pointer of the first row of each. */
export type BlockIndex = readonly (readonly [offset: number, pointer: string])[];

/** The file that tells where in {@link keptFile} a row stands. */
export function indexFile(file: string): string {
  return file.replace(/\.json$/, '.index.json');
}

/** Writes rows, one JSON object a line, in blocks packed with gzip; `zcat` reads the file as a whole. */
export class KeptRowsWriter {
  readonly #file: FileHandle;
  readonly #index: [offset: number, pointer: string][] = [];
  #lines: string[] = [];
  #size = 0;
  #first = '';
  #offset = 0;
  #packing: [first: string, bytes: Promise<Buffer>][] = [];

  private constructor(file: FileHandle) {
    this.#file = file;
  }

  static async create(path: string): Promise<KeptRowsWriter> {
    return new KeptRowsWriter(await open(path, 'wx'));
  }

  /** Add a row; rows come in the order of their pointers. */
  async add(pointer: string, line: string): Promise<void> {
    if (this.#lines.length === 0) this.#first = pointer;
    this.#lines.push(line);
    this.#size += line.length + 1;
    if (this.#size >= BLOCK) await this.#endBlock();
  }

  async #endBlock(): Promise<void> {
    if (this.#lines.length === 0) return;
    const bytes = pack(Buffer.from(`${this.#lines.join('\n')}\n`));
    this.#packing.push([this.#first, bytes]);
    [this.#lines, this.#size] = [[], 0];
    if (this.#packing.length >= PACKED_AT_ONCE) await this.#writeFirst();
  }

  async #writeFirst(): Promise<void> {
    const [first, packed] = this.#packing.shift()!;
    const bytes = await packed;
    await this.#file.write(bytes);
    this.#index.push([this.#offset, first]);
    this.#offset += bytes.length;
  }

  /** Write what is left and see it onto the disk; gives the index of the file. */
  async close(): Promise<BlockIndex> {
    await this.#endBlock();
    while (this.#packing.length > 0) await this.#writeFirst();
    await this.#file.datasync();
    await this.#file.close();
    return this.#index;
  }
}

/** Every line of a file of kept rows, in the memory of a few blocks. */
export async function* keptLines(path: string): AsyncGenerator<string> {
  let rest = '';
  for await (const text of archiveText(path)) {
    const lines = (rest + text).split('\n');
    rest = lines.pop()!;
    yield* lines;
  }
  if (rest !== '') yield rest;
}

const byFirst = bisector(([, first]: BlockIndex[number], pointer: string) =>
  comparePointers(first, pointer),
);

/** Finds single rows of an archive by their pointers. */
export class KeptRows {
  readonly #path: string;
  readonly #index: BlockIndex;
  /**
   * Every block is read into this: what is taken outside of the heap for each page that shows a row would
   * have all of the heap looked through for what is free, again and again.
   */
  #packed = Buffer.allocUnsafeSlow(BLOCK);

  private constructor(path: string, index: BlockIndex) {
    this.#path = path;
    this.#index = index;
  }

  /** Open the rows of an archive; `path` is its place in the file system, as provenance names it below the sources. */
  static async open(path: string): Promise<KeptRows> {
    const index = JSON.parse(await readFile(indexFile(path), 'utf8')) as BlockIndex;
    return new KeptRows(keptFile(path), index);
  }

  /** The number of the block in which a pointer's row stands, -1 where it comes before all of them. */
  blockOf(pointer: string): number {
    return byFirst.right(this.#index, pointer) - 1;
  }

  /** The lines of the block in which a pointer's row stands, if it stands anywhere. */
  block(pointer: string): string[] {
    const at = this.blockOf(pointer);
    const start = this.#index[at]?.[0];
    return start === undefined ? [] : this.#read(start, this.#index[at + 1]?.[0]);
  }

  #read(start: number, end: number | undefined): string[] {
    const file = openSync(this.#path, 'r');
    try {
      const length = (end ?? fstatSync(file).size) - start;
      if (this.#packed.length < length) this.#packed = Buffer.allocUnsafeSlow(length * 2);
      let size = 0;
      for (let more = 1; more > 0 && size < length; size += more)
        more = readSync(file, this.#packed, size, length - size, start + size);
      if (size < length || length <= 0)
        throw new Error(`${this.#path} is shorter than its index says. Import the archive again.`);
      return unpack(this.#packed.subarray(0, size)).toString('utf8').split('\n');
    } finally {
      closeSync(file);
    }
  }
}

/** Bytes at the end of a packed block that say how long it is unpacked (RFC 1952). */
const SIZE_BYTES = 4;

/** No block is longer than that, whatever a broken file says. */
const LONGEST_BLOCK = 1 << 26;

/** Unpack a block, into a piece of memory that holds all of it and has room left: else a second one is taken. */
function unpack(bytes: Buffer): Buffer {
  const size = bytes.length < SIZE_BYTES ? 0 : bytes.readUInt32LE(bytes.length - SIZE_BYTES);
  const chunkSize = Math.min(Math.max(size, BLOCK) + 1, LONGEST_BLOCK);
  return gunzipSync(bytes, { chunkSize });
}
