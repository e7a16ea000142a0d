/** What the digits of a printed number look like, when that is less common than `88.2` and `88.23`. */
export type ValueShape =
  | 'value is a share to few places'
  | 'value is a share to many places'
  | 'value has one digit before its point'
  | 'value has many places for its size'
  | 'value is large and not whole'
  | 'value is large and has many places'
  | 'value is huge and not whole'
  | 'value is whole';

/** `88.2`: its digits before and after the point. Thousands that are set off by commas speak for themselves. */
const DIGITS = /^[-+\u2212]?(\d+)(?:\.(\d+))?$/;

/**
 * The shape of a printed number. Papers print most values as `88.2`, `88.23` or
 * `0.882`: where digits may belong to the name or to the value (`FVD16346.84`,
 * `PSDS10.583`), the more common shape is the likelier reading.
 */
export function shapeOf(printed: string): ValueShape | undefined {
  const [, whole, places = ''] = DIGITS.exec(printed) ?? [];
  if (whole === undefined) return undefined;
  if (places === '') return 'value is whole';
  if (whole === '0') {
    return places.length > 2 && places.length < 5
      ? 'value is a share to many places'
      : 'value is a share to few places';
  }
  if (whole.length === 1) return 'value has one digit before its point';
  if (whole.length === 2) {
    return places.length > 2 ? 'value has many places for its size' : undefined;
  }
  if (whole.length > 4) return 'value is huge and not whole';
  return places.length > 1 ? 'value is large and has many places' : 'value is large and not whole';
}
