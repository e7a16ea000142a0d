import type { Flavour } from '../catalog/paper.ts';

/** How a page ends, as its file tells it. */
export interface PageEnd {
  /** Whether the last line has no line end. */
  readonly endsInLine: boolean;
  /** Whether nothing can be cut off: a saved page whose markup is closed. */
  readonly isWhole: boolean;
}

/** What is known of a page before its lines are read. */
export interface PageForm extends PageEnd {
  readonly file: string;
  /** Told by the lines themselves unless the file is a saved page. */
  readonly flavour?: Flavour;
  /** ISO date of the capture, where anything tells it. */
  readonly date: string | null;
}
