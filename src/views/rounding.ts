/** How many decimals a printed number shows: `0.94` 2, `33.081` 3, `28` 0. */
export function decimalsOf(printed: string): number {
  return /\.(\d+)/.exec(printed)?.[1]?.length ?? 0;
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
  const decimals = Math.min(decimalsOf(a.printed), decimalsOf(b.printed));
  return roundTo(a.value, decimals) === roundTo(b.value, decimals);
}

function roundTo(value: number, decimals: number): string {
  // By decimal digits: 1.005 is stored as a little less, and scaling by 100 would lose a digit.
  return Number(`${Math.round(Number(`${value}e${decimals}`))}e-${decimals}`).toFixed(decimals);
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
