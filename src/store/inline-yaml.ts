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

/** A string in double quotes, read alike by JSON and YAML, in which nothing is hidden. */
export function quote(text: string): string {
  return JSON.stringify(text).replace(HIDDEN, escape);
}

/** A string as people would write it, in quotes only where YAML needs them. */
export function scalar(text: string): string {
  return PLAIN.test(text) && !KEYWORD.test(text) ? text : quote(text);
}

/** A list on one line: `[Lele Chen, "Sammy Davis, Jr."]`. */
export function flowList(items: readonly string[]): string {
  return `[${items.map(scalar).join(', ')}]`;
}

/**
 * JSON on one line with a space after each comma and colon; what is `undefined`
 * is left out. Written in lines, then joined: a line end in the JSON is never
 * part of a string.
 */
export function inlineJson(value: unknown): string {
  const lines = JSON.stringify(value, null, 1);
  return lines.replace(/,\n */g, ', ').replace(/\n */g, '').replace(HIDDEN, escape);
}
