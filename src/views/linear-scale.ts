/** Map numbers from one range to another, in tenths: what a drawing needs, without its noise. */
export function linearScale(
  [from, to]: readonly [number, number],
  [start, end]: readonly [number, number],
): (value: number) => number {
  const span = to - from || 1;
  return (value) => toTenth(start + ((value - from) / span) * (end - start));
}

/** A number in tenths. */
export function toTenth(value: number): number {
  return Math.round(value * 10) / 10;
}
