/**
 * Characters that a YAML text may not hold as they are, or that do not show:
 * controls, line and paragraph separators, zero-width and bidi characters.
 */
const HIDDEN =
  /[\u0000-\u001F\u007F-\u00A0\u00AD\u061C\u180E\u200B-\u200F\u2028-\u202F\u2060-\u206F\uFEFF\uFFF0-\uFFFF]/g;

/** Names that need no quotes in a flow list: letters, digits, marks, spaces and `.'-` after a letter. */
const PLAIN = /^\p{L}(?:[\p{L}\p{M}\p{N}.'\u2019-]| (?! |$))*$/u;

/** Words that YAML takes for something else than text. */
const KEYWORD = /^(?:null|true|false)$/i;

function escape(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

/** Letters and signs of ASCII but quotes and backslashes: between quotes they stand as they are. */
const UNESCAPED = /^[ !#-[\]-~]*$/;

/** A string in double quotes, read alike by JSON and YAML, in which nothing is hidden. */
export function quote(text: string): string {
  return UNESCAPED.test(text) ? `"${text}"` : JSON.stringify(text).replace(HIDDEN, escape);
}

/** A string as people would write it, in quotes only where YAML needs them. */
export function scalar(text: string): string {
  return PLAIN.test(text) && !KEYWORD.test(text) ? text : quote(text);
}

/** A list on one line: `[Lele Chen, "Sammy Davis, Jr."]`. */
export function flowList(items: readonly string[]): string {
  return `[${items.map(scalar).join(', ')}]`;
}

/** Plain data as JSON on one line, with a space after each comma and colon; a key whose value is `undefined` is left out. */
export function inlineJson(value: unknown): string {
  if (typeof value === 'string') return quote(value);
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(inlineJson).join(', ')}]`;
  let items = '';
  // A hundred thousand results are written this way, and lists of their keys take long to make.
  for (const key in value) {
    const item = (value as Record<string, unknown>)[key];
    if (item === undefined) continue;
    items += `${items === '' ? '' : ', '}${quote(key)}: ${inlineJson(item)}`;
  }
  return `{${items}}`;
}
