import { chartSeries, type ChartPoint } from './chart-series.ts';
import { isWithinRounding, lastDigit } from './rounding.ts';
import type { Board, BoardRow } from './things.ts';

/** A value of a year set against the best of the years before. */
export interface Move {
  /** `+0.0923`, `-1.5`, `0`: in the metric's unit, on the scale its values are printed in. */
  readonly difference: string;
  readonly outcome: 'better' | 'worse' | 'equal';
  /** Whether the difference disappears at the coarser printed precision of the two. */
  readonly withinRounding: boolean;
}

/** What a year brought to a board. */
export interface YearOfProgress {
  readonly year: number;
  /** The best of the year; several where they tie. */
  readonly best: readonly BoardRow[];
  /** The best of this year and all before. */
  readonly running: BoardRow;
  /** Nothing for the first year. */
  readonly move: Move | undefined;
}

/** How a board moved from year to year. */
export interface Progress {
  /** Oldest first; years of no paper are left out. */
  readonly years: readonly YearOfProgress[];
  /** Values left out because their paper has no year. */
  readonly withoutYear: number;
  readonly summary: string;
}

/** Digits behind the point that a difference is written with at the most. */
const MOST_DECIMALS = 20;

/** The zeros that say nothing at the end of `17.830`, and the point of `1.00`. */
const IDLE_ZEROS = /\.?0+$/;

/** A difference in the digits that its two numbers were printed with: 0.861 over 0.81 is `+0.051`. */
function differenceText(now: ChartPoint, before: ChartPoint): string {
  const digit = Math.min(lastDigit(now.printed), lastDigit(before.printed));
  const decimals = Math.min(MOST_DECIMALS, Math.max(0, -digit));
  const size = Math.abs(now.value - before.value).toFixed(decimals);
  if (now.value === before.value) return '0';
  const exact = decimals === 0 ? size : size.replace(IDLE_ZEROS, '');
  return `${now.value > before.value ? '+' : '−'}${exact}`;
}

function moveFrom(before: ChartPoint, now: ChartPoint, sign: 1 | -1): Move {
  const gain = sign * (now.value - before.value);
  return {
    difference: differenceText(now, before),
    outcome: gain > 0 ? 'better' : gain < 0 ? 'worse' : 'equal',
    withinRounding: isWithinRounding(before, now),
  };
}

/**
 * The best of each year and by how much it moved. Nothing where the chart has
 * nothing to draw, which is where rows do not compare or have no years, nor
 * where all papers are of one year.
 */
export function boardProgress(board: Board): Progress | undefined {
  const series = chartSeries(board);
  if (series === undefined || series.oneYear) return undefined;
  const sign = series.direction === 'higher' ? 1 : -1;
  const rowById = new Map(board.rows.map((row) => [row.id, row]));
  const rowOf = ({ id }: ChartPoint) => rowById.get(id)!;
  const years: YearOfProgress[] = [];
  let running: ChartPoint | undefined;
  for (const [year, points] of Map.groupBy(series.points, (point) => point.year)) {
    // From worst to best.
    const top = points.at(-1)!;
    const move = running && moveFrom(running, top, sign);
    if (running === undefined || move?.outcome === 'better') running = top;
    const best = points.filter(({ value }) => value === top.value).map(rowOf);
    years.push({ year, best, running: rowOf(running), move });
  }
  return { years, withoutYear: series.withoutYear, summary: summarise(years) };
}

/** "2 of the 4 later years brought a better value than all before." */
function summarise([, ...later]: readonly YearOfProgress[]): string {
  const better = later.filter(({ move }) => move?.outcome === 'better').length;
  const brought = 'a better value than all before';
  if (later.length === 1)
    return `The later year brought ${better === 1 ? brought : 'no better value'}.`;
  if (better === 0) return 'No later year brought a better value than the first.';
  if (better === later.length) return `Each later year brought ${brought}.`;
  return `${better} of the ${later.length} later years brought ${brought}.`;
}
