import { wordsOf } from './fold.ts';

/** What a query can name before a colon. */
export const QUERY_FIELDS = ['task', 'dataset', 'metric', 'author'] as const;
export type QueryField = (typeof QUERY_FIELDS)[number];

/** Something that must be found, or with `not` must be absent. */
export interface Term {
  /** Folded words; several stand side by side, as a quoted phrase or a compound has them. */
  readonly words: readonly string[];
  /** Where it must be found; anywhere when absent. */
  readonly field?: QueryField;
  readonly phrase: boolean;
  readonly not: boolean;
  /** The part of the query it was read from. */
  readonly text: string;
}

/** Years from and to, both included; an open end is `undefined`. */
export interface Years {
  readonly from: number | undefined;
  readonly to: number | undefined;
  readonly text: string;
}

export interface Query {
  readonly terms: readonly Term[];
  readonly years: readonly Years[];
  /** Only papers with an implementation: `has:code`. */
  readonly code: boolean;
}

/**
 * One part of a query, between white space: a minus, a field with its colon, and a
 * phrase in quotes or a run of other characters. `-task:"talking face"`
 */
const PART = /(-?)(?:([a-z]+):)?(?:"([^"]*)"|(\S+))/giu;

/** `2019`, `2019..2021`, `2019..`, `..2021`. */
const YEARS = /^(\d{4})?(\.\.)?(\d{4})?$/;

/** Curly quotes and dashes as a keyboard types them. */
export function plainSigns(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[“”„‟″«»]/g, '"')
    .replace(/[‐‑‒–—―−]/g, '-');
}

function readYears(value: string, text: string): Years | undefined {
  const [, first, range, last] = YEARS.exec(value) ?? [];
  if (first === undefined && last === undefined) return undefined;
  if (range === undefined && last !== undefined) return undefined;
  const from = first === undefined ? undefined : Number(first);
  const to = range === undefined ? from : last === undefined ? undefined : Number(last);
  return { from, to, text };
}

const isField = (name: string): name is QueryField =>
  (QUERY_FIELDS as readonly string[]).includes(name);

/**
 * Read a query:
 *
 *     query = { part }
 *     part  = [ "-" ] ( [ field ":" ] ( word | '"' phrase '"' ) | "year:" years | "has:code" )
 *     field = "task" | "dataset" | "metric" | "author"
 *     years = year | year ".." [ year ] | ".." year
 *
 * Whatever does not fit is searched as plain words; there is no wrong query.
 */
export function parseQuery(text: string): Query {
  const terms: Term[] = [];
  const years: Years[] = [];
  let code = false;
  for (const [part, minus, prefix, quoted, bare] of plainSigns(text).matchAll(PART)) {
    const value = quoted ?? bare ?? '';
    const name = prefix?.toLowerCase() ?? '';
    const not = minus === '-';
    const span = name === 'year' && !not ? readYears(value, part) : undefined;
    if (span !== undefined) {
      years.push(span);
    } else if (name === 'has' && value.toLowerCase() === 'code' && !not) {
      code = true;
    } else {
      const field = isField(name) ? name : undefined;
      const words = wordsOf(
        field === undefined && prefix !== undefined ? `${prefix} ${value}` : value,
      );
      const phrase = quoted !== undefined;
      const together = phrase || not ? [words] : words.map((word) => [word]);
      for (const some of together.filter(({ length }) => length > 0)) {
        terms.push({ words: some, ...(field && { field }), phrase, not, text: part });
      }
    }
  }
  return { terms, years, code };
}

/** Whether there is anything to look for: a query of signs alone, or of exclusions alone, finds nothing. */
export function asksNothing({ terms, years, code }: Query): boolean {
  return !code && years.length === 0 && terms.every(({ not }) => not);
}

/** Whether a year lies in all the spans. */
export function isInYears(year: number | null, years: readonly Years[]): boolean {
  return years.every(
    ({ from, to }) => year !== null && year >= (from ?? year) && year <= (to ?? year),
  );
}

/** The query without some of its parts, as somebody would type it. */
export function withoutPart(text: string, part: string): string {
  return plainSigns(text).replace(part, ' ').replace(/\s+/g, ' ').trim();
}
