import type { GluedPlaces } from './glued-texts.ts';
import { NOTHING_SEEN, withSeen, type Ground, type Knowledge, type Seen } from './knowledge.ts';
import { splitMeasurement } from './metric-split.ts';
import type { Decision } from './split.ts';
import { likelyCuts, type TaskCut } from './task-cuts.ts';
import { splitTask } from './task-split.ts';
import { parseValue } from './value.ts';
import { emptyVerdicts, noteVerdict, SETTLED, SURE, type Verdicts } from './verdicts.ts';
import { SETTLED_MARGIN, SURE_MARGIN, type MetricClue } from './weights.ts';

/** Measurements on which other rows have a say, and beside each the place of a row that has it. */
export interface OpenMeasurements {
  readonly measurements: readonly string[];
  readonly places: readonly string[];
}

/** Some texts in a row of a list, the end excluded. */
export interface Share {
  readonly start: number;
  readonly end: number;
}

/** Splits the texts of a corpus, share by share: in a first pass each by itself, in a second with what others hold. */
export class Weigher {
  readonly #ground: Ground;
  #known: Knowledge;
  /** Number of a place to what speaks for itself in it, whatever is known. */
  readonly #cuts: (readonly TaskCut[])[] = [];

  constructor(ground: Ground) {
    this.#ground = ground;
    this.#known = withSeen(ground, NOTHING_SEEN);
  }

  /** Begin the second pass. */
  learn(seen: Seen): void {
    this.#known = withSeen(this.#ground, seen);
  }

  /** Split places. Who splits them in both passes looks for their cuts once. */
  places({ places, isGlued }: GluedPlaces, { start, end }: Share): Verdicts {
    const verdicts = emptyVerdicts(end - start);
    for (let number = start; number < end; number += 1) {
      if (isGlued[number] === 0) continue;
      const glued = places[number]!;
      const cuts = (this.#cuts[number] ??= likelyCuts(glued));
      const decision = splitTask(glued, this.#known, cuts);
      noteVerdict(verdicts, number - start, decision, isSure(decision) ? SURE : 0);
    }
    return verdicts;
  }

  /** Split measurements in the first pass, in which their places, and names in cells, are nothing to them. */
  measurements(measurements: readonly string[], { start, end }: Share): Verdicts {
    const verdicts = emptyVerdicts(end - start);
    for (let number = start; number < end; number += 1) {
      const decision = splitMeasurement(measurements[number]!, '', this.#known);
      const sureness = isSettled(decision) ? SETTLED : isSure(decision) ? SURE : 0;
      noteVerdict(verdicts, number - start, decision, sureness);
    }
    return verdicts;
  }

  /** Split measurements in the second pass. */
  open({ measurements, places }: OpenMeasurements, { start, end }: Share): Verdicts {
    const verdicts = emptyVerdicts(end - start);
    for (let number = start; number < end; number += 1) {
      const decision = splitMeasurement(measurements[number]!, places[number]!, this.#known);
      noteVerdict(verdicts, number - start, decision, 0);
    }
    return verdicts;
  }
}

function isSure(decision: Decision<string> | undefined): boolean {
  return decision !== undefined && decision.margin >= SURE_MARGIN;
}

/**
 * Whether nothing that other rows say changes a decision: every other reading is
 * too far behind. Where text was taken for want of a value, they may offer another.
 */
function isSettled(decision: Decision<MetricClue> | undefined): boolean {
  return (
    decision !== undefined &&
    decision.margin >= SETTLED_MARGIN &&
    parseValue(decision.read.right) !== undefined
  );
}
