import { chartSeries } from './chart-series.ts';
import { linearScale } from './linear-scale.ts';
import { type Markup, tag } from './markup.ts';
import type { Board } from './things.ts';

/** Size of the drawing in pixels, and the room around it for the line and its end. */
const SIZE = { width: 72, height: 20, room: 3 } as const;

/** The running best of a board in the room of a word. */
export interface Sparkline {
  readonly drawing: Markup;
  /** "2019 to 2023" */
  readonly years: string;
  /** "3 values of SSIM from 2019 to 2023; the best went from 0.3944 to 0.9399." */
  readonly summary: string;
}

/**
 * The best held value by year as a small step line, larger values further up: it
 * falls where lower is better. Nothing where no two comparable values have years
 * of their own.
 */
export function sparkline(board: Board): Sparkline | undefined {
  const series = chartSeries(board);
  const first = series?.best[0];
  const last = series?.best.at(-1);
  if (series === undefined || first === undefined || last === undefined || first === last) {
    return undefined;
  }
  const { width, height, room } = SIZE;
  const values = series.best.map(({ value }) => value);
  const low = Math.min(...values);
  const high = Math.max(...values);
  // A best that nobody has beaten is neither high nor low.
  const range = low === high ? ([low - 1, high + 1] as const) : ([low, high] as const);
  const x = linearScale([first.year, last.year], [room, width - room]);
  const y = linearScale(range, [height - room, room]);
  const steps = series.best.slice(1).map(({ year, value }) => `H${x(year)}V${y(value)}`);
  return {
    drawing: tag(
      'svg',
      { viewBox: `0 0 ${width} ${height}`, 'aria-hidden': 'true' },
      tag('path', { d: `M${x(first.year)} ${y(first.value)}${steps.join('')}` }),
      tag('circle', { cx: `${x(last.year)}`, cy: `${y(last.value)}`, r: `${room - 0.5}` }),
    ),
    years: `${first.year} to ${last.year}`,
    summary: series.summary,
  };
}
