import type { SourcePage, SourceRow } from './page.ts';

/** Task and dataset as one string, however the page has them. */
export function gluedPlace({ place }: SourceRow): string {
  return 'glued' in place ? place.glued : `${place.task}${place.dataset}`;
}

/** Stands for the number of a text where there is none. */
export const NO_TEXT = -1;

/** The texts of a corpus that are split, each once and numbered: rows repeat them. */
export interface GluedTexts {
  readonly places: readonly string[];
  /** Number of a place to 1 where a row has it glued; what has cells of its own is not split. */
  readonly isGlued: Uint8Array;
  readonly measurements: readonly string[];
}

/** The rows of a corpus, counted through all pages, and the numbers of their texts. */
export interface NumberedRows {
  readonly texts: GluedTexts;
  readonly rows: readonly SourceRow[];
  readonly placeOf: Int32Array;
  /** `NO_TEXT` where upstream prints `--`, or the page has metric and value apart. */
  readonly measurementOf: Int32Array;
}

/** Gives each text it is asked for a number, the same for the same. */
class Numbering {
  readonly texts: string[] = [];
  readonly #numbers = new Map<string, number>();

  of(text: string): number {
    const known = this.#numbers.get(text);
    if (known !== undefined) return known;
    this.#numbers.set(text, this.texts.length);
    return this.texts.push(text) - 1;
  }
}

/** Number the texts of all rows. */
export function numberRows(pages: readonly SourcePage[]): NumberedRows {
  const rows = pages.flatMap((page) => page.rows);
  const places = new Numbering();
  const measurements = new Numbering();
  const placeOf = Int32Array.from(rows, (row) => places.of(gluedPlace(row)));
  const measurementOf = Int32Array.from(rows, ({ measurement, result }) =>
    measurement === null || result ? NO_TEXT : measurements.of(measurement),
  );
  const isGlued = new Uint8Array(places.texts.length);
  rows.forEach(({ place }, index) => {
    if ('glued' in place) isGlued[placeOf[index]!] = 1;
  });
  const texts = { places: places.texts, isGlued, measurements: measurements.texts };
  return { texts, rows, placeOf, measurementOf };
}
