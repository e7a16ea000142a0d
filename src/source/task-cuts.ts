import type { Cut } from './split.ts';
import { mayEndInHeadNoun, taskEnd, type TaskEnd } from './task-end.ts';
import type { TaskClue } from './weights.ts';
import { isPlainSmall } from './word-endings.ts';
import { cutsMixedCaseWord } from './word-runs.ts';

const LOWER = /^\p{Ll}$/u;
const UPPER = /^\p{Lu}$/u;
const DIGIT = /^\d$/;

/** `L` of `Spider` after `SQL`: a capital before a small letter. */
const STARTS_WORD = /^\p{Lu}\p{Ll}/u;

/** Signs that a task may end in; the others join: `SMAC+`, `Off_Distant`. */
const ENDING_SIGN = /^[+*:!?%"'\u2019]$/;

/** `eICU`, `ogbn-arxiv`, `swb_hub`, `hopper.stand`: a name that starts small and goes on as no English word does. */
const ODD_SMALL_START = /^\p{Ll}+(?:[-_.\d]|\p{Lu})/u;

/** Borders at which a dataset starts only behind a word that ends tasks, or beside a name that is known. */
const WEAK_BORDERS: ReadonlySet<TaskClue> = new Set([
  'border lower|lower',
  'border Upper|lower',
  'border Upper|digit',
  'border other',
]);

/** Kind of border between two neighbouring characters of a glued string. */
function borderClue(before: string, after: string, right: string): TaskClue {
  if (before === ')' && (LOWER.test(after) || UPPER.test(after) || DIGIT.test(after)))
    return 'border )|any';
  if (LOWER.test(before)) {
    if (UPPER.test(after)) return 'border lower|Upper';
    if (DIGIT.test(after)) return 'border lower|digit';
    if (LOWER.test(after)) return 'border lower|lower';
  }
  if (UPPER.test(before) && UPPER.test(after)) {
    return STARTS_WORD.test(right) ? 'border acronym|Word' : 'border Upper|Upper';
  }
  if (UPPER.test(before) && DIGIT.test(after)) return 'border Upper|digit';
  if (UPPER.test(before) && LOWER.test(after)) return 'border Upper|lower';
  if (DIGIT.test(before) && UPPER.test(after)) return 'border digit|Upper';
  if (ENDING_SIGN.test(before) && (UPPER.test(after) || DIGIT.test(after)))
    return 'border sign|Upper';
  return 'border other';
}

/** A cut, what stands on both sides of it, and how its left half ends. */
export interface TaskCut extends Cut {
  readonly border: TaskClue;
  readonly end: TaskEnd | undefined;
  /** What speaks against it at a glance and by its words, once asked for: the same in both passes. */
  looksAgainst: readonly TaskClue[] | undefined;
  wordsAgainst: readonly TaskClue[] | undefined;
}

/** The cut before `index`, unless it would part a character, or stands beside white space. */
export function taskCutAt(glued: string, index: number): TaskCut | undefined {
  const [before, after] = [glued[index - 1]!, glued[index]!];
  if (before.trim() === '' || after.trim() === '' || isLowSurrogate(after)) return undefined;
  const [left, right] = [glued.slice(0, index), glued.slice(index)];
  return {
    left,
    right,
    index,
    border: borderClue(before, after, right),
    end: taskEnd(left),
    looksAgainst: undefined,
    wordsAgainst: undefined,
  };
}

/** Whether a task may end at a place by what stands there: at a weak border, few do. */
function looksWorthWeighing({ border, end, right }: TaskCut): boolean {
  if (!WEAK_BORDERS.has(border) || end === 'head noun') return true;
  return end !== undefined && ODD_SMALL_START.test(right);
}

/** Where the small letters end that stand at `index`. */
function endOfSmall(glued: string, index: number): number {
  let end = index;
  while (isPlainSmall(glued.charCodeAt(end))) end += 1;
  return end;
}

/**
 * Cuts of a glued string that are worth weighing for their looks alone. Most
 * places stand between two small letters, `Gene|ration`, and are passed over
 * at a glance: no head noun ends there, and no odd small name starts there.
 */
export function likelyCuts(glued: string): readonly TaskCut[] {
  const cuts: TaskCut[] = [];
  let wordEnd = 0;
  let mayStart = false;
  for (let index = 1; index < glued.length; index += 1) {
    if (index >= wordEnd) {
      wordEnd = endOfSmall(glued, index);
      mayStart = wordEnd > index && ODD_SMALL_START.test(glued.slice(index));
    }
    const isInWord = index < wordEnd && isPlainSmall(glued.charCodeAt(index - 1));
    if (isInWord && !mayStart && !mayEndInHeadNoun(glued, index)) continue;
    const cut = taskCutAt(glued, index);
    if (cut && looksWorthWeighing(cut)) cuts.push(cut);
  }
  return cuts;
}

/** Every cut there is. */
export function everyCut(glued: string): TaskCut[] {
  return Array.from({ length: glued.length - 1 }, (_, index) => taskCutAt(glued, index + 1)).filter(
    (cut) => cut !== undefined,
  );
}

function isLowSurrogate(character: string): boolean {
  return character >= '\uDC00' && character <= '\uDFFF';
}

/** The earliest border of the two kinds that are nearly always right. */
export function firstPlainBorder(cuts: readonly TaskCut[]): TaskCut | undefined {
  return cuts.find(
    ({ border, left, right }) =>
      (border === 'border lower|Upper' || border === 'border )|any') &&
      !cutsMixedCaseWord(left, right),
  );
}
