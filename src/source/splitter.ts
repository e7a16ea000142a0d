import type { Knowledge } from './knowledge.ts';
import { memoise } from './memoise.ts';
import { splitMeasurement, type MetricClue } from './metric-split.ts';
import type { SourceRow } from './page.ts';
import type { Decision } from './split.ts';
import { splitTask, type TaskClue } from './task-split.ts';

/** Splits glued strings with one state of knowledge, each string once: a corpus repeats them. */
export interface Splitter {
  task(glued: string): Decision<TaskClue> | undefined;
  measurement(glued: string, place: string): Decision<MetricClue> | undefined;
}

/** Make a splitter that knows what `known` says, for as long as that does not change. */
export function makeSplitter(known: Knowledge): Splitter {
  return {
    task: memoise(
      (glued: string) => splitTask(glued, known),
      (glued) => glued,
    ),
    measurement:
      // Where nothing was read on any benchmark yet, the place says nothing; later on few come twice.
      known.seen.metricsAt.size === 0
        ? memoise((glued: string, place: string) => splitMeasurement(glued, place, known), String)
        : (glued, place) => splitMeasurement(glued, place, known),
  };
}

/** Task and dataset as one string, however the page has them. */
export function gluedPlace({ place }: SourceRow): string {
  return 'glued' in place ? place.glued : `${place.task}${place.dataset}`;
}
