import { NO_TEXT, type NumberedRows } from './glued-texts.ts';
import { SEVERAL, type Seen } from './knowledge.ts';
import { gatherNumbers } from './number-sightings.ts';
import { pairsOf, SETTLED, SURE, type Readings, type Verdicts } from './verdicts.ts';

/** What the first pass made of the texts of a corpus, each by itself. */
export interface FirstPass {
  readonly places: Verdicts;
  readonly measurements: Verdicts;
}

type Noted = Map<string, string>;

/** Note that `name` was read in `glued`. */
function note(sightings: Noted, name: string, glued: string): void {
  const known = sightings.get(name);
  if (known === undefined) sightings.set(name, glued);
  else if (known !== glued) sightings.set(name, SEVERAL);
}

/** Places with a measurement on which other rows have a say: of the others nobody asks. */
function openPlaces(rows: NumberedRows, { sureness }: Verdicts): Uint8Array {
  const isOpen = new Uint8Array(rows.texts.places.length);
  rows.measurementOf.forEach((measurement, row) => {
    if (measurement !== NO_TEXT && sureness[measurement] !== SETTLED)
      isOpen[rows.placeOf[row]!] = 1;
  });
  return isOpen;
}

/** The halves of each text that can be read for sure. */
function surePairs(texts: readonly string[], verdicts: Verdicts, readings: Readings) {
  return texts.map((glued, number) =>
    verdicts.sureness[number]! >= SURE
      ? pairsOf(verdicts, number, glued, readings)?.read
      : undefined,
  );
}

/** What the rows hold that the first pass read for sure, without looking at other rows. */
export function lookAround(
  rows: NumberedRows,
  { places, measurements }: FirstPass,
  readings: Readings,
): Seen {
  const { texts, placeOf, measurementOf } = rows;
  const [tasks, datasets, metrics]: [Noted, Noted, Noted] = [new Map(), new Map(), new Map()];
  surePairs(texts.places, places, readings).forEach((pair, number) => {
    if (!pair) return;
    note(tasks, pair[0], texts.places[number]!);
    note(datasets, pair[1], texts.places[number]!);
  });
  const metricsAt = new Map<string, Noted>();
  const isOpen = openPlaces(rows, measurements);
  const sure = surePairs(texts.measurements, measurements, readings);
  rows.rows.forEach(({ measurement, result }, row) => {
    // As the page divides it, else as it can be read for sure.
    const [metric] = result ?? sure[measurementOf[row]!] ?? [];
    if (metric === undefined || measurement === null) return;
    note(metrics, metric, measurement);
    if (isOpen[placeOf[row]!] === 0) return;
    const place = texts.places[placeOf[row]!]!;
    const here = metricsAt.get(place) ?? new Map<string, string>();
    note(here, metric, measurement);
    metricsAt.set(place, here);
  });
  const apart = rows.rows.flatMap(({ result, measurement }) => (result && measurement) ?? []);
  const numbers = gatherNumbers([...texts.measurements, ...apart]);
  return { tasks, datasets, metrics, metricsAt, numbers };
}
