import type { Result } from '../catalog/paper.ts';
import { DIRECTION_WORDS } from '../catalog/direction-words.ts';
import { capitalised } from './capitalised.ts';
import { placeText, placeWords, rankBy, type Ranked } from './rank.ts';
import { isWithinRounding } from './rounding.ts';
import { compareUnranked } from './row-order.ts';
import type { BoardRow, HeldResult, MetricView, PaperView } from './things.ts';

/** A row whose value takes part in a ranking: as it is printed, or moved to another scale. */
export interface ValuedRow extends HeldResult {
  readonly number: number;
  /** The digits as the source has them, where `printed` shows others. */
  readonly rescaledFrom?: string;
}

/** A result as a row of a ranking, with its own number or one of another scale. */
export function valuedRow(
  { id, paper, result, printed }: HeldResult,
  number: number,
  rescaled: Pick<ValuedRow, 'printed' | 'rescaledFrom'> = { printed },
): ValuedRow {
  return { id, paper, result, number, ...rescaled };
}

interface Ranking {
  readonly metric: MetricView;
  readonly rows: readonly RankedRow[];
  /** Whether any of the values was moved from another scale. */
  readonly isRescaled: boolean;
}

/** The rows next to one whose values are others than its own. */
function nextValues(
  rows: readonly RankedRow[],
  index: number,
): { above: RankedRow | undefined; below: RankedRow | undefined } {
  const own = rows[index]?.number;
  let above = index - 1;
  while (above >= 0 && rows[above]!.number === own) above -= 1;
  let below = index + 1;
  while (below < rows.length && rows[below]!.number === own) below += 1;
  return { above: rows[above], below: rows[below] };
}

function isWithinRoundingOfNext(rows: readonly RankedRow[], index: number): boolean {
  const measured = ({ number, printed }: RankedRow) => ({ value: number, printed: printed ?? '' });
  const own = measured(rows[index]!);
  const { above, below } = nextValues(rows, index);
  return [above, below].some(
    (other) => other !== undefined && isWithinRounding(own, measured(other)),
  );
}

/** "1st of 2 held: SSIM, higher is better, 0.861 > 0.81." */
function explainPlace({ metric, rows, isRescaled }: Ranking, index: number): string {
  const { name, direction } = metric;
  const own = rows[index]!;
  const printed = own.printed ?? '';
  const words = DIRECTION_WORDS[direction];
  if (rows.length === 1) return `The only result held: ${name} ${printed}, ${words}.`;
  const place = `${capitalised(placeWords(own, rows.length))}${isRescaled ? ' once rescaled' : ''}`;
  const head = `${place}: ${name}, ${words}`;
  const [better, worse] = direction === 'higher' ? ['>', '<'] : ['<', '>'];
  const { above, below } = nextValues(rows, index);
  if (own.place === 1) {
    return below ? `${head}, ${printed} ${better} ${below.printed}.` : `${head}, all ${printed}.`;
  }
  return `${head}, ${printed} ${worse} ${above?.printed}.`;
}

/** A row with a place. What it says of that is made when it is asked for: all rows of a catalog are held at once. */
class RankedRow implements BoardRow {
  readonly id: string;
  readonly paper: PaperView;
  readonly result: Result;
  readonly printed: string | null;
  readonly number: number;
  readonly place: number;
  readonly tied: boolean;
  readonly rescaledFrom?: string;
  readonly #ranking: Ranking;
  readonly #index: number;

  constructor({ place, tied, item }: Ranked<ValuedRow>, ranking: Ranking, index: number) {
    this.id = item.id;
    this.paper = item.paper;
    this.result = item.result;
    this.printed = item.printed;
    this.number = item.number;
    this.place = place;
    this.tied = tied;
    if (item.rescaledFrom !== undefined) this.rescaledFrom = item.rescaledFrom;
    this.#ranking = ranking;
    this.#index = index;
  }

  get placeText(): string {
    return placeText(this);
  }

  get explanation(): string {
    return explainPlace(this.#ranking, this.#index);
  }

  get withinRounding(): boolean {
    return isWithinRoundingOfNext(this.#ranking.rows, this.#index);
  }
}

/** Rank rows in the direction of a metric, each with a sentence that explains its place; none where it has no direction. */
export function rankRows(metric: MetricView, valued: readonly ValuedRow[]): readonly BoardRow[] {
  const ranked =
    rankBy(valued.toSorted(compareUnranked), ({ number }) => number, metric.direction) ?? [];
  const rows: RankedRow[] = [];
  const isRescaled = valued.some(({ rescaledFrom }) => rescaledFrom !== undefined);
  const ranking = { metric, rows, isRescaled };
  for (const [index, row] of ranked.entries()) rows.push(new RankedRow(row, ranking, index));
  return rows;
}

/** "PC-AVS and ATVGnet, SSIM 0.861, higher is better": who is first, each paper once, and with what. */
export function firstPlaceText({ name, direction }: MetricView, rows: readonly BoardRow[]): string {
  const first = rows.filter(({ place }) => place === 1);
  const papers = [...new Set(first.map(({ paper }) => paper.label))].join(' and ');
  return `${papers}, ${name} ${first[0]?.printed}, ${DIRECTION_WORDS[direction]}`;
}
