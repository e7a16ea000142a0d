/** Embeddings, overrides and isolates, which turn the order of the text behind them (UAX #9). */
const TURNING = /[\u202A-\u202E\u2066-\u2069]/g;

/**
 * A text as a page may show it: what would turn the numbers and names behind it
 * around stands there as a sign that something cannot be shown. Exports keep the text.
 */
export function withoutTurning(text: string): string {
  return text.replace(TURNING, '\uFFFD');
}
