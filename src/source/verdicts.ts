import { cutAt, type Decision } from './split.ts';

/** Two halves of a glued text. */
export type Pair = readonly [left: string, right: string];

/** The pair that is taken and the pairs that come close. */
export interface Pairs {
  readonly read: Pair;
  readonly doubt: readonly Pair[];
}

/** Glued text to its halves, as people wrote them down. */
export type Readings = ReadonlyMap<string, Pair>;

/** How sure a decision is: enough to be a clue for other rows, or whatever these say. */
export const SURE = 1;
export const SETTLED = 2;

/** Stands for the place of a cut where there is none. */
const NO_CUT = -1;

/**
 * Decisions on a list of texts, as numbers: little to keep for a corpus, and
 * little to hand from one thread to another.
 */
export interface Verdicts {
  /** Where each text is cut. */
  readonly at: Int32Array;
  readonly sureness: Uint8Array;
  /** Number of a text to the other cuts that come close, where there are any. */
  readonly doubts: Map<number, readonly number[]>;
}

/** No decision yet on so many texts. */
export function emptyVerdicts(count: number): Verdicts {
  return {
    at: new Int32Array(count).fill(NO_CUT),
    sureness: new Uint8Array(count),
    doubts: new Map(),
  };
}

/** Note the decision on a text. */
export function noteVerdict(
  { at, sureness, doubts }: Verdicts,
  number: number,
  decision: Decision<string> | undefined,
  sure: number,
): void {
  if (!decision) return;
  at[number] = decision.read.index;
  sureness[number] = sure;
  const doubt = decision.doubt.map(({ index }) => index);
  if (doubt.length > 0) doubts.set(number, doubt);
}

/** Put the decisions on some texts in a row, the first of them `start`, among those on all. */
export function addVerdicts(all: Verdicts, some: Verdicts, start: number): void {
  all.at.set(some.at, start);
  all.sureness.set(some.sureness, start);
  for (const [number, doubt] of some.doubts) all.doubts.set(start + number, doubt);
}

/**
 * The halves that a verdict leaves of a text, those of `readings` before all
 * others; `undefined` where it has no place to be cut.
 */
export function pairsOf(
  { at, doubts }: Verdicts,
  number: number,
  glued: string,
  readings: Readings,
): Pairs | undefined {
  const index = at[number]!;
  if (index === NO_CUT) return undefined;
  const curated = readings.get(glued);
  if (curated) return { read: curated, doubt: [] };
  const doubt = doubts.get(number) ?? [];
  return { read: halves(glued, index), doubt: doubt.map((other) => halves(glued, other)) };
}

function halves(glued: string, index: number): Pair {
  const { left, right } = cutAt(glued, index)!;
  return [left, right];
}
