/** `pc-avs_2026-01-15.txt`, `2026-01-15/pc-avs.txt`, `pc-avs-20260115.md`: a date with no digit or letter beside it. */
const DATE = /(?<![A-Za-z0-9])(20\d\d)(-?)(\d\d)\2(\d\d)(?![A-Za-z0-9])/;

/** The ISO date that a file's path carries, or `null`; `2026-13-45` is no date. */
export function findCaptureDate(path: string): string | null {
  const match = DATE.exec(path);
  if (!match) return null;
  const [, year, , month, day] = match;
  const iso = `${year}-${month}-${day}`;
  const date = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(date.valueOf()) && date.toISOString().startsWith(iso) ? iso : null;
}
