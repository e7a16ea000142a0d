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

const compoundsOf = (text: string): string[] => fold(text).match(COMPOUND) ?? [];

/** Half of a character that stands behind a cut. */
const HALF_AT_END = /[\ud800-\udbff]$/;

const cut = (word: string): string =>
  word.length <= LONGEST_WORD ? word : word.slice(0, LONGEST_WORD).replace(HALF_AT_END, '');

/** The words of a text, folded, in their order; a compound gives its parts. */
export function wordsOf(text: string): string[] {
  return compoundsOf(text).flatMap((compound) => compound.split(JOINTS).map(cut));
}

/** The words of a text, and its compounds as one word each: `few-shot` is found by `fewshot` too. */
export function allWordsOf(text: string): string[] {
  return compoundsOf(text).flatMap((compound) => {
    const parts = compound.split(JOINTS);
    return (parts.length === 1 ? parts : [...parts, parts.join('')]).map(cut);
  });
}

/** Two words that stand side by side, as one entry of the dictionary; no word that is typed begins so. */
export const pairOf = (first: string, second: string): string => ` ${first} ${second}`;
