import type { Result } from '../catalog/paper.ts';
import { valueLine } from './source-excerpt.ts';
import type { PaperView } from './things.ts';

/** A value with the place it was read from: a result, or an older value of one. */
export type ReadValue = Pick<Result, 'source' | 'read'>;

function* valuesOf({ results }: PaperView): Generator<ReadValue> {
  for (const result of results) {
    yield result;
    if (result.history) yield* result.history;
  }
}

/**
 * The lines on which values of papers were read. Every board asks for those of all its rows: the sources
 * of a paper are read once for all its values, and only the numbers are kept.
 */
export class ValueLines {
  readonly #linesOf: (file: string) => readonly string[];
  /** By paper the line of each of its values, in their order; 0 where a value is of no line. */
  readonly #known = new Map<PaperView, readonly number[]>();

  /** `linesOf` gives the lines of a source. */
  constructor(linesOf: (file: string) => readonly string[]) {
    this.#linesOf = linesOf;
  }

  /** The line on which a value of a paper was read, from 1; nothing where it was not read from a line. */
  lineOf(paper: PaperView, value: ReadValue): number | undefined {
    const lines = this.#known.get(paper) ?? this.#find(paper);
    let position = 0;
    for (const one of valuesOf(paper)) {
      if (one === value) return lines[position] || undefined;
      position += 1;
    }
    return undefined;
  }

  #find(paper: PaperView): readonly number[] {
    const texts = new Map<string, readonly string[]>();
    const linesOf = (file: string) => {
      const lines = texts.get(file) ?? this.#linesOf(file);
      texts.set(file, lines);
      return lines;
    };
    const found = [...valuesOf(paper)].map((value) => {
      const { source } = value;
      return 'lines' in source ? (valueLine(value, linesOf(source.file)) ?? 0) : 0;
    });
    this.#known.set(paper, found);
    return found;
  }
}
