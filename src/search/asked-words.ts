import { allWordsOf } from './fold.ts';
import type { Term } from './query.ts';
import type { Ranked } from './rank.ts';
import { spellingOf } from './typing-errors.ts';
import type { Meaning } from './word-lookup.ts';

/** A word of the query with what it may mean. */
export interface Word {
  readonly typed: string;
  readonly field: Term['field'];
  readonly meanings: readonly Meaning[];
}

/** A word that so few papers have may be an error of theirs. */
const FEW = 3;

/** What a query found instead of what was typed. */
export type Correction = readonly [typed: string, found: string];

/** The words of terms, each with its field. */
export function askedOf(terms: readonly Term[]): Omit<Word, 'meanings'>[] {
  return terms.flatMap(({ words, field }) => words.map((typed) => ({ typed, field })));
}

/** How many papers have the word as it was typed. */
export function exactly({ typed, meanings }: Word): number {
  const same = meanings.filter(({ entry }) => entry.word === typed);
  return same.reduce((sum, { entry }) => sum + entry.count, 0);
}

export const mostFrequentFirst = (words: readonly Word[]): Word[] =>
  words.toSorted((a, b) => exactly(b) - exactly(a));

/** Whether the word as it was typed is nowhere, or hardly anywhere. */
export const isDoubtful = (word: Word): boolean => exactly(word) < FEW;

/** What the best paper has instead of the words that were typed. */
export function correctionsOf(
  words: readonly Word[],
  { name, also }: Ranked<unknown>,
): Correction[] {
  const held = [name, ...also].flatMap(allWordsOf);
  return words.flatMap(({ typed }): Correction[] => {
    if (held.some((word) => word.startsWith(typed))) return [];
    const errorsOf = spellingOf(typed);
    const [best] = held
      .map((word) => ({ word, errors: errorsOf(word) ?? Infinity }))
      .toSorted((a, b) => a.errors - b.errors);
    return best && best.errors < Infinity ? [[typed, best.word]] : [];
  });
}
