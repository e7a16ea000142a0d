import type { Entry } from './dictionary.ts';
import { FIELD_WEIGHTS, type Field } from './fields.ts';
import { firstWhere } from './first-where.ts';
import type { IndexFiles } from './index-files.ts';
import { filesOf } from './manifest.ts';
import { backwards, middlesOf, turnedBack } from './turned-words.ts';
import { spellingOf } from './typing-errors.ts';

/** A word of the dictionary that may be what was typed, and how well it fits: 1 is the same word. */
export interface Meaning {
  readonly entry: Entry;
  readonly fit: number;
}

/** Meanings whose lists lie elsewhere: an exact word first, then the most frequent. */
const MOST_MEANINGS = 32;
const MOST_CORRECTIONS = 10;

/** Files that are loaded for what begins with one letter, two and so on, and for what begins or ends almost as a word. */
const MOST_WORD_FILES = [1, 1, 2, 5];
const MOST_NEAR_FILES = 4;

/** Files for each of the places where the middle of a word may be. */
const MOST_MIDDLE_FILES = 2;

/** Files that are loaded beside these, for what a beginning may become. */
const MOST_AROUND = 5;

/** How well a word fits what was typed: itself, a longer word, or one with an error. */
export function fitOf(typed: string, word: string, errors = 0): number {
  if (errors > 0) return 0.5 - 0.15 * errors;
  return typed === word ? 1 : 0.6 + (0.3 * typed.length) / word.length;
}

/** The entries whose words begin with `prefix`, of entries in their order. */
function beginning(entries: readonly Entry[], prefix: string): Entry[] {
  const found: Entry[] = [];
  let index = firstWhere(entries.length, (place) => entries[place]!.word >= prefix);
  for (; entries[index]?.word.startsWith(prefix); index += 1) found.push(entries[index]!);
  return found;
}

const isAsked = (entry: Entry, field: Field | undefined) =>
  field === undefined ? FIELD_WEIGHTS[entry.field] > 0 : entry.field === field;

/** Words that are the typed one or begin with it; with `isWhole` the typed one alone. */
export async function lookUp(
  files: IndexFiles,
  typed: string,
  field: Field | undefined,
  isWhole = false,
): Promise<Meaning[]> {
  const found = beginning(await files.frequent(), typed);
  if (!found.some(({ word }) => word === typed)) {
    // Of one or two letters everything begins: the exact word and the frequent ones are enough.
    const most = isWhole ? 1 : MOST_WORD_FILES[Math.min(typed.length, MOST_WORD_FILES.length) - 1]!;
    const numbers = filesOf(files.manifest.words, typed, most);
    const loaded = await Promise.all(numbers.map((number) => files.words(number)));
    found.push(...loaded.flatMap((entries) => beginning(entries, typed)));
  }
  return meaningsOf(found, typed, field, isWhole);
}

/** Load what the word may be once it is typed further. */
export async function loadAround(files: IndexFiles, typed: string): Promise<void> {
  if (typed.length < 2) return;
  const numbers = filesOf(files.manifest.words, typed, MOST_AROUND);
  await Promise.all(numbers.map((number) => files.words(number)));
}

/** What a word or its beginning means by some entries alone. */
export function meaningsIn(
  entries: readonly Entry[],
  typed: string,
  field: Field | undefined,
): Meaning[] {
  return meaningsOf(beginning(entries, typed), typed, field, false);
}

function meaningsOf(
  found: readonly Entry[],
  typed: string,
  field: Field | undefined,
  isWhole: boolean,
): Meaning[] {
  const isExact = ({ word }: Entry) => word === typed;
  return found
    .filter((entry) => isAsked(entry, field) && (!isWhole || isExact(entry)))
    .toSorted((a, b) => Number(isExact(b)) - Number(isExact(a)) || b.count - a.count)
    .filter(({ docs }, index) => docs !== undefined || index < MOST_MEANINGS)
    .map((entry) => ({ entry, fit: fitOf(typed, entry.word) }));
}

/** The files of all words that share a beginning with `word`: the shortest one that so few files hold. */
function filesNear(firsts: readonly string[], word: string, most: number): number[] {
  let length = 2;
  while (length < word.length && filesOf(firsts, word.slice(0, length), most + 1).length > most) {
    length += 1;
  }
  return filesOf(firsts, word.slice(0, length), most);
}

/**
 * Words of which an error may have made the typed one. It leaves the
 * beginning of a word alone, or its ending: words of the same first letters are
 * compared, and words of the same last letters, looked up backwards.
 */
async function nearWords(files: IndexFiles, typed: string): Promise<string[]> {
  const { words, endings } = files.manifest;
  const [frequent, alike, ending] = await Promise.all([
    files.frequent(),
    Promise.all(filesNear(words, typed, MOST_NEAR_FILES).map((number) => files.words(number))),
    Promise.all(
      filesNear(endings, backwards(typed), MOST_NEAR_FILES).map((number) => files.endings(number)),
    ),
  ]);
  return [
    ...frequent.map(({ word }) => word),
    ...alike.flat().map(({ word }) => word),
    ...ending.flat().map(backwards),
  ];
}

/** Words of which two errors may have left only the middle alone. */
async function wordsAround(files: IndexFiles, typed: string): Promise<string[]> {
  const { middles = [] } = files.manifest;
  const numbers = new Set(
    middlesOf(typed).flatMap((middle) => filesNear(middles, middle, MOST_MIDDLE_FILES)),
  );
  const loaded = await Promise.all([...numbers].map((number) => files.middles(number)));
  return loaded.flat().map(turnedBack);
}

/**
 * Words that the typed one may be a misspelling of, those with the fewest errors; `isFar` looks for
 * those too whose beginning and ending both have one.
 */
export async function lookUpCorrected(
  files: IndexFiles,
  typed: string,
  field: Field | undefined,
  isFar: boolean,
): Promise<Meaning[]> {
  const [near, around] = await Promise.all([
    nearWords(files, typed),
    isFar ? wordsAround(files, typed) : [],
  ]);
  const errorsOf = spellingOf(typed);
  const corrected = [...new Set([...near, ...around])]
    .flatMap((word) => {
      const errors = errorsOf(word);
      return errors === undefined || errors === 0 ? [] : [{ word, errors }];
    })
    .toSorted(
      (a, b) =>
        a.errors - b.errors ||
        Math.abs(a.word.length - typed.length) - Math.abs(b.word.length - typed.length) ||
        Number(b.word[0] === typed[0]) - Number(a.word[0] === typed[0]),
    )
    .slice(0, MOST_CORRECTIONS);
  const meanings = await Promise.all(
    corrected.map(async ({ word, errors }) =>
      (await lookUp(files, word, field, true)).map(({ entry }) => ({
        entry,
        fit: fitOf(typed, word, errors),
      })),
    ),
  );
  return meanings.flat();
}
