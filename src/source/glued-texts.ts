import type { SourcePage, SourceRow } from './page.ts';

/** Task and dataset as one string, however the page has them. */
export function gluedPlace({ place }: SourceRow): string {
  return 'glued' in place ? place.glued : `${place.task}${place.dataset}`;
}

/** Stands for the number of a text where there is none. */
export const NO_TEXT = -1;

/** The places of a corpus, each once and numbered: rows repeat them. */
export interface GluedPlaces {
  readonly places: readonly string[];
  /** Number of a place to 1 where a row has it glued; what has cells of its own is not split. */
  readonly isGlued: Uint8Array;
}

/** The texts of a corpus that are split. */
export interface GluedTexts extends GluedPlaces {
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

/** Numbers the texts of rows, page by page. */
export class RowNumbering {
  readonly #rows: SourceRow[] = [];
  readonly #places = new Numbering();
  readonly #placeOf: number[] = [];
  readonly #glued = new Set<number>();
  readonly #measurements = new Numbering();
  readonly #measurementOf: number[] = [];

  /** The measurements that were numbered so far. */
  get measurements(): readonly string[] {
    return this.#measurements.texts;
  }

  add({ rows }: Pick<SourcePage, 'rows'>): void {
    for (const row of rows) {
      const { measurement, result } = row;
      const place = this.#places.of(gluedPlace(row));
      if ('glued' in row.place) this.#glued.add(place);
      this.#rows.push(row);
      this.#placeOf.push(place);
      this.#measurementOf.push(
        measurement === null || result ? NO_TEXT : this.#measurements.of(measurement),
      );
    }
  }

  /** All rows, numbered. */
  finish(): NumberedRows {
    const places = this.#places.texts;
    const isGlued = Uint8Array.from(places, (_, number) => (this.#glued.has(number) ? 1 : 0));
    return {
      texts: { places, isGlued, measurements: this.#measurements.texts },
      rows: this.#rows,
      placeOf: Int32Array.from(this.#placeOf),
      measurementOf: Int32Array.from(this.#measurementOf),
    };
  }
}

/** Number the texts of all rows. */
export function numberRows(pages: readonly SourcePage[]): NumberedRows {
  const numbering = new RowNumbering();
  for (const page of pages) numbering.add(page);
  return numbering.finish();
}
