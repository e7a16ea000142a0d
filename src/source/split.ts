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
  /** Distance to the second best, in points; `Infinity` where there is none that was weighed. */
  readonly margin: number;
  readonly doubt: readonly Candidate<Clue>[];
}

/** Clues that are asked for together: the cheap ones first, since few cuts need the others. */
export interface Step<C extends Cut, Clue extends string> {
  /** Call `add` with every clue that a cut gives. */
  readonly look: (cut: C, add: (clue: Clue) => void) => void;
  /** The most points that this step and the steps after it can add. */
  readonly most: number;
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
 *
 * A candidate that not even the most of what follows would bring within `reach`
 * points of the best is not weighed to its end; no margin below `reach` depends on it.
 */
export function decide<C extends Cut, Clue extends string>(
  cuts: readonly C[],
  steps: readonly Step<C, Clue>[],
  weights: Readonly<Record<Clue, number>>,
  reach: number,
): Decision<Clue> | undefined {
  // One for all cuts, and no object with closures of its own for each: there are millions of them.
  let weighed: Weighing<C, Clue>;
  const add = (clue: Clue) => {
    weighed.clues.push(clue);
    weighed.score += weights[clue];
  };
  const take = (weighing: Weighing<C, Clue>) => {
    weighed = weighing;
    steps[weighing.done]!.look(weighing.cut, add);
    weighing.done += 1;
  };
  const begun = cuts.map((cut): Weighing<C, Clue> => ({ cut, clues: [], score: 0, done: 0 }));
  begun.forEach(take);
  const candidates: Weighing<C, Clue>[] = [];
  let best = -Infinity;
  for (const weighing of begun.sort((a, b) => b.score - a.score)) {
    while (mayReach(weighing, steps, best - reach)) take(weighing);
    if (weighing.done < steps.length) continue;
    candidates.push(weighing);
    best = Math.max(best, weighing.score);
  }
  candidates.sort((a, b) => b.score - a.score || a.cut.index - b.cut.index);
  const [read, second] = candidates;
  if (!read) return undefined;
  return {
    read: candidateOf(read),
    margin: second ? read.score - second.score : Infinity,
    doubt: candidates
      .slice(1)
      .filter(({ score }) => read.score - score < DOUBT_MARGIN)
      .map(candidateOf),
  };
}

/** A candidate that is being weighed, step by step. */
interface Weighing<C extends Cut, Clue extends string> {
  readonly cut: C;
  readonly clues: Clue[];
  score: number;
  /** How many steps were taken. */
  done: number;
}

/** Whether steps are left that can lift the score to `least`. */
function mayReach<C extends Cut, Clue extends string>(
  { done, score }: Weighing<C, Clue>,
  steps: readonly Step<C, Clue>[],
  least: number,
): boolean {
  return done < steps.length && score + steps[done]!.most >= least;
}

function candidateOf<Clue extends string>({
  cut: { left, right, index },
  clues,
  score,
}: Weighing<Cut, Clue>): Candidate<Clue> {
  return { left, right, index, clues, score };
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
