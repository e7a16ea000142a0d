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

/** How many typing errors turn a word, and the best of its beginnings, into what was typed. */
export interface Errors {
  readonly whole: number;
  readonly beginning: number;
}

/**
 * Counts the errors between `typed`, of 32 letters at most, and other words: letters too many, too few or wrong,
 * or two neighbours exchanged. The table of distances is kept column by column, each as
 * the bits of its differences (Hyyrö 2003, "A bit-vector algorithm for computing Levenshtein and
 * Damerau edit distances"), so that a letter of a word costs a few operations.
 */
export function errorsFrom(typed: string): (word: string) => Errors {
  /** Of each letter the places where it was typed. */
  const places: number[] = [];
  for (let place = 0; place < typed.length; place += 1) {
    const letter = typed.charCodeAt(place);
    places[letter] = (places[letter] ?? 0) | (1 << place);
  }
  const last = 1 << (typed.length - 1);
  return (word) => {
    let whole = typed.length;
    let beginning = whole;
    let [more, less, same, before] = [-1, 0, 0, 0];
    for (let index = 0; index < word.length; index += 1) {
      const here = places[word.charCodeAt(index)] ?? 0;
      const swapped = ((~same & here) << 1) & before;
      same = ((((here & more) + more) | 0) ^ more) | here | less | swapped;
      const up = less | ~(same | more);
      const down = same & more;
      if (up & last) whole += 1;
      else if (down & last) whole -= 1;
      if (whole < beginning) beginning = whole;
      more = (down << 1) | ~(same | (up << 1) | 1);
      less = same & ((up << 1) | 1);
      before = here;
    }
    return { whole, beginning };
  };
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
  const errorsOf = errorsFrom(typed);
  return (word, held = lettersOf(word)) => {
    if (word.length < typed.length - 2 || !isFew(letters & ~held)) return undefined;
    const { whole, beginning } = errorsOf(word);
    const allowed = allowedErrors(Math.max(typed.length, word.length));
    if (whole <= allowed && sameDigits(typed, word, true)) return whole;
    const isBeginning = most > 0 && beginning <= most && sameDigits(typed, word, false);
    return isBeginning ? beginning : undefined;
  };
}
