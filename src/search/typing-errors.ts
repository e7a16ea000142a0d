/** Words shorter than this are too alike to forgive an error: `fid` and `fad` are two words. */
const ONE_ERROR_FROM = 4;
const TWO_ERRORS_FROM = 8;

/** How many typing errors a word of this length may carry. */
export function allowedErrors(length: number): number {
  return length >= TWO_ERRORS_FROM ? 2 : length >= ONE_ERROR_FROM ? 1 : 0;
}

const NOT_DIGITS = /\D+/g;

/** Digits are never forgiven: `lrs2` is not `lrs3`, and 2021 is not 2019. */
function sameDigits(typed: string, word: string, whole: boolean): boolean {
  const asked = typed.replace(NOT_DIGITS, '');
  const found = word.replace(NOT_DIGITS, '');
  return whole ? asked === found : found.startsWith(asked);
}

/**
 * How many typing errors turn `word`, or with `whole` false any beginning of
 * it, into `typed`; `undefined` when they are more than `most`. An error is a
 * letter too many, too few or wrong, or two neighbours exchanged.
 */
export function countErrors(
  typed: string,
  word: string,
  most: number,
  whole: boolean,
): number | undefined {
  const rows = typed.length;
  const columns = whole ? word.length : Math.min(word.length, rows + most);
  if (Math.abs(rows - columns) > most) return undefined;
  // Rows of the table of distances; a cell farther than `most` from the diagonal is out of reach.
  const beyond = most + 1;
  let older: number[] = [];
  let last = Array.from({ length: columns + 1 }, (_, column) => column);
  for (let row = 1; row <= rows; row += 1) {
    const now = new Array<number>(columns + 1).fill(beyond);
    now[0] = row;
    let least = row;
    for (
      let column = Math.max(1, row - most);
      column <= Math.min(columns, row + most);
      column += 1
    ) {
      const same = typed[row - 1] === word[column - 1];
      let cost = Math.min(
        last[column]! + 1,
        now[column - 1]! + 1,
        last[column - 1]! + (same ? 0 : 1),
      );
      const swapped =
        row > 1 && typed[row - 1] === word[column - 2] && typed[row - 2] === word[column - 1];
      if (swapped) cost = Math.min(cost, older[column - 2]! + 1);
      now[column] = cost;
      least = Math.min(least, cost);
    }
    if (least > most) return undefined;
    older = last;
    last = now;
  }
  const errors = whole ? last[columns]! : Math.min(...last.slice(Math.max(0, rows - most)));
  return errors <= most && sameDigits(typed, word, whole) ? errors : undefined;
}

/** The letters of a word as bits, 26 and more in one: what two words do not share costs an error each. */
export function lettersOf(word: string): number {
  let bits = 0;
  for (let index = 0; index < word.length; index += 1) bits |= 1 << (word.charCodeAt(index) & 31);
  return bits;
}

/** Whether at most two bits are set. */
function isFew(bits: number): boolean {
  const rest = bits & (bits - 1);
  return (rest & (rest - 1)) === 0;
}

/**
 * Counts the errors of `typed` as a spelling of other words, or of their
 * beginnings while it is being typed, where they can be forgiven. A whole word is judged by the longer
 * of the two, so that `zou` is still `zhou`. The letters of a word may be given by who knows them.
 */
export function spellingOf(typed: string): (word: string, held?: number) => number | undefined {
  const letters = lettersOf(typed);
  const most = allowedErrors(typed.length);
  return (word, held = lettersOf(word)) => {
    if (word.length < typed.length - 2 || !isFew(letters & ~held)) return undefined;
    const allowed = allowedErrors(Math.max(typed.length, word.length));
    const whole = countErrors(typed, word, allowed, true);
    if (whole !== undefined || most === 0) return whole;
    return countErrors(typed, word, most, false);
  };
}
