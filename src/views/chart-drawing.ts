import { BAR, barGeometry, CHART, yearGeometry, type PlacedPoint } from './chart-geometry.ts';
import { labelOf, type ChartSeries } from './chart-series.ts';
import type { WantedLabel } from './label-room.ts';
import { type Markup, tag } from './markup.ts';

/** Half the size of a mark: a circle where a value was the best of its time, else a diamond. */
const CIRCLE = 5.5;
const DIAMOND = 6.5;

/** What a mark of either shape means; the legend says it, on paper and on the canvas alike. */
export const MARKS = {
  best: 'Best when published',
  other: 'Other result',
  running: 'Best so far',
} as const;

/** A board's series as a drawing whose classes say what is what; whoever shows it gives them colours. */
export function chartDrawing(series: ChartSeries): Markup {
  return series.oneYear ? drawBars(series) : drawYears(series);
}

function drawing(width: number, height: number, children: readonly Markup[]): Markup {
  const size = { width: String(width), height: String(height) };
  return tag(
    'svg',
    { viewBox: `0 0 ${width} ${height}`, ...size, 'aria-hidden': 'true' },
    ...children,
  );
}

function text(kind: string, at: readonly [x: number, y: number], anchor: string, content: string) {
  const [x, y] = at;
  return tag('text', { class: kind, x: `${x}`, y: `${y}`, 'text-anchor': anchor }, content);
}

function line(kind: string, [x1, y1]: readonly number[], [x2, y2]: readonly number[]): Markup {
  return tag('line', { class: kind, x1: `${x1}`, y1: `${y1}`, x2: `${x2}`, y2: `${y2}` });
}

/** The mark of a point: its shape says what its colour says. */
export function drawMark(isBest: boolean, x: number, y: number): Markup {
  if (isBest) {
    return tag('circle', { class: 'mark-best', cx: `${x}`, cy: `${y}`, r: `${CIRCLE}` });
  }
  const d = `M${x} ${y - DIAMOND}l${DIAMOND} ${DIAMOND}l-${DIAMOND} ${DIAMOND}l-${DIAMOND} -${DIAMOND}z`;
  return tag('path', { class: 'mark-other', d });
}

function drawPoint({ point, x, y }: PlacedPoint): Markup {
  return tag('g', { class: 'point' }, drawMark(point.isBest, x, y));
}

/** More labels than this have no room on a narrow screen. */
const FEW_LABELS = 4;

/** The labels stand on the lines and under the marks. */
function drawLabels(labels: readonly WantedLabel[]): Markup {
  return tag(
    'g',
    { class: labels.length > FEW_LABELS ? 'crowded' : undefined },
    ...labels.map(({ x, y, anchor, text: words }) => text('point-label', [x, y], anchor, words)),
  );
}

/** Where the marks of the legend stand, each with its words behind it. */
const LEGEND = { y: 12, best: 70, running: 312, other: 462 } as const;

function drawLegend(points: readonly PlacedPoint[]): Markup {
  const { y, best, other, running } = LEGEND;
  const hasOther = points.some(({ point }) => !point.isBest);
  return tag(
    'g',
    { class: 'legend' },
    drawMark(true, best, y),
    text('legend-text', [best + 12, y + 5], 'start', MARKS.best),
    line('running-best', [running - 8, y], [running + 14, y]),
    text('legend-text', [running + 22, y + 5], 'start', MARKS.running),
    ...(hasOther
      ? [drawMark(false, other, y), text('legend-text', [other + 12, y + 5], 'start', MARKS.other)]
      : []),
  );
}

function drawYears(series: ChartSeries): Markup {
  const { width, height, xTicks, yTicks, best, points, labels } = yearGeometry(series);
  const { left, right, bottom } = CHART;
  return drawing(width, height, [
    drawLegend(points),
    ...yTicks.flatMap(({ at, text: value }) => [
      line('grid', [left, at], [width - right, at]),
      text('tick', [left - 8, at + 5], 'end', value),
    ]),
    ...xTicks.map(({ at, text: year }) => text('tick', [at, height - bottom + 22], 'middle', year)),
    tag('path', { class: 'running-best', d: best }),
    drawLabels(labels),
    ...points.map(drawPoint),
  ]);
}

function drawBars(series: ChartSeries): Markup {
  const { width, height, bars, zero } = barGeometry(series);
  return drawing(width, height, [
    ...bars.map(({ point, x, y, width: length }) =>
      tag(
        'g',
        { class: 'point' },
        text('point-label', [2 * BAR.side, y - 6], 'start', labelOf(point)),
        tag('rect', {
          class: point.isBest ? 'mark-best' : 'mark-other',
          x: `${x}`,
          y: `${y}`,
          width: `${length}`,
          height: `${BAR.height}`,
        }),
      ),
    ),
    line('zero', [zero, 0], [zero, height]),
  ]);
}
