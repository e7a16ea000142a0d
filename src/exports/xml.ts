import { withoutTurning } from '../views/turned-text.ts';

/** Characters that XML has no way to write, not even as a number. */
const NOT_IN_XML = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g;

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/** What of a text XML can hold: whole characters, and a sign where there is none. */
export function xmlText(text: string): string {
  return text.toWellFormed().replace(NOT_IN_XML, '\uFFFD');
}

/** Text between the tags of a picture or in a quoted attribute, where nothing turns what stands beside it. */
export function escapeXml(text: string): string {
  return xmlText(withoutTurning(text)).replace(
    /[&<>"]/g,
    (character) => ENTITIES[character] ?? character,
  );
}
