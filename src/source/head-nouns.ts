import { ACRONYMS, HEAD_NOUNS, MIXED_CASE_WORDS } from './task-nouns.ts';

const WORD_DIVIDERS: ReadonlySet<string> = new Set(' \t-/()[],');

/** The last word of a name: what follows its last space, hyphen, slash or bracket, closing ones aside. */
export function lastWord(name: string): string {
  let end = name.length;
  while (end > 0 && (name[end - 1] === ')' || name[end - 1] === ']')) end -= 1;
  let start = end;
  while (start > 0 && !WORD_DIVIDERS.has(name[start - 1]!)) start -= 1;
  return name.slice(start, end);
}

/** What follows the last space of a name: `Few-Shot` of `Cross-Domain Few-Shot`. */
export function lastSpaced(name: string): string {
  return name.slice(name.lastIndexOf(' ') + 1);
}

/** `QA` at the end of `KBQA` and `TextVQA`: acronyms are compounded. */
const QA_COMPOUND = /^(?:\p{Lu}\p{Ll}+V?|\p{Lu}{1,3})QA$/u;

const MIXED_CASE: ReadonlySet<string> = new Set(MIXED_CASE_WORDS);

/** Whether a word is a task's name in capitals: `NER`, `KBQA`, `LLMs`. */
export function isAcronym(word: string): boolean {
  return (
    ACRONYMS.has(word) || MIXED_CASE.has(word) || (word.endsWith('QA') && QA_COMPOUND.test(word))
  );
}

/** Whether a word ends names of tasks, in the singular or in the plural. */
export function isHeadNoun(word: string): boolean {
  if (isAcronym(word)) return true;
  const lower = word.toLowerCase();
  return HEAD_NOUNS.has(lower) || (word.endsWith('s') && HEAD_NOUNS.has(lower.slice(0, -1)));
}

/** `Segmentation:`, `SMAC+`: signs after the last word. */
const ENDING_SIGNS = /[:*+]+$/;

/** `Parsing(Road)`: a parenthesis after the last word. */
const ENDING_PARENTHESIS = /\s*\([^()]*\)$/;

/** A name, and the same without signs and a parenthesis at its end. */
export function withoutEnding(name: string): [withoutSigns: string, withoutBoth: string] {
  const bare = name.replace(ENDING_SIGNS, '');
  return [bare, bare.replace(ENDING_PARENTHESIS, '')];
}
