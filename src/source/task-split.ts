import { divideSplit } from '../catalog/benchmark.ts';
import { isAcronym, lastWord } from './head-nouns.ts';
import { curatedDecision, seenElsewhere, type Knowledge } from './knowledge.ts';
import { decide, isBalanced, type Decision } from './split.ts';
import { everyCut, firstPlainBorder, likelyCuts, taskCutAt, type TaskCut } from './task-cuts.ts';
import type { TaskEnd } from './task-end.ts';
import { SURE_MARGIN, TASK_WEIGHTS, type TaskClue } from './weights.ts';
import { cutsMixedCaseWord, goesOn, holdsTaskEnd, runsPastHeadNoun } from './word-runs.ts';

type Add = (clue: TaskClue) => void;

/** Words that no task ends in: `Generation with`. */
const JOINING_WORD =
  /(?:^|[\s-])(?:a|an|and|by|for|from|in|of|on|or|the|to|under|via|with|without|vs)$/i;

/** `GenerationVox`, `QANatural`: a capital after a small letter, or a word after an acronym, in the last word. */
const MIXED_CASE_END = /(?:\p{Ll}\p{Lu}|\p{Lu}{2}\p{Ll})[^\s-]*$/u;

/** `-v2`, `/b`, `.5`, `(Road)`, `+Off`: no dataset starts with a sign that joins. */
const JOINING_START = /^[-_./,;:()[\]'\u2019&=+*]/;

/** `Starcraft II`, `Dota 2` */
const ENDS_IN_NUMERAL = /\s(?:I{1,3}|I?V|\d)$/;

/** `Open`, `Net`: a single word; `KBQA` is one too, but an acronym. */
const ONE_WORD = /^\p{L}+$/u;
const ONE_ACRONYM = /^\p{Lu}{2,6}$/u;

/** `6` of `6D Pose Estimation`: a task has two letters together. */
const HARDLY_A_WORD = /^(?!.*\p{L}{2})/u;

const NUMBER_ONLY = /^[\d.,\s%]+(?:\([^()]*\))?$/;

/** Cuts beside a name that is known, though nothing else speaks for them. */
function knownCuts(glued: string, known: Knowledge, likely: readonly TaskCut[]): TaskCut[] {
  const { dataset } = divideSplit(glued);
  const places = [
    ...known.taskEdges.placesIn(glued),
    ...known.datasetEdges.placesIn(glued),
    ...(dataset === glued ? [] : known.datasetEdges.placesIn(dataset)),
  ];
  return [...new Set(places)]
    .filter((place) => !likely.some(({ index }) => index === place))
    .flatMap((place) => taskCutAt(glued, place) ?? [])
    .filter((cut) => knownClues(cut, glued, known).length > 0);
}

function knownClues({ left, right }: TaskCut, glued: string, known: Knowledge): TaskClue[] {
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

const END_CLUES: Readonly<Record<TaskEnd, TaskClue>> = {
  'head noun': 'task ends in a head noun',
  object: 'task ends in its object',
  action: 'task ends like a noun of action',
};

/** What a cut's looks speak for. */
function looksFor({ left, right, border, end }: TaskCut, add: Add): void {
  add(border);
  if (end) add(END_CLUES[end]);
  if (ENDS_IN_NUMERAL.test(left) && !/^[IV\d]/.test(right)) add('task ends in a numeral');
  if (left.length > 2 && right.startsWith(left)) add('dataset starts with the task');
}

/** What speaks against a cut at a glance. */
function looksAgainst({ left, right, end }: TaskCut, add: Add): void {
  if (JOINING_WORD.test(left)) add('task ends in a joining word');
  if (MIXED_CASE_END.test(left) && !isAcronym(lastWord(left))) {
    add('task ends in a mixed-case word');
  }
  if (end === undefined && ONE_WORD.test(left) && !ONE_ACRONYM.test(left)) {
    add('task is one word that ends no task');
  }
  if (!isBalanced(left) || !isBalanced(right)) add('parenthesis left open');
  if (HARDLY_A_WORD.test(left)) add('task is hardly a word');
  if (NUMBER_ONLY.test(right)) add('dataset is a number');
  else if (right.length === 1) add('dataset is a single letter');
  if (JOINING_START.test(right)) add('dataset starts with a joining sign');
}

/** What the words on both sides speak against a cut: these are looked up letter by letter. */
function wordsAgainst({ left, right }: TaskCut, add: Add): void {
  if (runsPastHeadNoun(left)) add('task swallows the start of a dataset');
  if (cutsMixedCaseWord(left, right)) add('border runs through a mixed-case word');
  if (goesOn(left, right)) add('word goes on behind the border');
  if (holdsTaskEnd(right)) add('dataset holds the end of a task');
}

/** Nothing speaks against most cuts. */
const NO_CLUES: readonly TaskClue[] = [];

function cluesOf(look: (cut: TaskCut, add: Add) => void, cut: TaskCut): readonly TaskClue[] {
  const clues: TaskClue[] = [];
  look(cut, (clue) => clues.push(clue));
  return clues.length === 0 ? NO_CLUES : clues;
}

/**
 * Split a task glued to a dataset: `Talking Face GenerationLRW (test)`.
 *
 * A reading that people wrote into the registry is taken without doubt. `likely`
 * holds the cuts that are worth weighing for their looks, where they are known.
 * `undefined` when the string has no place to be cut.
 */
export function splitTask(
  glued: string,
  known: Knowledge,
  likely = likelyCuts(glued),
): Decision<TaskClue> | undefined {
  const curated = curatedDecision<TaskClue>(glued, known);
  if (curated) return curated;
  const worthy = [...likely, ...knownCuts(glued, known, likely)];
  const first = firstPlainBorder(likely);
  return decide(
    worthy.length > 0 ? worthy : everyCut(glued),
    [
      {
        look(cut, add) {
          looksFor(cut, add);
          if (cut === first) add('first plain border');
          knownClues(cut, glued, known).forEach(add);
        },
        most: Infinity,
      },
      {
        look(cut, add) {
          (cut.looksAgainst ??= cluesOf(looksAgainst, cut)).forEach(add);
        },
        most: 0,
      },
      {
        look(cut, add) {
          (cut.wordsAgainst ??= cluesOf(wordsAgainst, cut)).forEach(add);
        },
        most: 0,
      },
    ],
    TASK_WEIGHTS,
    SURE_MARGIN,
  );
}
