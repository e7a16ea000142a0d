import { DIRECTION_WORDS } from '../catalog/direction-words.ts';
import { capitalised } from './capitalised.ts';
import { placeText, placeWords, rankBy, type Ranked } from './rank.ts';
import { isWithinRounding } from './rounding.ts';
import { compareUnranked } from './row-order.ts';
import type { BoardRow, HeldResult, MetricView } from './things.ts';

/** A row whose value takes part in a ranking: as it is printed, or moved to another scale. */
export interface ValuedRow extends HeldResult {
  readonly number: number;
  /** The digits as the source has them, where `printed` shows others. */
  readonly rescaledFrom?: string;
}

type RankedRows = readonly Ranked<ValuedRow>[];

/** The rows next to one whose values are others than its own. */
function nextValues(
  ranked: RankedRows,
  index: number,
): { above: ValuedRow | undefined; below: ValuedRow | undefined } {
  const own = ranked[index]?.item.number;
  let above = index - 1;
  while (above >= 0 && ranked[above]!.item.number === own) above -= 1;
  let below = index + 1;
  while (below < ranked.length && ranked[below]!.item.number === own) below += 1;
  return { above: ranked[above]?.item, below: ranked[below]?.item };
}

function isWithinRoundingOfNext(ranked: RankedRows, index: number): boolean {
  const measured = ({ number, printed }: ValuedRow) => ({ value: number, printed: printed ?? '' });
  const own = measured(ranked[index]!.item);
  const { above, below } = nextValues(ranked, index);
  return [above, below].some(
    (other) => other !== undefined && isWithinRounding(own, measured(other)),
  );
}

/** "1st of 2 held: SSIM, higher is better, 0.861 > 0.81." */
function explainPlace({ name, direction }: MetricView, ranked: RankedRows, index: number): string {
  const own = ranked[index]!;
  const printed = own.item.printed ?? '';
  const words = DIRECTION_WORDS[direction];
  if (ranked.length === 1) return `The only result held: ${name} ${printed}, ${words}.`;
  const isRescaled = ranked.some(({ item }) => item.rescaledFrom !== undefined);
  const place = `${capitalised(placeWords(own, ranked.length))}${isRescaled ? ' once rescaled' : ''}`;
  const head = `${place}: ${name}, ${words}`;
  const [better, worse] = direction === 'higher' ? ['>', '<'] : ['<', '>'];
  const { above, below } = nextValues(ranked, index);
  if (own.place === 1) {
    return below ? `${head}, ${printed} ${better} ${below.printed}.` : `${head}, all ${printed}.`;
  }
  return `${head}, ${printed} ${worse} ${above?.printed}.`;
}

/** Rank rows in the direction of a metric, each with a sentence that explains its place; none where it has no direction. */
export function rankRows(metric: MetricView, rows: readonly ValuedRow[]): BoardRow[] {
  const ranked =
    rankBy(rows.toSorted(compareUnranked), ({ number }) => number, metric.direction) ?? [];
  return ranked.map(({ item, place, tied }, index) => ({
    ...item,
    place,
    tied,
    placeText: placeText({ place, tied }),
    explanation: explainPlace(metric, ranked, index),
    withinRounding: isWithinRoundingOfNext(ranked, index),
  }));
}

/** "PC-AVS and ATVGnet, SSIM 0.861, higher is better": who is first, each paper once, and with what. */
export function firstPlaceText({ name, direction }: MetricView, rows: readonly BoardRow[]): string {
  const first = rows.filter(({ place }) => place === 1);
  const papers = [...new Set(first.map(({ paper }) => paper.label))].join(' and ');
  return `${papers}, ${name} ${first[0]?.printed}, ${DIRECTION_WORDS[direction]}`;
}
