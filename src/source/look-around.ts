import { SEVERAL, type Seen } from './knowledge.ts';
import { gatherNumbers } from './number-sightings.ts';
import type { SourceRow } from './page.ts';
import { gluedPlace, isSettled, type Splitter } from './splitter.ts';
import { SURE_MARGIN } from './weights.ts';

/** Note that `name` was read in `glued`. */
function note(sightings: Map<string, string>, name: string, glued: string): void {
  const known = sightings.get(name);
  if (known === undefined) sightings.set(name, glued);
  else if (known !== glued) sightings.set(name, SEVERAL);
}

/** Places with a measurement on which other rows have a say: of the others nobody asks. */
function openPlaces(rows: readonly SourceRow[], alone: Splitter): ReadonlySet<string> {
  const isOpen = (row: SourceRow) =>
    row.measurement !== null && !isSettled(alone.measurement(row.measurement, ''));
  return new Set(rows.filter(isOpen).map(gluedPlace));
}

/** The metric of a row: as its page divides it, else as it can be read for sure. */
function sureMetric(
  { result }: SourceRow,
  measurement: string,
  alone: Splitter,
): string | undefined {
  if (result) return result[0];
  const measured = alone.measurement(measurement, '');
  return measured && measured.margin >= SURE_MARGIN ? measured.read.left : undefined;
}

/** The first pass: what the rows hold that can be read for sure without looking at other rows. */
export function lookAround(rows: readonly SourceRow[], alone: Splitter): Seen {
  const tasks = new Map<string, string>();
  const datasets = new Map<string, string>();
  const metrics = new Map<string, string>();
  const metricsAt = new Map<string, Map<string, string>>();
  const open = openPlaces(rows, alone);
  for (const row of rows) {
    const place = gluedPlace(row);
    const benchmark = 'glued' in row.place ? alone.task(place) : undefined;
    if (benchmark && benchmark.margin >= SURE_MARGIN) {
      note(tasks, benchmark.read.left, place);
      note(datasets, benchmark.read.right, place);
    }
    if (row.measurement === null) continue;
    const metric = sureMetric(row, row.measurement, alone);
    if (metric === undefined) continue;
    note(metrics, metric, row.measurement);
    if (!open.has(place)) continue;
    const here = metricsAt.get(place) ?? new Map<string, string>();
    note(here, metric, row.measurement);
    metricsAt.set(place, here);
  }
  const numbers = gatherNumbers(rows.flatMap(({ measurement }) => measurement ?? []));
  return { tasks, datasets, metrics, metricsAt, numbers };
}
