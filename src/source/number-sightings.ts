import type { Cut } from './split.ts';

/** Text before a glued number to the numbers that follow it in the corpus: `PSDS` to `10.583`, `20.81`. */
export type NumberSightings = ReadonlyMap<string, ReadonlySet<string>>;

/** `PSDS` and `10.583`: letters, then a decimal at the end. */
const NUMBER_AT_END = /^(.*[^\d.,\s])(\d+\.\d+)$/;

/** Fewest other rows that show a habit rather than chance. */
const FEWEST_OTHERS = 2;

/** Gather the decimals that follow the same text in measurements, wherever these may be cut. */
export function gatherNumbers(measurements: Iterable<string>): NumberSightings {
  const numbers = new Map<string, Set<string>>();
  for (const glued of measurements) {
    const [, stem, number] = NUMBER_AT_END.exec(glued) ?? [];
    if (stem === undefined || number === undefined) continue;
    const known = numbers.get(stem);
    if (known) known.add(number);
    else numbers.set(stem, new Set([number]));
  }
  return numbers;
}

/**
 * Whether a cut leaves `0.583` of `PSDS10.583`, and the same cut leaves `0.`
 * in the other rows that start with the same letters: by chance, one in ten would.
 */
export function othersGoOnWithZero(numbers: NumberSightings, { left, right }: Cut): boolean {
  const [, stem = '', digits = ''] = /^(.*?)(\d+)$/.exec(left) ?? [];
  if (digits === '' || !right.startsWith('0.')) return false;
  const others = [...(numbers.get(stem) ?? [])].filter((number) => number !== digits + right);
  return (
    others.length >= FEWEST_OTHERS &&
    others.every((number) => number.slice(digits.length).startsWith('0.'))
  );
}
