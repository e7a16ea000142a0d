/** Multiplier of the rolling hash: odd, and large enough to mix neighbouring characters. */
const MULTIPLIER = 0x01000193;

function next(hash: number, code: number): number {
  return (Math.imul(hash, MULTIPLIER) + code) | 0;
}

/**
 * Names, prepared to be found at one edge of a text in a single sweep: asking a
 * set at every place would cut and hash as many texts as there are places.
 */
export class NameEdges {
  readonly #hashes: ReadonlySet<number>;
  readonly #edge: 'start' | 'end';

  constructor(names: Iterable<string>, edge: 'start' | 'end') {
    this.#edge = edge;
    const hashes = new Set<number>();
    for (const name of names) {
      let hash = 0;
      for (let step = 0; step < name.length; step += 1) hash = next(hash, this.#codeAt(name, step));
      hashes.add(hash);
    }
    this.#hashes = hashes;
  }

  /** The character that is met after so many steps from the edge. */
  #codeAt(text: string, step: number): number {
    return text.charCodeAt(this.#edge === 'start' ? step : text.length - 1 - step);
  }

  /**
   * Places that divide a name at the edge from the rest of the text, which is
   * not empty. A hash may deceive, so a set has to confirm each.
   */
  placesIn(text: string): number[] {
    const places: number[] = [];
    let hash = 0;
    for (let step = 1; step < text.length; step += 1) {
      hash = next(hash, this.#codeAt(text, step - 1));
      if (this.#hashes.has(hash)) places.push(this.#edge === 'start' ? step : text.length - step);
    }
    return places;
  }
}
