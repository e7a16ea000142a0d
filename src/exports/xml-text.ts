/** Characters that XML has no way to write, not even as a number. */
const NOT_IN_XML = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g;

/** Text that XML can hold; what it cannot is replaced by a sign that says so. */
export function xmlText(text: string): string {
  return text.toWellFormed().replace(NOT_IN_XML, '\uFFFD');
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/** Text as it stands inside an element or a quoted attribute. */
export function escapeXml(text: string): string {
  return xmlText(text).replaceAll(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);
}
