/** Endings of nouns of action that the list does not hold: `Anonymization`, `Tagging`, `Placement`. */
export const ACTION_ENDING =
  /[a-z](?:tion|sion|ing|ment|ysis|esis|ance|ence|ity|ness|ure|age|als?|ery|ism|metry|graphy|ology|ics)s?$/;

/** Endings of action that hardly any longer word goes on behind: `Harmonization`, `Pansharpening`. */
export const FINAL_ENDING = /^\p{L}{3,}(?:tion|sion|ing|ity|ment|ness|ysis|esis)$/u;

/** Whether a character is one of `a` to `z`, which is cheaper to ask than whether it is small in any script. */
export function isPlainSmall(code: number): boolean {
  return code >= 0x61 && code <= 0x7a;
}

/** The last three characters before `end`, as one number in which case does not matter: they rule most words out. */
export function endingAt(text: string, end: number): number {
  const letter = (back: number) => text.charCodeAt(end - back) | 0x20;
  return (letter(3) << 16) ^ (letter(2) << 8) ^ letter(1);
}

/** The endings of some words. */
export function endingsOf(nouns: Iterable<string>): ReadonlySet<number> {
  return new Set([...nouns].map((noun) => endingAt(noun, noun.length)));
}
