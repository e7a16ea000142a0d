/**
 * Control characters but tab, bidi controls, zero-width characters, interior
 * byte order marks and tag characters: none of them shows, all of them can
 * make a text look like another.
 */
const SUSPICIOUS =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u00AD\u061C\u180E\u200B-\u200F\u2028-\u202E\u2060-\u2064\u2066-\u206F\uFEFF\uFFF9-\uFFFB\u{E0000}-\u{E007F}]/u;

/** Anything but a tab and what ASCII prints: quick to rule out. */
const NOT_PLAIN = /[^\t -~]/;

/** The first suspicious character of a line, as `U+200B`. */
export function findSuspiciousCharacter(line: string): string | undefined {
  if (!NOT_PLAIN.test(line)) return undefined;
  const character = SUSPICIOUS.exec(line)?.[0];
  return character === undefined ? undefined : nameCodePoint(character);
}

function nameCodePoint(character: string): string {
  const hex = character.codePointAt(0)!.toString(16).toUpperCase();
  return `U+${hex.padStart(4, '0')}`;
}
