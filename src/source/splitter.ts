import type { Knowledge } from './knowledge.ts';
import { memoise } from './memoise.ts';
import { splitMeasurement } from './metric-split.ts';
import type { SourceRow } from './page.ts';
import type { Decision } from './split.ts';
import { likelyCuts, type TaskCut } from './task-cuts.ts';
import { splitTask } from './task-split.ts';
import { parseValue } from './value.ts';
import { SETTLED_MARGIN, type MetricClue, type TaskClue } from './weights.ts';

/** Splits glued strings with one state of knowledge, each string once: a corpus repeats them. */
export interface Splitter {
  /** What speaks for itself in a string, whatever is known. */
  cuts(glued: string): readonly TaskCut[];
  task(glued: string): Decision<TaskClue> | undefined;
  measurement(glued: string, place: string): Decision<MetricClue> | undefined;
}

/** Make the splitter of the first pass, which knows nothing of other rows, so that the place of a measurement is nothing to it. */
export function makeFirstSplitter(known: Knowledge): Splitter {
  const cuts = memoise(likelyCuts);
  return {
    cuts,
    task: memoise((glued) => splitTask(glued, known, cuts(glued))),
    measurement: memoise((glued) => splitMeasurement(glued, '', known)),
  };
}

/**
 * Make the splitter of the second pass, which knows what other rows were read to
 * hold as well; what the first pass settled is not weighed again.
 */
export function makeSecondSplitter(known: Knowledge, first: Splitter): Splitter {
  const { cuts } = first;
  return {
    cuts,
    task: memoise((glued) => splitTask(glued, known, cuts(glued))),
    measurement(glued, place) {
      const alone = first.measurement(glued, place);
      return isSettled(alone) ? alone : splitMeasurement(glued, place, known);
    },
  };
}

/**
 * Whether nothing that other rows say changes a decision: every other reading is
 * too far behind. Where text was taken for want of a value, they may offer another.
 */
export function isSettled(decision: Decision<MetricClue> | undefined): boolean {
  return (
    decision !== undefined &&
    decision.margin >= SETTLED_MARGIN &&
    parseValue(decision.read.right) !== undefined
  );
}

/** Task and dataset as one string, however the page has them. */
export function gluedPlace({ place }: SourceRow): string {
  return 'glued' in place ? place.glued : `${place.task}${place.dataset}`;
}
