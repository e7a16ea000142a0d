import { emptyVerdicts, addVerdicts, type Verdicts } from '../source/verdicts.ts';
import type { Ground, Seen } from '../source/knowledge.ts';
import type { GluedTexts } from '../source/glued-texts.ts';
import type { OpenMeasurements, Share, Weigher } from '../source/weigher.ts';

/** What a thread has to know for a pass, beside what it knows already. */
export type Pass =
  | { readonly texts: GluedTexts; readonly ground: Ground }
  | { readonly seen: Seen; readonly open: OpenMeasurements };

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
  /** Of the first pass all, of the second the open ones. */
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

/** Do what falls to one thread in a pass; `open` only in the second. */
export function weighShare(
  weigher: Weigher,
  { places, measurements }: GluedTexts,
  open: OpenMeasurements | undefined,
  deal: Deal,
): Done {
  const parts = (shares: Iterable<Share>, weigh: (share: Share) => Verdicts): Part[] =>
    Array.from(shares, (share) => ({ start: share.start, verdicts: weigh(share) }));
  return {
    places: parts(dealt(places.length, deal), (share) => weigher.places(share)),
    measurements: open
      ? parts(taken(open.measurement.length, deal), (share) => weigher.open(open, share))
      : parts(taken(measurements.length, deal), (share) => weigher.measurements(share)),
  };
}

/** Put together what threads did: the same, whoever did which part of it. */
export function gatherParts(count: number, parts: readonly Part[]): Verdicts {
  const all = emptyVerdicts(count);
  for (const { start, verdicts } of parts) addVerdicts(all, verdicts, start);
  return all;
}
