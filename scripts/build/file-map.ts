import { isDigest } from '../../src/catalog/digest.ts';
import type { KnownFile } from './build-record.ts';
import { FileColumns } from './file-columns.ts';
import type { Stamp } from './settle.ts';

/** Bytes of a version that is a digest, as nearly all are. */
const KEY_BYTES = 8;

/** What is known of files, by their paths in the order in which they came; a file that comes again takes its old place. */
export class FileMap implements Iterable<readonly [path: string, file: KnownFile]> {
  readonly #rows = new Map<string, number>();
  #nextRow = 0;
  readonly #columns = new FileColumns();
  #keys = Buffer.alloc(KEY_BYTES << 10);
  readonly #longKeys = new Map<number, string>();

  get size(): number {
    return this.#rows.size;
  }

  has(path: string): boolean {
    return this.#rows.has(path);
  }

  paths(): MapIterator<string> {
    return this.#rows.keys();
  }

  set(path: string, { key, ...standing }: KnownFile): void {
    const row = this.#rows.get(path) ?? this.#nextRow++;
    this.#rows.set(path, row);
    this.#columns.set(row, standing);
    if ((row + 1) * KEY_BYTES > this.#keys.length)
      this.#keys = Buffer.concat([this.#keys, Buffer.alloc(this.#keys.length)]);
    this.#longKeys.delete(row);
    if (isDigest(key)) this.#keys.write(key, row * KEY_BYTES, 'hex');
    else this.#longKeys.set(row, key);
  }

  /** Keep some files, by the place at which they came, and forget the others; returns the paths of those. */
  keep(isKept: (place: number) => boolean): string[] {
    const others: string[] = [];
    for (const [path, row] of this.#rows) if (!isKept(row)) others.push(path);
    for (const path of others) this.#rows.delete(path);
    return others;
  }

  /** Note when a file was last written, as it stands now; says what is known of it otherwise. */
  settle(path: string, { size, mtimeMs }: Stamp): 'settled' | 'unknown' | 'of another size' {
    const row = this.#rows.get(path);
    if (row === undefined) return 'unknown';
    if (!this.#columns.settle(row, size, mtimeMs)) return 'of another size';
    return 'settled';
  }

  /** A file of which nobody has said when it was written; nothing where all of them stand. */
  unsettled(): string | undefined {
    return this.#rows.entries().find(([, row]) => !this.#columns.isSettled(row))?.[0];
  }

  get(path: string): KnownFile | undefined {
    const row = this.#rows.get(path);
    return row === undefined ? undefined : this.#at(row);
  }

  #at(row: number): KnownFile {
    const start = row * KEY_BYTES;
    const key = this.#longKeys.get(row) ?? this.#keys.toString('hex', start, start + KEY_BYTES);
    return { key, ...this.#columns.get(row) };
  }

  *[Symbol.iterator](): Generator<readonly [path: string, file: KnownFile]> {
    for (const [path, row] of this.#rows) yield [path, this.#at(row)];
  }
}
