import { fold } from './fold.ts';
import { spellingOf } from './typing-errors.ts';

/** A range of a text, `[start, end)` in UTF-16 units. */
export type Mark = readonly [start: number, end: number];

/** A word as a reader sees one: letters and digits, with the apostrophes inside it. */
const WORD = /[\p{L}\p{M}\p{N}]+(?:['’][\p{L}\p{M}\p{N}]+)*/gu;

function markIn(word: string, asked: readonly string[], forgiving: boolean): number {
  const folded = fold(word);
  let length = 0;
  for (const typed of asked) {
    if (folded.startsWith(typed)) {
      // A letter that folds to two, or an apostrophe, has no place to cut at.
      length = Math.max(length, folded.length === word.length ? typed.length : word.length);
    } else if (forgiving && length === 0 && spellingOf(typed)(folded) !== undefined) {
      length = word.length;
    }
  }
  return length;
}

/** Where a name holds what was asked for: the beginnings of its words, or whole words with an error. */
export function marksIn(name: string, asked: readonly string[], forgiving: boolean): Mark[] {
  return [...name.matchAll(WORD)].flatMap(({ index, 0: word }): Mark[] => {
    const length = markIn(word, asked, forgiving);
    return length === 0 ? [] : [[index, index + length]];
  });
}
