import { counted } from './counted.ts';
import type { PaperStanding } from './paper-standings.ts';
import type { PaperView } from './things.ts';

/** "10 results on 5 benchmarks": how much a paper reports. */
export function resultsText({ held }: Pick<PaperView, 'held'>): string {
  const benchmarks = new Set(held.map(({ result }) => result.benchmark)).size;
  return `${counted(held.length, 'result')} on ${counted(benchmarks, 'benchmark')}`;
}

/**
 * "Best held on 6 of 8 ranked boards that hold other results too.": how a paper stands in all, told of
 * boards on which there is something to be better than; nothing of fewer than two such boards, whose rows say it.
 */
export function bestHeldText(standings: readonly PaperStanding[]): string | undefined {
  const ranked = standings.filter(
    ({ board, row }) => board.ranked && row.place !== null && board.heldHere > 1,
  );
  const boards = new Set(ranked.map(({ board }) => board));
  if (boards.size < 2) return undefined;
  const best = ranked.filter(({ row }) => row.place === 1);
  const count = (some: readonly PaperStanding[]) => new Set(some.map(({ board }) => board)).size;
  const tied = count(best.filter(({ row }) => row.tied));
  const of = `${count(best)} of ${boards.size} ranked boards that hold other results too`;
  return `Best held on ${of}${tied > 0 ? `, tied on ${tied} of them` : ''}.`;
}
