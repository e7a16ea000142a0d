/**
 * A hash of 64 bits as two halves, for tables of texts that are too many to hold: two of a million
 * paths have the same one by accident once in thirty million times. Nobody is kept from making
 * two on purpose: what decides over files has more to compare.
 *
 * Each half multiplies and mixes on its own, with odd numbers of no meaning.
 */
export function hashText(text: string): readonly [high: number, low: number] {
  let [high, low] = [0x2f6b_7a11, 0x51d3_09c5];
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    high = Math.imul(high ^ unit, 0x85eb_ca77);
    low = Math.imul(low ^ unit, 0x27d4_eb2f);
    high ^= high >>> 15;
    low ^= low >>> 13;
  }
  return [mix(high ^ (low >>> 7)), mix(low ^ Math.imul(high, 0x9e37_79b1))];
}

function mix(half: number): number {
  const mixed = Math.imul(half ^ (half >>> 16), 0x7feb_352d);
  return (mixed ^ (mixed >>> 15)) >>> 0;
}

/** Rows of a table by the hash of their path: numbers outside of what the garbage collector looks through. */
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

  /** The row of a text, or -1. */
  find(text: string): number {
    const [high, low] = hashText(text);
    return this.#slots[this.#slotOf(high, low)]! - 1;
  }

  /** The row of a text, a new one behind all others where it has none yet; says whether it is new. */
  add(text: string): { readonly row: number; readonly isNew: boolean } {
    if ((this.#size + 1) * 2 > this.#slots.length) this.#grow();
    const [high, low] = hashText(text);
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
