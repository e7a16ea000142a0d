import { divideSplit } from '../catalog/benchmark.ts';
import {
  cutsMixedCaseWord,
  endsInHeadNoun,
  endsInObject,
  endsLikeAction,
  goesOn,
  holdsTaskEnd,
  isAcronym,
  lastWord,
  runsPastHeadNoun,
} from './head-nouns.ts';
import { curatedDecision, seenElsewhere, type Knowledge } from './knowledge.ts';
import { cutAt, decide, isBalanced, type Cut, type Decision } from './split.ts';
import { TASK_WEIGHTS } from './weights.ts';

/** What speaks for or against a cut between task and dataset. */
export type TaskClue = keyof typeof TASK_WEIGHTS;

const LOWER = /^\p{Ll}$/u;
const UPPER = /^\p{Lu}$/u;
const DIGIT = /^\d$/;

/** `L` of `Spider` after `SQL`: a capital before a small letter. */
const STARTS_WORD = /^\p{Lu}\p{Ll}/u;

/** Signs that a task may end in; the others join: `SMAC+`, `Off_Distant`. */
const ENDING_SIGN = /^[+*:!?%"'\u2019]$/;

/** Words that no task ends in: `Generation with`. */
const JOINING_WORD =
  /(?:^|[\s-])(?:a|an|and|by|for|from|in|of|on|or|the|to|under|via|with|without|vs)$/i;

/** `GenerationVox`, `QANatural`: a capital after a small letter, or a word after an acronym, in the last word. */
const MIXED_CASE_END = /(?:\p{Ll}\p{Lu}|\p{Lu}{2}\p{Ll})[^\s-]*$/u;

/** `-v2`, `/b`, `.5`, `(Road)`, `+Off`: no dataset starts with a sign that joins. */
const JOINING_START = /^[-_./,;:()[\]'\u2019&=+*]/;

/** `Starcraft II`, `Dota 2` */
const ENDS_IN_NUMERAL = /\s(?:I{1,3}|I?V|\d)$/;

/** `eICU`, `ogbn-arxiv`, `swb_hub`, `hopper.stand`: a name that starts small and goes on as no English word does. */
const ODD_SMALL_START = /^\p{Ll}+(?:[-_.\d]|\p{Lu})/u;

/** `Open`, `Net`: a single word; `KBQA` is one too, but an acronym. */
const ONE_WORD = /^\p{L}+$/u;
const ONE_ACRONYM = /^\p{Lu}{2,6}$/u;

/** `6` of `6D Pose Estimation`: a task has two letters together. */
const HARDLY_A_WORD = /^(?!.*\p{L}{2})/u;

const NUMBER_ONLY = /^[\d.,\s%]+(?:\([^()]*\))?$/;

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

/** Every cut of a glued string between two characters that are not white space. */
function cutsOf(glued: string): Cut[] {
  const cuts: Cut[] = [];
  for (let index = 1; index < glued.length; index += 1) {
    const [before, after] = [glued[index - 1]!, glued[index]!];
    if (before.trim() === '' || after.trim() === '') continue;
    if (isLowSurrogate(after)) continue;
    const cut = cutAt(glued, index);
    if (cut) cuts.push(cut);
  }
  return cuts;
}

function isLowSurrogate(character: string): boolean {
  return character >= '\uDC00' && character <= '\uDFFF';
}

function knownClues({ left, right }: Cut, glued: string, known: Knowledge): TaskClue[] {
  const { dataset } = divideSplit(right);
  const clues: TaskClue[] = [];
  if (known.tasks.registry.has(left)) clues.push('task in the registry');
  else if (known.tasks.cells.has(left)) clues.push('task in a clean cell');
  else if (seenElsewhere(known.seen.tasks, left, glued)) clues.push('task read in other rows');

  const isIn = (names: ReadonlySet<string>) => names.has(right) || names.has(dataset);
  const isSeen = (name: string) => seenElsewhere(known.seen.datasets, name, glued);
  if (isIn(known.datasets.registry)) clues.push('dataset in the registry');
  else if (isIn(known.datasets.cells)) clues.push('dataset in a clean cell');
  else if (isSeen(right) || isSeen(dataset)) clues.push('dataset read in other rows');
  else if (startsWithKnown(dataset, known, isSeen)) clues.push('dataset starts with a known name');
  return clues;
}

/** `SST-2 64 instances`: the words at its start are a dataset that is known. */
function startsWithKnown(
  dataset: string,
  known: Knowledge,
  isSeen: (name: string) => boolean,
): boolean {
  for (let end = dataset.lastIndexOf(' '); end > 0; end = dataset.lastIndexOf(' ', end - 1)) {
    const start = dataset.slice(0, end).trimEnd();
    if (known.datasets.registry.has(start) || known.datasets.cells.has(start) || isSeen(start))
      return true;
  }
  return false;
}

function shapeClues({ left, right }: Cut): TaskClue[] {
  const clues: TaskClue[] = [];
  if (endsInHeadNoun(left)) clues.push('task ends in a head noun');
  else if (endsInObject(left)) clues.push('task ends in its object');
  else if (endsLikeAction(left)) clues.push('task ends like a noun of action');
  if (JOINING_WORD.test(left)) clues.push('task ends in a joining word');
  if (runsPastHeadNoun(left)) clues.push('task swallows the start of a dataset');
  if (MIXED_CASE_END.test(left) && !isAcronym(lastWord(left))) {
    clues.push('task ends in a mixed-case word');
  }
  if (cutsMixedCaseWord(left, right)) clues.push('border runs through a mixed-case word');
  if (goesOn(left, right)) clues.push('word goes on behind the border');
  if (holdsTaskEnd(right)) clues.push('dataset holds the end of a task');
  if (ENDS_IN_NUMERAL.test(left) && !/^[IV\d]/.test(right)) clues.push('task ends in a numeral');
  if (isLoneWord(left)) clues.push('task is one word that ends no task');
  if (left.length > 2 && right.startsWith(left)) clues.push('dataset starts with the task');
  if (!isBalanced(left) || !isBalanced(right)) clues.push('parenthesis left open');
  if (HARDLY_A_WORD.test(left)) clues.push('task is hardly a word');
  if (NUMBER_ONLY.test(right)) clues.push('dataset is a number');
  else if (right.length === 1) clues.push('dataset is a single letter');
  if (JOINING_START.test(right)) clues.push('dataset starts with a joining sign');
  return clues;
}

/** `Open`, `Net`, but not `Sarcasm`, which ends tasks, and not `VIS`, an acronym. */
function isLoneWord(task: string): boolean {
  return (
    ONE_WORD.test(task) &&
    !ONE_ACRONYM.test(task) &&
    !endsInHeadNoun(task) &&
    !endsInObject(task) &&
    !endsLikeAction(task)
  );
}

/**
 * Split a task glued to a dataset: `Talking Face GenerationLRW (test)`.
 *
 * A reading that people wrote into the registry is taken without doubt.
 * `undefined` when the string has no place to be cut.
 */
export function splitTask(glued: string, known: Knowledge): Decision<TaskClue> | undefined {
  const curated = curatedDecision<TaskClue>(glued, known);
  if (curated) return curated;
  const cuts = cutsOf(glued);
  const borders = new Map(
    cuts.map(({ index, right }) => [index, borderClue(glued[index - 1]!, glued[index]!, right)]),
  );
  const isWorthWeighing = (cut: Cut) =>
    !WEAK_BORDERS.has(borders.get(cut.index)!) ||
    endsInHeadNoun(cut.left) ||
    ((endsLikeAction(cut.left) || endsInObject(cut.left)) && ODD_SMALL_START.test(cut.right)) ||
    knownClues(cut, glued, known).length > 0;
  const worthy = cuts.filter(isWorthWeighing);
  const first = cuts.find(({ index, left, right }) => {
    const border = borders.get(index);
    if (cutsMixedCaseWord(left, right)) return false;
    return border === 'border lower|Upper' || border === 'border )|any';
  });
  return decide(
    worthy.length > 0 ? worthy : cuts,
    (cut) => [
      borders.get(cut.index)!,
      ...(cut.index === first?.index ? (['first plain border'] as const) : []),
      ...shapeClues(cut),
      ...knownClues(cut, glued, known),
    ],
    TASK_WEIGHTS,
  );
}
