import { DOUBT_MARGIN } from './weights.ts';

/** One way to cut a glued text: everything before and after one place, white space aside. */
export interface Cut {
  readonly left: string;
  readonly right: string;
  /** Where the right half starts in the glued text. */
  readonly index: number;
}

/** A cut, the clues that speak for or against it, and their sum. */
export interface Candidate<Clue extends string> extends Cut {
  readonly clues: readonly Clue[];
  readonly score: number;
}

/** The cut that is taken, how far it leads, and the ones that come close. */
export interface Decision<Clue extends string> {
  readonly read: Candidate<Clue>;
  /** Distance to the second best, in points; `Infinity` where there is none. */
  readonly margin: number;
  readonly doubt: readonly Candidate<Clue>[];
}

/** Cut a text before `index`; `undefined` when a half would be empty. */
export function cutAt(glued: string, index: number): Cut | undefined {
  const left = glued.slice(0, index).trimEnd();
  const right = glued.slice(index).trimStart();
  return left === '' || right === '' ? undefined : { left, right, index };
}

/**
 * Weigh every candidate and take the best; among equals the one whose left half
 * is shortest. `undefined` when there is no candidate.
 */
export function decide<Clue extends string>(
  cuts: readonly Cut[],
  cluesFor: (cut: Cut) => readonly Clue[],
  weights: Readonly<Record<Clue, number>>,
): Decision<Clue> | undefined {
  const candidates = cuts
    .map((cut): Candidate<Clue> => {
      const clues = cluesFor(cut);
      return { ...cut, clues, score: clues.reduce((sum, clue) => sum + weights[clue], 0) };
    })
    .sort((a, b) => b.score - a.score || a.index - b.index);
  const [read, second] = candidates;
  if (!read) return undefined;
  return {
    read,
    margin: second ? read.score - second.score : Infinity,
    doubt: candidates.slice(1).filter(({ score }) => read.score - score < DOUBT_MARGIN),
  };
}

/** Whether every parenthesis and bracket that opens also closes, in order. */
export function isBalanced(text: string): boolean {
  const open: string[] = [];
  for (const character of text) {
    if (character === '(' || character === '[') open.push(character);
    else if (character === ')' && open.pop() !== '(') return false;
    else if (character === ']' && open.pop() !== '[') return false;
  }
  return open.length === 0;
}
