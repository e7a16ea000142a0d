import { digest } from '../catalog/digest.ts';
import type { AbstractMark } from '../catalog/held-paper.ts';

/** Gives the abstract of a paper by the id of the paper. */
export type ReadAbstract = (id: string) => string;

/** The abstract of a paper, whose text is read when it is asked for. */
export class HeldAbstract implements AbstractMark {
  readonly length: number;
  readonly digest: string;
  readonly #id: string;
  readonly #read: ReadAbstract;

  constructor(id: string, mark: AbstractMark, read: ReadAbstract) {
    this.length = mark.length;
    this.digest = mark.digest;
    this.#id = id;
    this.#read = read;
  }

  /** Throws an `Error` where it is not the text that the versions of pages were made of. */
  get text(): string {
    if (this.length === 0) return '';
    const text = this.#read(this.#id);
    if (digest(text) !== this.digest) {
      throw new Error(
        `The abstract of ${this.#id} was changed while the site was built. Build it once more.`,
      );
    }
    return text;
  }
}
