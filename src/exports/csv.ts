// The build for browsers, which works in Node as well: comparisons are written in both.
import { stringify } from 'csv-stringify/browser/esm/sync';

export type CsvCell = string | number | null | undefined;

/** What a spreadsheet takes for a formula; a tab or a line end in front hides one from a quick look. */
const FORMULA_START = /^[=+\-@\t\r\n＝＋－＠]/;

/** `-0.19` and `-.19` start like a formula and are one number. */
const PLAIN_NUMBER = /^[+-]?(?:\d[\d,]*(?:\.\d+)?|\.\d+)(?:e[+-]?\d+)?$/i;

/** `--` is what stands where there is no value: a sign without anything to compute. */
const ONLY_HYPHENS = /^-+$/;

/** Put an apostrophe before a text that a spreadsheet would run; plain numbers and `--` stay as they are. */
export function guardFormula(text: string): string {
  const isHarmless = PLAIN_NUMBER.test(text) || ONLY_HYPHENS.test(text);
  return FORMULA_START.test(text) && !isHarmless ? `'${text}` : text;
}

/** A table as RFC 4180 CSV: CRLF, a header line, quotes where they are needed, no formulas. */
export function toCsv(columns: readonly string[], rows: readonly (readonly CsvCell[])[]): string {
  return stringifyRows([columns]) + csvLines(rows);
}

/** Lines that belong below those of a table. */
export function csvLines(rows: readonly (readonly CsvCell[])[]): string {
  return stringifyRows(
    rows.map((row) => row.map((cell) => (typeof cell === 'string' ? guardFormula(cell) : cell))),
  );
}

function stringifyRows(rows: readonly (readonly CsvCell[])[]): string {
  // Left to itself the library quotes CRLF, but neither a lone CR nor a lone LF.
  return stringify([...rows], { record_delimiter: 'windows', quoted_match: /[\r\n]/ });
}
