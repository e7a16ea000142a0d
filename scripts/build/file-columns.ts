import type { KnownFile } from './build-record.ts';

/** Bytes of a SHA-256. */
const SUM = 32;

const FIRST_ROWS = 1 << 10;

/** What columns hold of a file. */
type Row = Omit<KnownFile, 'key'>;

/** What is known of files, by row: an object for each of a million would take five times as much memory. */
export class FileColumns {
  #sizes = new Float64Array(FIRST_ROWS);
  #times = new Float64Array(FIRST_ROWS);
  #sums = new Uint8Array(FIRST_ROWS * SUM);

  set(row: number, { size, mtimeMs, sha256 }: Row): void {
    while (row >= this.#sizes.length) this.#grow();
    this.#sizes[row] = size;
    this.#times[row] = mtimeMs;
    // No longer than it may be: a record is read before it is known whether it is broken.
    this.#sums.set(Buffer.from(sha256, 'hex').subarray(0, SUM), row * SUM);
  }

  /** Note when a file was last written, if it has the size it is known to have; says whether it has. */
  settle(row: number, size: number, mtimeMs: number): boolean {
    if (this.#sizes[row] !== size) return false;
    this.#times[row] = mtimeMs;
    return true;
  }

  /** Whether it is known when a file was last written. */
  isSettled(row: number): boolean {
    return this.#times[row] !== 0;
  }

  get(row: number): Row {
    const sha256 = Buffer.from(this.#sums.buffer, row * SUM, SUM).toString('hex');
    return { size: this.#sizes[row]!, mtimeMs: this.#times[row]!, sha256 };
  }

  #grow(): void {
    const [sizes, times, sums] = [this.#sizes, this.#times, this.#sums];
    this.#sizes = new Float64Array(sizes.length * 2);
    this.#times = new Float64Array(times.length * 2);
    this.#sums = new Uint8Array(sums.length * 2);
    this.#sizes.set(sizes);
    this.#times.set(times);
    this.#sums.set(sums);
  }
}
