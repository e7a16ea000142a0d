import type { Metric } from '../catalog/registry.ts';

/** "0 to 1", "0 and more, in dB", "0 to 100, in %", "in s"; nothing when neither is known. */
export function rangeText({ range, unit }: Pick<Metric, 'range' | 'unit'>): string | undefined {
  const inUnit = unit === null ? '' : `, in ${unit}`;
  if (range === null) return unit === null ? undefined : `in ${unit}`;
  const [low, high] = range.map((end) => (end === null ? null : signed(end)));
  if (low && high) return `${low} to ${high}${inUnit}`;
  if (low) return `${low} and more${inUnit}`;
  if (high) return `${high} and less${inUnit}`;
  return `any number${inUnit}`;
}

/** A number with the sign that is as wide as its digits. */
function signed(number: number): string {
  return String(number).replace('-', '\u2212');
}
