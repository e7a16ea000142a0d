/** `28`, `1,215`: the column "Rank", a whole number alone on its line. */
const COUNT = /^(?:\d{1,9}|\d{1,3}(?:,\d{3}){1,2})$/;

/** Read the count of listed results; `undefined` when the text is none. */
export function readCount(text: string): number | undefined {
  // Every line of every page is asked, and nearly all of them end otherwise.
  const last = text.charCodeAt(text.length - 1);
  if (!(last >= 0x30 && last <= 0x39)) return undefined;
  return COUNT.test(text) ? Number(text.replaceAll(',', '')) : undefined;
}
