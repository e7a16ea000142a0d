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
  const begun = cuts.map((cut) => new Weighing(cut, steps, weights));
  for (const weighing of begun) weighing.step();
  const candidates: Weighing<C, Clue>[] = [];
  let best = -Infinity;
  for (const weighing of begun.sort((a, b) => b.score - a.score)) {
    if (!weighing.finish(best - reach)) continue;
    candidates.push(weighing);
    best = Math.max(best, weighing.score);
  }
  candidates.sort((a, b) => b.score - a.score || a.cut.index - b.cut.index);
  const [read, second] = candidates;
  if (!read) return undefined;
  return {
    read: read.candidate(),
    margin: second ? read.score - second.score : Infinity,
    doubt: candidates
      .slice(1)
      .filter(({ score }) => read.score - score < DOUBT_MARGIN)
      .map((close) => close.candidate()),
  };
}

/** A candidate that is being weighed, step by step. */
class Weighing<C extends Cut, Clue extends string> {
  readonly cut: C;
  score = 0;
  readonly #steps: readonly Step<C, Clue>[];
  readonly #clues: Clue[] = [];
  readonly #add: (clue: Clue) => void;
  #done = 0;

  constructor(cut: C, steps: readonly Step<C, Clue>[], weights: Readonly<Record<Clue, number>>) {
    this.cut = cut;
    this.#steps = steps;
    this.#add = (clue) => {
      this.#clues.push(clue);
      this.score += weights[clue];
    };
  }

  step(): void {
    this.#steps[this.#done]!.look(this.cut, this.#add);
    this.#done += 1;
  }

  /** Take the steps that are left; `false` as soon as they cannot lift the score to `least`. */
  finish(least: number): boolean {
    while (this.#done < this.#steps.length) {
      if (this.score + this.#steps[this.#done]!.most < least) return false;
      this.step();
    }
    return true;
  }

  candidate(): Candidate<Clue> {
    const { left, right, index } = this.cut;
    return { left, right, index, clues: this.#clues, score: this.score };
  }
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
