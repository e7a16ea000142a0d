import { DIRECTION_WORDS } from '../catalog/direction-words.ts';
import { compareUnranked } from './row-order.ts';
import { ordinal, placeText, rankBy } from './rank.ts';
import { isWithinRounding } from './rounding.ts';
import type { BoardRow, HeldResult, MetricView } from './things.ts';

/** A row whose value takes part in a ranking: as it is printed, or moved to another scale. */
export interface ValuedRow extends HeldResult {
  readonly number: number;
  /** The digits as the source has them, where `printed` shows others. */
  readonly rescaledFrom?: string;
}

/** The rows next to one whose values are others than its own. */
function nextValues(
  sorted: readonly ValuedRow[],
  index: number,
): { above: ValuedRow | undefined; below: ValuedRow | undefined } {
  const own = sorted[index]?.number;
  let above = index - 1;
  while (above >= 0 && sorted[above]!.number === own) above -= 1;
  let below = index + 1;
  while (below < sorted.length && sorted[below]!.number === own) below += 1;
  return { above: sorted[above], below: sorted[below] };
}

function isWithinRoundingOfNext(sorted: readonly ValuedRow[], index: number): boolean {
  const measured = ({ number, printed }: ValuedRow) => ({ value: number, printed: printed ?? '' });
  const { above, below } = nextValues(sorted, index);
  return [above, below].some(
    (other) => other !== undefined && isWithinRounding(measured(sorted[index]!), measured(other)),
  );
}

/** "1st of 2 held: SSIM, higher is better, 0.861 > 0.81." */
function explainPlace(
  { name, direction }: MetricView,
  place: number,
  tied: boolean,
  sorted: readonly ValuedRow[],
  index: number,
): string {
  const words = DIRECTION_WORDS[direction];
  const printed = sorted[index]?.printed ?? '';
  if (sorted.length === 1) return `The only result held: ${name} ${printed}, ${words}.`;
  const once = sorted.some(({ rescaledFrom }) => rescaledFrom !== undefined)
    ? ' once rescaled'
    : '';
  const head = `${tied ? 'Joint ' : ''}${ordinal(place)} of ${sorted.length} held${once}: ${name}, ${words}`;
  const [better, worse] = direction === 'higher' ? ['>', '<'] : ['<', '>'];
  const { above, below } = nextValues(sorted, index);
  if (place === 1) {
    return below ? `${head}, ${printed} ${better} ${below.printed}.` : `${head}, all ${printed}.`;
  }
  return `${head}, ${printed} ${worse} ${above?.printed}.`;
}

/** Rank rows in the direction of a metric, each with a sentence that explains its place; none where it has no direction. */
export function rankRows(metric: MetricView, rows: readonly ValuedRow[]): BoardRow[] {
  const ranked =
    rankBy(rows.toSorted(compareUnranked), ({ number }) => number, metric.direction) ?? [];
  const sorted = ranked.map(({ item }) => item);
  return ranked.map(({ item, place, tied }, index) => ({
    ...item,
    place,
    tied,
    placeText: placeText({ place, tied }),
    explanation: explainPlace(metric, place, tied, sorted, index),
    withinRounding: isWithinRoundingOfNext(sorted, index),
  }));
}
