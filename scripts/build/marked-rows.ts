const FIRST_BYTES = 1 << 10;

/** Rows of a table that are marked, in a bit each: of a million 120 kB. */
export class MarkedRows {
  #bits: Buffer;

  /** `text` is what another one was written down as. */
  constructor(text = '') {
    this.#bits = Buffer.from(text, 'base64');
  }

  mark(row: number): void {
    const byte = row >> 3;
    if (byte >= this.#bits.length) {
      const length = Math.max(FIRST_BYTES, byte + 1, this.#bits.length * 2);
      this.#bits = Buffer.concat([this.#bits], length);
    }
    this.#bits[byte]! |= 1 << (row & 7);
  }

  has(row: number): boolean {
    return ((this.#bits[row >> 3] ?? 0) & (1 << (row & 7))) !== 0;
  }

  toString(): string {
    return this.#bits.toString('base64');
  }
}
