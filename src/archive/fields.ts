import { isRawNumber, type RawJson } from '../catalog/raw-json.ts';

/** An object of an archive. */
export type RawObject = Readonly<Record<string, RawJson>>;

/** Characters that do not show and that no name needs: zero-width ones, byte order marks. */
const INVISIBLE = /[\u200B-\u200D\u2060\uFEFF]/g;

/** Whether a value is an object, and not a list or a number that kept its digits. */
export function isObject(value: RawJson | undefined): value is RawObject {
  return (
    typeof value === 'object' && value !== null && !Array.isArray(value) && !isRawNumber(value)
  );
}

/** A list; what is missing or `null` is an empty one, anything else is `undefined`. */
export function listOf(value: RawJson | undefined): readonly RawJson[] | undefined {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? (value as readonly RawJson[]) : undefined;
}

/** Anything in a text that a line does not have. */
const UNTIDY = /[\u200B-\u200D\u2060\uFEFF]|[^\S ]| {2}|^ | $/;

/** A name or a title on one line, without invisible characters; empty where there is none. */
export function lineOf(value: RawJson | undefined): string {
  if (typeof value !== 'string') return '';
  // Nearly every text is a line, and one that was put together again takes several times its memory.
  if (!UNTIDY.test(value)) return value;
  return value.replace(INVISIBLE, '').replace(/\s+/g, ' ').trim();
}

/** A text or a number as it is printed; `undefined` where it is neither. */
export function printedOf(value: RawJson | undefined): string | undefined {
  if (typeof value === 'string') return lineOf(value);
  if (isRawNumber(value)) return value.rawJSON;
  return typeof value === 'boolean' ? (value ? 'Yes' : 'No') : undefined;
}

/** A step of a JSON pointer for a key (RFC 6901, section 3). */
export function pointerStep(key: string | number): string {
  return `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`;
}
