import { ACRONYMS, HEAD_NOUNS, MIXED_CASE_WORDS, OBJECT_NOUNS } from './task-nouns.ts';

/** Endings of nouns of action that the list does not hold: `Anonymization`, `Tagging`, `Placement`. */
const ACTION_ENDING =
  /[a-z](?:tion|sion|ing|ment|ysis|esis|ance|ence|ity|ness|ure|age|als?|ery|ism|metry|graphy|ology|ics)s?$/;

/** Endings of action that hardly any longer word goes on behind: `Harmonization`, `Pansharpening`. */
const FINAL_ENDING = /^\p{L}{3,}(?:tion|sion|ing|ity|ment|ness|ysis|esis)$/u;

/** How an English word goes on behind a noun of action: `Segment-ation`, `Condition-al`. */
const INFLECTION =
  /^(?:s|es|ed|er|ers|or|ors|ing|ings|al|als|ally|able|ability|ation|ations|ational|ment|ments|ive|ity|ary|ist|ists|ism|less|ness|ful|ly|y|ic|ics|ical|ous)$/;

/** Shortest head noun whose mere start in a longer word is telling: `Detectionnu`, not `Qatar`. */
const TELLING_LENGTH = 6;

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
function lastSpaced(name: string): string {
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

function isHeadNoun(word: string): boolean {
  if (isAcronym(word)) return true;
  const lower = word.toLowerCase();
  return HEAD_NOUNS.has(lower) || (word.endsWith('s') && HEAD_NOUNS.has(lower.slice(0, -1)));
}

/** `to-Image`, `the Wild`, `Knowledge`: a noun that stands by itself or behind a preposition. */
const OBJECT_END = /(?:^|\s|\b(?:to|from|of|and|in|by)-)([\p{L}\d]+)$/iu;

function endsInObjectNoun(name: string): boolean {
  const word = OBJECT_END.exec(name)?.[1];
  return word !== undefined && OBJECT_NOUNS.has(word.toLowerCase());
}

/** `Segmentation:`, `SMAC+`: signs after the last word. */
const ENDING_SIGNS = /[:*+]+$/;

/** `Parsing(Road)`: a parenthesis after the last word. */
const ENDING_PARENTHESIS = /\s*\([^()]*\)$/;

/** A name, and the same without signs and a parenthesis at its end. */
function withoutEnding(name: string): string[] {
  const bare = name.replace(ENDING_SIGNS, '');
  return [bare, bare.replace(ENDING_PARENTHESIS, '')];
}

/** How a name ends, from the surest end of a task to the weakest. */
export type TaskEnd = 'head noun' | 'object' | 'action';

/** Whether a character is one of `a` to `z`, which is cheaper to ask than whether it is small in any script. */
export function isPlainSmall(code: number): boolean {
  return code >= 0x61 && code <= 0x7a;
}

/** The last three characters before `end`, as one number in which case does not matter: they rule most words out. */
function endingAt(text: string, end: number): number {
  const letter = (back: number) => text.charCodeAt(end - back) | 0x20;
  return (letter(3) << 16) ^ (letter(2) << 8) ^ letter(1);
}

function endingsOf(nouns: Iterable<string>): ReadonlySet<number> {
  return new Set([...nouns].map((noun) => endingAt(noun, noun.length)));
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
  const spaced = name.replace(ENDING_SIGNS, '').replace(ENDING_PARENTHESIS, '').split(' ');
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
