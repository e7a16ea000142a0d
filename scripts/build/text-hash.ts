import { hash } from 'node:crypto';

/** The first 64 bits of the SHA-256 of a text, as two halves: as many as tell versions apart. */
export type TextHash = readonly [high: number, low: number];

/** Hash a text, to find it in tables of texts that are too many to hold. */
export function hashText(text: string): TextHash {
  const bytes = hash('sha256', text, 'buffer');
  return [bytes.readUInt32BE(0), bytes.readUInt32BE(4)];
}

/** Rows of a table by the hash of a text: numbers outside of what the garbage collector looks through. */
export class HashedRows {
  /** Row + 1 of each slot; 0 is free. */
  #slots: Uint32Array<ArrayBuffer>;
  /** Both halves of the hash of each row. */
  #hashes: Uint32Array<ArrayBuffer>;
  #size: number;

  constructor({ slots, hashes, size }: HashedRowsData = emptyRows()) {
    this.#slots = slots;
    this.#hashes = hashes;
    this.#size = size;
  }

  /** To be handed to another thread. */
  get data(): HashedRowsData {
    return { slots: this.#slots, hashes: this.#hashes, size: this.#size };
  }

  get size(): number {
    return this.#size;
  }

  /** The row of a text by its hash, or -1. */
  find([high, low]: TextHash): number {
    return this.#slots[this.#slotOf(high, low)]! - 1;
  }

  /** The row of a text by its hash, a new one behind all others where it has none yet; says whether it is new. */
  add([high, low]: TextHash): { readonly row: number; readonly isNew: boolean } {
    if ((this.#size + 1) * 2 > this.#slots.length) this.#grow();
    const slot = this.#slotOf(high, low);
    const found = this.#slots[slot]!;
    if (found > 0) return { row: found - 1, isNew: false };
    const row = this.#size;
    this.#hashes[row * 2] = high;
    this.#hashes[row * 2 + 1] = low;
    this.#size += 1;
    this.#slots[slot] = this.#size;
    return { row, isNew: true };
  }

  /** The slot of a hash, or the free one where it would be put. */
  #slotOf(high: number, low: number): number {
    const mask = this.#slots.length - 1;
    let slot = low & mask;
    for (; this.#slots[slot]! > 0; slot = (slot + 1) & mask) {
      const at = (this.#slots[slot]! - 1) * 2;
      if (this.#hashes[at] === high && this.#hashes[at + 1] === low) return slot;
    }
    return slot;
  }

  #grow(): void {
    const hashes = this.#hashes;
    this.#slots = new Uint32Array(this.#slots.length * 2);
    this.#hashes = new Uint32Array(this.#slots.length);
    this.#hashes.set(hashes);
    for (let row = 0; row < this.#size; row += 1)
      this.#slots[this.#slotOf(hashes[row * 2]!, hashes[row * 2 + 1]!)] = row + 1;
  }
}

/** What hashed rows consist of. */
export interface HashedRowsData {
  readonly slots: Uint32Array<ArrayBuffer>;
  readonly hashes: Uint32Array<ArrayBuffer>;
  readonly size: number;
}

const FIRST_SLOTS = 1 << 10;

function emptyRows(): HashedRowsData {
  return { slots: new Uint32Array(FIRST_SLOTS), hashes: new Uint32Array(FIRST_SLOTS), size: 0 };
}
