import { notice, type Notice } from './notice.ts';
import { numberRows, type NumberRow } from './number-rows.ts';
import { rankRows, valuedRow, type ValuedRow } from './places.ts';
import { decimalsOf, shiftPoint } from './rounding.ts';
import { findMixedScales } from './scales.ts';
import type { Board, MetricView } from './things.ts';

/** Between a fraction and a percentage the point moves by two digits. */
const POINT_SHIFT = 2;

/** A value on the other scale, with as many significant digits as were printed: 0.861 is 86.1. */
function moved({ row, value }: NumberRow, places: number): ValuedRow {
  const number = shiftPoint(value, places);
  const decimals = Math.max(0, decimalsOf(row.printed ?? '') - places);
  return valuedRow(row, number, {
    printed: number.toFixed(decimals),
    rescaledFrom: row.printed ?? String(value),
  });
}

/** What all values of a rescaled board are: the scale that the metric has by itself. */
export function scaleWord(metric: MetricView): 'fractions' | 'percentages' {
  return metric.range?.[1] === 1 ? 'fractions' : 'percentages';
}

function aboutRescaling(metric: MetricView, rescaled: readonly ValuedRow[]): Notice {
  const own = scaleWord(metric);
  const other = own === 'fractions' ? 'percentages' : 'fractions';
  const [example] = rescaled;
  return notice(
    'rescaled',
    `Values that look like ${other} are shown as ${own}, on the guess that ${example?.rescaledFrom} means ${example?.printed}. Nobody has confirmed it: these places hold only if the guess does, and no other page uses them.`,
    rescaled.map(({ id }) => id),
  );
}

/**
 * A board of mixed scales with all values on the metric's own one, for a reader
 * who asks for it. Its places rest on a guess, so only the page that says so
 * shows them. Nothing for any other board, nor where something else keeps the values from comparing.
 */
export function rescaleBoard(board: Board): Board | undefined {
  const { metric } = board;
  const [blocking, ...more] = board.notices.filter(({ tone }) => tone === 'blocking');
  if (metric === undefined || blocking?.code !== 'mixed-scales' || more.length > 0)
    return undefined;
  const numbers = numberRows(board.rows);
  const scales = findMixedScales(metric, numbers);
  const isFraction = scaleWord(metric) === 'fractions';
  const others = new Set(isFraction ? scales?.percentages : scales?.fractions);
  const places = isFraction ? -POINT_SHIFT : POINT_SHIFT;
  const valued = numbers.map((one) =>
    others.has(one) ? moved(one, places) : valuedRow(one.row, one.value),
  );
  const rows = [...rankRows(metric, valued), ...board.rows.filter(({ number }) => number === null)];
  const rescaled = valued.filter(({ rescaledFrom }) => rescaledFrom !== undefined);
  // How far a value is from the median was measured across both scales.
  const kept = board.notices.filter(({ code }) => code !== 'mixed-scales' && code !== 'outlier');
  return {
    ...board,
    rows,
    ranked: true,
    notices: [aboutRescaling(metric, rescaled), ...kept],
    isRescaled: true,
  };
}
