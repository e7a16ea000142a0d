/** `2018-08-31`, the only form of a date in an archive; some have a time behind it. */
const DAY = /^(\d{4})-(\d{2})-(\d{2})(?:[T ].*)?$/;

/** A day of the calendar between 1900 and 2100 as ISO text, or `undefined` when it is none. */
export function readDay(text: string): string | undefined {
  const [, year, month, day] = DAY.exec(text) ?? [];
  if (year === undefined || Number(year) < 1900 || Number(year) > 2100) return undefined;
  const iso = `${year}-${month}-${day}`;
  const date = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso) ? iso : undefined;
}
