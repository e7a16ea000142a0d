import { digest } from './digest.ts';
import type { Paper } from './paper.ts';

/** What is known of an abstract whose text is not held. */
export interface AbstractMark {
  /** In UTF-16 code units. */
  readonly length: number;
  /** Equal exactly when the text is. */
  readonly digest: string;
}

/**
 * A paper as hundreds of thousands are held at once: without the text of its abstract, a quarter of what
 * is known of most papers, which only its own page shows.
 */
export type HeldPaper = Omit<Paper, 'abstract' | 'digest'> & {
  readonly abstract: AbstractMark;
  /** Equal exactly when all that the paper's file says is. */
  readonly version: string;
};

/** What is held of a paper; plain values, which can be written down. */
export function holdPaper(paper: Paper): HeldPaper {
  // The digest in a file tells whether somebody edited it, which pages do not show.
  const { abstract, ...rest } = paper;
  delete rest.digest;
  return {
    ...rest,
    abstract: { length: abstract.length, digest: digest(abstract) },
    version: digest({ ...rest, abstract }),
  };
}
