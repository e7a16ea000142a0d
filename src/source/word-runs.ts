import { isAcronym, isHeadNoun, lastWord, withoutEnding } from './head-nouns.ts';
import { ACRONYMS, HEAD_NOUNS, MIXED_CASE_WORDS, OBJECT_NOUNS } from './task-nouns.ts';
import { ACTION_ENDING, endingAt, endingsOf, FINAL_ENDING } from './word-endings.ts';

/** How an English word goes on behind a noun of action: `Segment-ation`, `Condition-al`. */
const INFLECTION =
  /^(?:s|es|ed|er|ers|or|ors|ing|ings|al|als|ally|able|ability|ation|ations|ational|ment|ments|ive|ity|ary|ist|ists|ism|less|ness|ful|ly|y|ic|ics|ical|ous)$/;

/** Shortest head noun whose mere start in a longer word is telling: `Detectionnu`, not `Qatar`. */
const TELLING_LENGTH = 6;

const CAPITALS = /^\p{Lu}+$/u;

/** Longest ending that is looked for behind a word: `ematical` of `Mathematical`. */
const LONGEST_ENDING = 10;

/**
 * Whether the last word of `left` goes on in `right`: `Long-range model` and
 * `ingen-fr`, `Conversation` and `al QA`, `ML` and `LMBench`.
 */
export function goesOn(left: string, right: string): boolean {
  const word = lastWord(left);
  if (INFLECTION.test(/^\p{Ll}+(?=\s)/u.exec(right)?.[0] ?? '')) return true;
  for (let length = 1; length <= LONGEST_ENDING; length += 1) {
    const whole = word + right.slice(0, length);
    if (CAPITALS.test(word) ? ACRONYMS.has(whole) : isWholeNoun(whole)) return true;
  }
  return false;
}

/** Those of all nouns, and those of `FINAL_ENDING`. */
const NOUN_ENDINGS = endingsOf([
  ...[HEAD_NOUNS, OBJECT_NOUNS].flatMap((nouns) => [...nouns]),
  ...['tion', 'sion', 'ing', 'ity', 'ment', 'ness', 'ysis', 'esis'],
]);

function isWholeNoun(word: string): boolean {
  const lower = word.toLowerCase();
  if (!NOUN_ENDINGS.has(endingAt(lower, lower.length))) return false;
  return HEAD_NOUNS.has(lower) || OBJECT_NOUNS.has(lower) || FINAL_ENDING.test(word);
}

/** `Text-to-Imagetiered`, `KG-to-Textm` */
const BEHIND_TO = /-to-(\p{L}+)$/u;

function objectRunsPast(word: string): boolean {
  const object = BEHIND_TO.exec(word.replace(/(?<=-to-\p{L}+)[-_\d].*$/u, ''))?.[1] ?? '';
  for (let length = object.length - 1; length >= 4; length -= 1) {
    const start = object.slice(0, length).toLowerCase();
    if (OBJECT_NOUNS.has(start)) return !INFLECTION.test(object.slice(length));
  }
  return false;
}

/** Whether a word starts with a head noun and goes on as none does: `Captioningnocaps`, `Few-Shotmini`, `QANatural`. */
function runsPast(word: string): boolean {
  if (isHeadNoun(word)) return false;
  for (let length = word.length - 1; length >= 2; length -= 1) {
    const start = word.slice(0, length);
    const tail = word.slice(length);
    if (INFLECTION.test(tail)) continue;
    if (isAcronym(start)) {
      if (/^[\p{Lu}\d]/u.test(tail) || /^\p{Ll}+[\p{Lu}\d_.-]/u.test(tail)) return true;
    } else if (length >= TELLING_LENGTH && isHeadNoun(start)) return true;
    else if (length >= TELLING_LENGTH && FINAL_ENDING.test(start) && !ACTION_ENDING.test(word)) {
      return true;
    }
  }
  return false;
}

/** `Detection3D`, `GenerationVox`, `Predictionswb_hub`: a capital, a digit or a line that English words do not hold. */
const GLUED_INSIDE = /\p{Ll}[\p{Lu}\d_.]/u;

/**
 * Whether a name holds a head noun that goes on: at its end in any way
 * (`Captioningnocaps`), before that with a capital or a digit (`Detection3D Affordance`).
 */
export function runsPastHeadNoun(name: string): boolean {
  const spaced = withoutEnding(name)[1].split(' ');
  const last = spaced.pop() ?? '';
  return (
    runsPast(last) ||
    runsPast(lastWord(last)) ||
    objectRunsPast(last) ||
    spaced.some((word) => GLUED_INSIDE.test(word) && runsPast(word))
  );
}

/** `DetectionsmallNORB`: whether a dataset holds a word that ends a task and goes on. */
export function holdsTaskEnd(dataset: string): boolean {
  return dataset.split(/[\s-]/).some((word) => GLUED_INSIDE.test(word) && runsPast(word));
}

/** Whether the border between two halves runs through a word with a capital inside: `Open`, `AI Gym`. */
export function cutsMixedCaseWord(left: string, right: string): boolean {
  const start = lastWord(left);
  const whole = start + right;
  return MIXED_CASE_WORDS.some((word) => word.length > start.length && whole.startsWith(word));
}
