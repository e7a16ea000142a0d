/** The value that a share of all lies at or below: 0.5 is the middle one. */
export function percentile(values: readonly number[], share: number): number {
  const inOrder = values.toSorted((a, b) => a - b);
  return inOrder[Math.min(inOrder.length - 1, Math.floor(inOrder.length * share))] ?? NaN;
}

/** Places of targets among the first ten, counted; `undefined` where one was not found. */
export class Recall {
  readonly #places: (number | undefined)[] = [];

  add(found: readonly string[], target: string): void {
    const place = found.indexOf(target);
    this.#places.push(place === -1 ? undefined : place);
  }

  at(most: number): number {
    const found = this.#places.filter((place) => place !== undefined && place < most);
    return found.length / this.#places.length;
  }

  /** Recall at 1, 5 and 10. */
  toString(): string {
    return [1, 5, 10].map((most) => this.at(most).toFixed(2)).join(' ');
  }
}

/** `12.3 / 45.6`: the middle and the slowest but for one in twenty. */
export function spread(milliseconds: readonly number[]): string {
  return [0.5, 0.95].map((share) => percentile(milliseconds, share).toFixed(1)).join(' / ');
}

/** Columns of equal width. */
export function printRow(...cells: readonly (string | number)[]): void {
  console.log(cells.map((cell, index) => String(cell).padEnd(index === 0 ? 22 : 18)).join(''));
}
