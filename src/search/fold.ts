/** Marks that stay behind when a letter is decomposed: the acute of `é`. */
const MARKS = /\p{M}+/gu;

/** Signs that stand inside a word and are not heard: the quote of `who's`, typed or typeset. */
const SILENT = /['’‘‛′`]/g;

/** A run of letters and digits, with the hyphens and dashes that join such runs: `cross-modal`. */
const COMPOUND = /[\p{L}\p{N}]+(?:[-‐‑‒–−][\p{L}\p{N}]+)*/gu;

/** The hyphens and dashes inside a compound. */
const JOINTS = /[-‐‑‒–−]/;

/** Longer words are cut: nobody types them, and a dictionary need not carry them. */
const LONGEST_WORD = 32;

/** Letters that do not decompose, as a keyboard without them types them. */
const PLAIN: Readonly<Record<string, string>> = {
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
};

/** Text as it is compared: without case, accents, ligatures, full width and silent signs. */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(MARKS, '')
    .toLowerCase()
    .replace(/[øłđßæœı]/g, (letter) => PLAIN[letter]!)
    .replace(SILENT, '');
}

/** The words of a text, folded, in their order; a compound gives its parts. */
export function wordsOf(text: string): string[] {
  return (fold(text).match(COMPOUND) ?? []).flatMap((compound) =>
    compound.split(JOINTS).map((word) => word.slice(0, LONGEST_WORD)),
  );
}

/** Compounds as one word, beside their parts: `few-shot` is found by `fewshot` too. */
export function joinedWordsOf(text: string): string[] {
  return (fold(text).match(COMPOUND) ?? []).flatMap((compound) => {
    const joined = compound.split(JOINTS).join('');
    return joined === compound ? [] : [joined.slice(0, LONGEST_WORD)];
  });
}
