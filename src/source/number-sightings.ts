import type { Cut } from './split.ts';

/**
 * What the decimals look like that follow the same text in the corpus: for
 * `PSDS`, those of `PSDS10.583`, `PSDS20.81`.
 */
export interface NumberSighting {
  /** How many different ones there are. */
  readonly count: number;
  /** Place in the number to how many of them go on with `0.` from there. */
  readonly zerosAt: ReadonlyMap<number, number>;
}

/** Text before a glued number to the numbers that follow it. */
export type NumberSightings = ReadonlyMap<string, NumberSighting>;

/** `PSDS` and `10.583`: letters, then a decimal at the end. */
const NUMBER_AT_END = /^(.*[^\d.,\s])(\d+\.\d+)$/;

/** Fewest other rows that show a habit rather than chance. */
const FEWEST_OTHERS = 2;

/** Where a number goes on with `0.`, if it does so behind its first digit: 1 in `10.583`. */
function placeOfZero(number: string): number {
  return number.indexOf('0.', 1);
}

/** Gather the decimals that follow the same text in measurements, wherever these may be cut. */
export function gatherNumbers(measurements: Iterable<string>): NumberSightings {
  const numbers = new Map<string, { count: number; zerosAt: Map<number, number> }>();
  for (const glued of new Set(measurements)) {
    const [, stem, number] = NUMBER_AT_END.exec(glued) ?? [];
    if (stem === undefined || number === undefined) continue;
    const seen = numbers.get(stem) ?? { count: 0, zerosAt: new Map<number, number>() };
    numbers.set(stem, seen);
    seen.count += 1;
    const place = placeOfZero(number);
    if (place !== -1) seen.zerosAt.set(place, (seen.zerosAt.get(place) ?? 0) + 1);
  }
  return numbers;
}

/** `PSDS1`: text, and the digits behind it. */
const DIGITS_AT_END = /^(.*?)(\d+)$/;

/**
 * Whether a cut leaves `0.583` of `PSDS10.583`, and the same cut leaves `0.`
 * in the other rows that start with the same letters: by chance, one in ten would.
 */
export function othersGoOnWithZero(numbers: NumberSightings, { left, right }: Cut): boolean {
  if (numbers.size === 0 || !right.startsWith('0.')) return false;
  const [, stem = '', digits = ''] = DIGITS_AT_END.exec(left) ?? [];
  const seen = digits === '' ? undefined : numbers.get(stem);
  // The row itself is among them: all is said of the others when it is said of all.
  return (
    seen !== undefined &&
    seen.count > FEWEST_OTHERS &&
    seen.zerosAt.get(digits.length) === seen.count
  );
}
