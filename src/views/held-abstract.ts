import { digest } from '../catalog/digest.ts';
import type { Paper } from '../catalog/paper.ts';

/** A paper whose abstract is held, or whose text is. */
export type IndexedPaper = Omit<Paper, 'abstract'> & { readonly abstract: string | HeldAbstract };

/** Gives the abstract of a paper by the id of the paper. */
export type ReadAbstract = (id: string) => string;

/**
 * The abstract of a paper. Its text, which is a quarter of what is known of most papers and shown
 * on their own pages only, is read when it is asked for.
 */
export class HeldAbstract {
  /** In UTF-16 code units. */
  readonly length: number;
  /** Equal exactly when the text is. */
  readonly digest: string;
  readonly #id: string;
  readonly #read: ReadAbstract;

  constructor(id: string, text: string, read: ReadAbstract) {
    this.length = text.length;
    this.digest = digest(text);
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

  /** A paper that says this abstract and no other. */
  toJSON(): string {
    return this.digest;
  }
}

/** The abstract of a paper as views have it. */
export function heldAbstract({ id, abstract }: IndexedPaper): HeldAbstract {
  return typeof abstract === 'string' ? new HeldAbstract(id, abstract, () => abstract) : abstract;
}
