import { emptyVerdicts, addVerdicts, type Verdicts } from '../source/verdicts.ts';
import type { Ground, Seen } from '../source/knowledge.ts';
import type { GluedPlaces } from '../source/glued-texts.ts';
import type { OpenMeasurements, Share, Weigher } from '../source/weigher.ts';

/** Some of the measurements, handed on while pages are still read; the first of them with what is known by then. */
export interface MeasurementPass {
  readonly measurements: readonly string[];
  readonly ground?: Ground;
}

/** All places, when the names in all cells are known. */
export interface PlacePass {
  readonly texts: GluedPlaces;
  readonly ground: Ground;
}

/** All places once more, and the measurements that are open. */
export interface SecondPass {
  readonly seen: Seen;
  readonly open: OpenMeasurements;
}

/** What a thread has to know for a pass, beside what it knows already. */
export type Pass = MeasurementPass | PlacePass | SecondPass;

/** Which thread of how many this is, and where they count the batches that are taken. */
export interface Deal {
  readonly thread: number;
  readonly threads: number;
  readonly taken: Int32Array<SharedArrayBuffer>;
}

/** Verdicts on a share of a list. */
interface Part {
  readonly start: number;
  readonly verdicts: Verdicts;
}

/** What one thread did in a pass. */
export interface Done {
  readonly places: readonly Part[];
  readonly measurements: readonly Part[];
}

/** Texts that are taken at a time: some milliseconds of work. */
const BATCH = 500;

function batchOf(number: number, count: number): Share {
  return { start: number * BATCH, end: Math.min((number + 1) * BATCH, count) };
}

/** Batches in turn, so that whoever cut a place in the first pass has the cuts in the second. */
function* dealt(count: number, { thread, threads }: Deal): Generator<Share> {
  for (let number = thread; number * BATCH < count; number += threads) yield batchOf(number, count);
}

/** Batches as a thread is free for them, which evens out who is slower. */
function* taken(count: number, deal: Deal): Generator<Share> {
  for (;;) {
    const number = Atomics.add(deal.taken, 0, 1);
    if (number * BATCH >= count) return;
    yield batchOf(number, count);
  }
}

function partsOf(shares: Iterable<Share>, weigh: (share: Share) => Verdicts): Part[] {
  return Array.from(shares, (share) => ({ start: share.start, verdicts: weigh(share) }));
}

/** Do what falls to one thread in the first pass over some measurements. */
export function weighMeasurements(
  weigher: Weigher,
  { measurements }: MeasurementPass,
  deal: Deal,
): Done {
  const parts = partsOf(taken(measurements.length, deal), (share) =>
    weigher.measurements(measurements, share),
  );
  return { places: [], measurements: parts };
}

/** Do what falls to one thread in the first pass over places. */
export function weighPlaces(weigher: Weigher, texts: GluedPlaces, deal: Deal): Done {
  const parts = partsOf(dealt(texts.places.length, deal), (share) => weigher.places(texts, share));
  return { places: parts, measurements: [] };
}

/** Do what falls to one thread in the second pass, with what the rows hold that others read. */
export function weighAgain(
  weigher: Weigher,
  texts: GluedPlaces,
  { seen, open }: SecondPass,
  deal: Deal,
): Done {
  weigher.learn(seen);
  const { places } = weighPlaces(weigher, texts, deal);
  const measurements = partsOf(taken(open.measurements.length, deal), (share) =>
    weigher.open(open, share),
  );
  return { places, measurements };
}

/** Put together what threads did: the same, whoever did which part of it. */
export function gatherParts(count: number, parts: readonly Part[]): Verdicts {
  const all = emptyVerdicts(count);
  for (const { start, verdicts } of parts) addVerdicts(all, verdicts, start);
  return all;
}
