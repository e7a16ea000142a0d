import { seenElsewhere, type Knowledge } from './knowledge.ts';
import { cutAt, isBalanced, type Cut } from './split.ts';
import { parseValue, type ParsedValue } from './value.ts';

/** `0.8`, `-2`, `.5`, `~257M`, `**70.3**`: a value with digits, not a word. */
export const STARTS_NUMBER = /^(?:[-+\u2212.\d]|[~\u2248<>\u2264\u2265*]{1,2}\s?\d)/;

/** A cut, and what its right half says as a value: nothing, where it is text. */
export interface ValueCut extends Cut {
  readonly value: ParsedValue | undefined;
}

/** Signs that a printed value starts with, if it has digits. */
const VALUE_START = /[-+\u2212.\d~\u2248<>\u2264\u2265*(]/;

/** Longest word that is a value: `n.a.*`. */
const LONGEST_WORD = 5;

/** Every cut whose right half is a printed value; words are values only where there is no number. */
export function valueCuts(glued: string): ValueCut[] {
  const cuts: ValueCut[] = [];
  for (let index = 1; index < glued.length; index += 1) {
    const start = glued[index]!;
    const mayBeWord = glued.length - index <= LONGEST_WORD && start.trim() !== '';
    if (!mayBeWord && !VALUE_START.test(start)) continue;
    const cut = cutAt(glued, index);
    const value = cut && parseValue(cut.right);
    if (value) cuts.push({ ...cut, value });
  }
  const numbers = cuts.filter(({ right }) => STARTS_NUMBER.test(right));
  return numbers.length > 0 ? numbers : cuts.slice(0, 1);
}

/** Shortest name of a metric that text may follow: `mAP` is no `m` of `AP`. */
const SHORTEST_NAME = 3;

/**
 * Cuts between a metric and text that says no value: `Validation AccuracyPlease
 * tell us`. The metric must be known, or have words and end where a capital begins.
 */
export function textCuts(glued: string, { metrics, seen }: Knowledge): ValueCut[] {
  if (metrics.exact.has(glued)) return [];
  const cuts: ValueCut[] = [];
  for (let index = SHORTEST_NAME; index < glued.length; index += 1) {
    const cut = cutAt(glued, index);
    if (!cut || !isBalanced(cut.left)) continue;
    if (startsAfterSpace(glued, cut)) continue;
    const isInWord = /\p{Ll}$/u.test(cut.left) && /^\p{Ll}/u.test(cut.right);
    const isSeen = !isInWord && seenElsewhere(seen.metrics, cut.left, glued);
    const isPlain = /\s.*\p{Ll}$/u.test(cut.left) && /^\p{Lu}/u.test(cut.right);
    if (metrics.exact.has(cut.left) || isSeen || isPlain) cuts.push({ ...cut, value: undefined });
  }
  return cuts;
}

/** Whether white space stands before the right half. */
export function startsAfterSpace(glued: string, { index }: Cut): boolean {
  return glued[index - 1]!.trim() === '';
}
