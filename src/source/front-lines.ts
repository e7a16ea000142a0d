import { findCaptureDate } from './capture-date.ts';

/** The lines some scrapers put before a page to say where and when it was captured. */
export interface FrontLines {
  /** Index of the first line behind them; 0 where there are none. */
  readonly end: number;
  /** ISO date of the capture, where they tell it. */
  readonly date: string | null;
}

/** The line that opens and closes YAML front matter. */
const FENCE = '---';

/** Longest front matter that is looked for, in lines. */
const FRONT_LENGTH = 40;

/** `captured: 2025-08-01`, `Date: "2025-08-01T10:00:00Z"`, `- captured at: 2025-08-01` */
const DATE_LINE =
  /^(?:[-*]\s+)?(?:captured(?:[ _-](?:at|on))?|date|date[ _-]captured|saved|retrieved|accessed|crawled|scraped)\s*:\s*["']?(\d{4}-\d\d-\d\d)(?!\d)/i;

/** `url: https://example.org/a`, `source: https://example.org/a` */
const ADDRESS_LINE = /^(?:[-*]\s+)?(?:url|source|address)\s*:\s*["']?https?:\/\//i;

/** The date that a line tells, if it is one that does. */
export function readDateLine(line: string): string | null {
  const [, date] = DATE_LINE.exec(line.trim()) ?? [];
  return date === undefined ? null : findCaptureDate(date);
}

function firstDate(lines: readonly string[]): string | null {
  return lines.map(readDateLine).find((date) => date !== null) ?? null;
}

/** Find front matter between `---`, or lines that tell a date or an address, at the start of a page. */
export function readFrontLines(lines: readonly string[]): FrontLines {
  const start = lines.findIndex((line) => line.trim() !== '');
  if (start === -1) return { end: 0, date: null };
  if (lines[start]!.trim() === FENCE) {
    const body = lines.slice(start + 1, start + FRONT_LENGTH);
    const close = body.findIndex((line) => line.trim() === FENCE);
    return close === -1
      ? { end: 0, date: null }
      : { end: start + close + 2, date: firstDate(body.slice(0, close)) };
  }
  let end = 0;
  for (let index = start; index < lines.length; index += 1) {
    const line = lines[index]!.trim();
    if (readDateLine(line) !== null || ADDRESS_LINE.test(line)) end = index + 1;
    else if (line !== '') break;
  }
  return { end, date: firstDate(lines.slice(0, end)) };
}
