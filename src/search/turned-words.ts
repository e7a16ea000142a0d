/**
 * Words as they are looked up that were typed with errors. Two errors leave one of three pieces of a
 * word alone: its beginning, its ending or its middle. By its beginning a word is found where it
 * stands, by the others in lists of words that are written so that the piece comes first.
 */

/** Words with fewer letters are not allowed two errors, and one leaves the beginning or the ending alone. */
const SHORTEST_TURNED = 8;

/** Letters that two errors may make a word shorter by. */
const LOST = 2;

/** A word from its end: `noitareneg`. */
export function backwards(word: string): string {
  return [...word].reverse().join('');
}

/** Where the middle of so many letters begins. */
const middleOf = (length: number): number => (length >> 1) - 1;

/** A word from its middle, with what is before it behind a space: `ration gene`; nothing for a short word. */
export function fromMiddle(word: string): string | undefined {
  const letters = [...word];
  if (letters.length < SHORTEST_TURNED) return undefined;
  const cut = middleOf(letters.length);
  return `${letters.slice(cut).join('')} ${letters.slice(0, cut).join('')}`;
}

/** The word of what {@link fromMiddle} makes. */
export function turnedBack(turned: string): string {
  const [end = '', beginning = ''] = turned.split(' ');
  return beginning + end;
}

/** What the word from its middle may begin with, where two errors moved it by a letter at the most. */
export function middlesOf(typed: string): string[] {
  const letters = [...typed];
  if (letters.length < SHORTEST_TURNED - LOST) return [];
  const cut = middleOf(letters.length);
  return [cut, cut - 1, cut + 1].map((start) => letters.slice(start).join(''));
}
