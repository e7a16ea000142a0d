/** A number of a JSON text with its digits as they stand there: `0.930` is not `0.93`. */
export interface RawNumber {
  readonly rawJSON: string;
}

/** A JSON value that was read without rounding its numbers. */
export type RawJson =
  null | boolean | string | RawNumber | readonly RawJson[] | { readonly [key: string]: RawJson };

/** What TypeScript does not know of JSON yet. */
interface RawJsonSupport {
  rawJSON(text: string): RawNumber;
  isRawJSON(value: unknown): value is RawNumber;
}

const { rawJSON, isRawJSON } = JSON as unknown as RawJsonSupport;

/** Keep the digits of a number; `JSON.stringify` writes them as they are. Throws on what is no JSON number. */
export function keepDigits(digits: string): RawNumber {
  return rawJSON(digits);
}

/** Whether a value is a number that kept its digits. */
export function isRawNumber(value: unknown): value is RawNumber {
  return isRawJSON(value);
}

/** Parse a JSON text, numbers with their digits. Throws a `SyntaxError` as `JSON.parse` does. */
export function parseRawJson(text: string): RawJson {
  return JSON.parse(text, (_key, value: unknown, context?: { source?: string }) =>
    typeof value === 'number' ? rawJSON(context?.source ?? String(value)) : value,
  ) as RawJson;
}
