/** `28`, `1,215`: the column "Rank", a whole number alone on its line. */
const COUNT = /^(?:\d{1,9}|\d{1,3}(?:,\d{3}){1,2})$/;

/** Read the count of listed results; `undefined` when the text is none. */
export function readCount(text: string): number | undefined {
  return COUNT.test(text) ? Number(text.replaceAll(',', '')) : undefined;
}
