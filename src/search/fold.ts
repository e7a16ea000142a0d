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

/** The words of a text, folded, in their order; a compound gives its parts, in `all` itself as one word as well. */
export function readWords(text: string): { words: string[]; all: string[] } {
  const words: string[] = [];
  const all: string[] = [];
  for (const compound of compoundsOf(text)) {
    const parts = compound.split(JOINTS);
    for (const part of parts) words.push(cut(part));
    all.push(...parts.map(cut));
    if (parts.length > 1) all.push(cut(parts.join('')));
  }
  return { words, all };
}

/** The words of a text, folded, in their order; a compound gives its parts. */
export const wordsOf = (text: string): string[] => readWords(text).words;

/** The words of a text, and its compounds as one word each: `few-shot` is found by `fewshot` too. */
export const allWordsOf = (text: string): string[] => readWords(text).all;

/** Two words that stand side by side, as one entry of the dictionary; no word that is typed begins so. */
export const pairOf = (first: string, second: string): string => ` ${first} ${second}`;
