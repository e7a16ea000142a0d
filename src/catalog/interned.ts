/** Texts that were met before: thousands of papers say the same names, days and places. Drop it when all are read. */
export class Interned {
  readonly #known = new Map<string, string>();

  /** The same text, held once however often it is met. */
  of(text: string): string {
    const known = this.#known.get(text);
    if (known !== undefined) return known;
    this.#known.set(text, text);
    return text;
  }
}
