import { ByteReader, ByteWriter } from './bytes.ts';
import { readDocs } from './dictionary.ts';

/** Papers in their order, kept as the gaps between them: a byte or two each, however many there are. */
export class GrowingList {
  readonly #gaps = new ByteWriter();
  #last = 0;
  #count = 0;

  get count(): number {
    return this.#count;
  }

  /** What it takes to write it. */
  get bytes(): number {
    return this.#gaps.length;
  }

  /** The same paper twice in a row counts once. */
  add(doc: number): void {
    if (this.#count > 0 && doc === this.#last) return;
    this.#gaps.number(doc - this.#last);
    this.#last = doc;
    this.#count += 1;
  }

  docs(): Uint32Array {
    return readDocs(new ByteReader(this.#gaps.bytes()), this.#count);
  }
}
