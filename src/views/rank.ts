import type { Direction } from '../catalog/direction.ts';
import { grouped } from './counted.ts';

export interface Ranked<T> {
  /** 1 is best. */
  readonly place: number;
  /** Whether another item has the same value, and so the same place. */
  readonly tied: boolean;
  readonly item: T;
}

/**
 * Rank by value with standard competition ranking: equal values share a place
 * and the next place skips (1, 2, 2, 4). Items that tie keep the order they came in.
 *
 * A metric of unknown direction yields no order, hence `undefined`.
 */
export function rankBy<T>(
  items: readonly T[],
  valueOf: (item: T) => number,
  direction: Direction,
): readonly Ranked<T>[] | undefined {
  if (direction === 'unknown') return undefined;
  const sign = direction === 'higher' ? -1 : 1;
  const sorted = items.toSorted((a, b) => sign * (valueOf(a) - valueOf(b)));
  let place = 0;
  return sorted.map((item, index) => {
    const value = valueOf(item);
    const above = sorted[index - 1];
    const below = sorted[index + 1];
    const tiesAbove = above !== undefined && valueOf(above) === value;
    const tiesBelow = below !== undefined && valueOf(below) === value;
    if (!tiesAbove) place = index + 1;
    return { place, tied: tiesAbove || tiesBelow, item };
  });
}

/** The place as a board prints it: `2`, or `=2` when it is shared. */
export function placeText({ place, tied }: Pick<Ranked<unknown>, 'place' | 'tied'>): string {
  return tied ? `=${place}` : String(place);
}

/** The place in words: "1st of 4 held", "joint 2nd of 5 held". */
export function placeWords(
  { place, tied }: Pick<Ranked<unknown>, 'place' | 'tied'>,
  held: number,
): string {
  return `${tied ? 'joint ' : ''}${ordinal(place)} of ${grouped(held)} held`;
}

/** `1st`, `2nd`, `3rd`, `4th`, `11th`, `21st`. */
export function ordinal(place: number): string {
  const suffixes: Partial<Record<Intl.LDMLPluralRule, string>> = {
    one: 'st',
    two: 'nd',
    few: 'rd',
  };
  return `${grouped(place)}${suffixes[ORDINAL_RULES.select(place)] ?? 'th'}`;
}

const ORDINAL_RULES = new Intl.PluralRules('en', { type: 'ordinal' });
