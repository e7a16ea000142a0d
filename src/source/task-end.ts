import { isHeadNoun, lastSpaced, lastWord, withoutEnding } from './head-nouns.ts';
import { ACRONYMS, HEAD_NOUNS, MIXED_CASE_WORDS, OBJECT_NOUNS } from './task-nouns.ts';
import { ACTION_ENDING, endingAt, endingsOf, isPlainSmall } from './word-endings.ts';

/** `to-Image`, `the Wild`, `Knowledge`: a noun that stands by itself or behind a preposition. */
const OBJECT_END = /(?:^|\s|\b(?:to|from|of|and|in|by)-)([\p{L}\d]+)$/iu;

function endsInObjectNoun(name: string): boolean {
  const word = OBJECT_END.exec(name)?.[1];
  return word !== undefined && OBJECT_NOUNS.has(word.toLowerCase());
}

const HEAD_NOUN_ENDINGS = endingsOf([...HEAD_NOUNS].flatMap((noun) => [noun, `${noun}s`]));

/** Whether a head noun may end before a place between two small letters: a quick test that one in ten passes. */
export function mayEndInHeadNoun(text: string, index: number): boolean {
  return HEAD_NOUN_ENDINGS.has(endingAt(text, index));
}

/** Endings of every word that a list holds. */
const LISTED_ENDINGS = new Set([
  ...HEAD_NOUN_ENDINGS,
  ...endingsOf([...OBJECT_NOUNS, ...ACRONYMS, ...MIXED_CASE_WORDS]),
]);

/** Whether a list may hold the last word of some: a quick test for those that end in a small letter. */
function mayBeListed(words: string): boolean {
  return (
    !isPlainSmall(words.charCodeAt(words.length - 1)) ||
    LISTED_ENDINGS.has(endingAt(words, words.length))
  );
}

/** How a name ends, from the surest end of a task to the weakest. */
export type TaskEnd = 'head noun' | 'object' | 'action';

/** How the words behind the last space of a name end it. */
function endOfWords(words: string): TaskEnd | undefined {
  const word = lastWord(words);
  if (mayBeListed(words)) {
    if (isHeadNoun(words) || isHeadNoun(word)) return 'head noun';
    if (endsInObjectNoun(words)) return 'object';
  }
  return ACTION_ENDING.test(word) ? 'action' : undefined;
}

/** `Segmentation:`, `Parsing(Road)`: something may have to be left away. */
const HAS_ENDING = /[:*+)]$/;

/**
 * How a name ends: in a word that ends names of tasks; in what a task works on,
 * a word of its own (`Text-to-Image`, `in the Wild`); like a noun of action that
 * no list holds (`Anonymization`). Signs and a parenthesis at its end are left aside.
 */
export function taskEnd(name: string): TaskEnd | undefined {
  const end = endOfWords(lastSpaced(name));
  if (end === 'head noun' || !HAS_ENDING.test(name)) return end;
  const ends = withoutEnding(name).map((bare) => endOfWords(lastSpaced(bare)));
  return (
    ends.find((other) => other === 'head noun') ?? ends.find((other) => other === 'object') ?? end
  );
}
