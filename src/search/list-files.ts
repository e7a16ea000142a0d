import { ByteWriter } from './bytes.ts';
import type { Part } from './dictionary.ts';
import { FILE } from './manifest.ts';

/** Bytes of a file of lists, before compression. */
const LIST_BYTES = 4_096;

/** Takes a finished file; whoever made it keeps nothing of it. */
export type Emit = (name: string, bytes: Uint8Array<ArrayBuffer>) => void | Promise<void>;

/**
 * Lays lists of papers one behind the other into files of about
 * {@link LIST_BYTES}; a long list runs on at the beginning of the next. A part
 * holds the gaps between its papers, the first of them 0.
 */
export class ListFiles {
  readonly #emit: Emit;
  #block = 0;
  #bytes = new ByteWriter();

  constructor(emit: Emit) {
    this.#emit = emit;
  }

  async add(docs: Uint32Array): Promise<Part[]> {
    const parts: Part[] = [];
    let next = 0;
    while (next < docs.length) {
      const start = next;
      const offset = this.#bytes.length;
      const first = docs[start]!;
      let last = first;
      do {
        this.#bytes.number(docs[next]! - last);
        last = docs[next]!;
        next += 1;
      } while (next < docs.length && this.#bytes.length < LIST_BYTES);
      parts.push({ block: this.#block, offset, count: next - start, first });
      if (this.#bytes.length >= LIST_BYTES) await this.finish();
    }
    return parts;
  }

  async finish(): Promise<void> {
    if (this.#bytes.length === 0) return;
    await this.#emit(FILE.lists(this.#block), this.#bytes.bytes());
    this.#bytes = new ByteWriter();
    this.#block += 1;
  }
}
