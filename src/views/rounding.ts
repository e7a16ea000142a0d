/** How many decimals a printed number shows: `0.94` 2, `33.081` 3, `28` 0. */
export function decimalsOf(printed: string): number {
  return /\.(\d+)/.exec(printed)?.[1]?.length ?? 0;
}

/** `93%`, `1.2e-5`, `11.2M`: digits, an exponent, a letter for a power of ten. */
const SCALED = /^[^\d]*[\d,]*(?:\.\d+)?(?:e([+-]?\d+))?\s?([KMBGT]?)/i;

const POWER_OF_TEN: Readonly<Record<string, number>> = { K: 3, M: 6, G: 9, B: 9, T: 12 };

/** The power of ten that the last printed digit stands for: `0.94` -2, `1.2e-5` -6, `11.2M` 5. */
export function lastDigit(printed: string): number {
  const [, exponent = '0', scale = ''] = SCALED.exec(printed) ?? [];
  return Number(exponent) + (POWER_OF_TEN[scale] ?? 0) - decimalsOf(printed);
}

/**
 * Whether the difference of two printed numbers disappears at the coarser of
 * their two precisions: `0.94` and `0.9399` may be one and the same measurement.
 * Equal numbers do not differ, so they are not within rounding but tied.
 */
export function isWithinRounding(
  a: { value: number; printed: string },
  b: { value: number; printed: string },
): boolean {
  if (a.value === b.value) return false;
  const digit = Math.max(lastDigit(a.printed), lastDigit(b.printed));
  return inUnitsOf(a.value, digit) === inUnitsOf(b.value, digit);
}

/**
 * A value times a power of ten, by its decimal digits: 1.005 is stored as a
 * little less, and a multiplication by 100 would lose a digit.
 */
export function shiftPoint(value: number, places: number): number {
  const [mantissa, exponent = '0'] = String(value).split('e');
  return Number(`${mantissa}e${Number(exponent) + places}`);
}

/** A value rounded to whole units of a power of ten, halves away from zero. */
function inUnitsOf(value: number, digit: number): number {
  return Math.sign(value) * Math.round(shiftPoint(Math.abs(value), -digit));
}

/** As wide as a digit, and as wide as a point, where digits are tabular. */
const FIGURE_SPACE = '\u2007';
const PUNCTUATION_SPACE = '\u2008';

/** The spaces that follow a printed number so that its point stands below those of its column. */
export function pointPadding(printed: string, decimals: number): string {
  const own = decimalsOf(printed);
  if (!/\d$/.test(printed) || own >= decimals) return '';
  return (own === 0 ? PUNCTUATION_SPACE : '') + FIGURE_SPACE.repeat(decimals - own);
}
