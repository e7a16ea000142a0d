import {
  BAR,
  barGeometry,
  CHART,
  type ChartFrame,
  NARROW_CHART,
  type PlacedPoint,
  yearGeometry,
} from './chart-geometry.ts';
import { labelOf, type ChartPoint, type ChartSeries } from './chart-series.ts';
import type { WantedLabel } from './label-room.ts';
import { type Markup, tag } from './markup.ts';
import { shortened } from './shortened.ts';

/** Half the size of a mark: a circle where a value was the best of its time, else a diamond. */
const CIRCLE = 5.5;
const DIAMOND = 6.5;

/** What a mark of either shape means; the legend says it, on paper and on the canvas alike. */
export const MARKS = {
  best: 'Best when published',
  other: 'Other result',
  running: 'Best so far',
} as const;

/** Where a drawing is to stand: on a page and in a file, or on a phone. */
export type ChartSize = 'wide' | 'narrow';

const FRAMES = { wide: CHART, narrow: NARROW_CHART } as const;

/** A board's series as a drawing whose classes say what is what; whoever shows it gives them colours. */
export function chartDrawing(series: ChartSeries, size: ChartSize = 'wide'): Markup {
  const { width, height, children } = (series.oneYear ? drawBars : drawYears)(series, size);
  return tag(
    'svg',
    {
      class: size,
      viewBox: `0 0 ${width} ${height}`,
      width: String(width),
      height: String(height),
      'aria-hidden': 'true',
    },
    ...children,
  );
}

type Place = readonly [x: number, y: number];

interface Drawn {
  readonly width: number;
  readonly height: number;
  readonly children: readonly Markup[];
}

function text(kind: string, at: Place, anchor: string, content: string) {
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

/** The labels stand on the lines and under the marks. */
function drawLabels(labels: readonly WantedLabel[]): Markup {
  return tag(
    'g',
    {},
    ...labels.map(({ x, y, anchor, text: words }) => text('point-label', [x, y], anchor, words)),
  );
}

/** Where the marks of the legend stand, each with its words behind it; on a phone in two lines. */
const LEGENDS: Record<ChartSize, Record<'best' | 'running' | 'other', Place>> = {
  wide: { best: [70, 12], running: [224, 12], other: [342, 12] },
  narrow: { best: [12, 12], running: [12, 34], other: [172, 12] },
};

function drawLegend(points: readonly PlacedPoint[], size: ChartSize): Markup {
  const { best, running, other } = LEGENDS[size];
  const hasOther = points.some(({ point }) => !point.isBest);
  const words = ([x, y]: Place, content: string) =>
    text('legend-text', [x + 12, y + 5], 'start', content);
  const [from, y] = running;
  return tag(
    'g',
    { class: 'legend' },
    drawMark(true, ...best),
    words(best, MARKS.best),
    line('running-best', [from - 8, y], [from + 8, y]),
    words(running, MARKS.running),
    ...(hasOther ? [drawMark(false, ...other), words(other, MARKS.other)] : []),
  );
}

function drawYears(series: ChartSeries, size: ChartSize): Drawn {
  const frame: ChartFrame = FRAMES[size];
  const { width, height, xTicks, yTicks, best, points, labels } = yearGeometry(series, frame);
  const { left, right, bottom } = frame;
  const children = [
    drawLegend(points, size),
    ...yTicks.flatMap(({ at, text: value }) => [
      line('grid', [left, at], [width - right, at]),
      text('tick', [left - 8, at + 5], 'end', value),
    ]),
    ...xTicks.map(({ at, text: year }) => text('tick', [at, height - bottom + 22], 'middle', year)),
    tag('path', { class: 'running-best', d: best }),
    drawLabels(labels),
    ...points.map(drawPoint),
  ];
  return { width, height, children };
}

function drawBars(series: ChartSeries, size: ChartSize): Drawn {
  const { width, height, bars, zero } = barGeometry(series, FRAMES[size]);
  const mostLetters = Math.floor((width - 4 * BAR.side) / FRAMES[size].letter);
  const children = [
    ...bars.map(({ point, x, y, width: length }) =>
      tag(
        'g',
        { class: 'point' },
        text('point-label', [2 * BAR.side, y - 6], 'start', barText(point, mostLetters)),
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
  ];
  return { width, height, children };
}

/** The name and the value above a bar; where both are too long, the name is cut. */
function barText(point: ChartPoint, most: number): string {
  const room = most - point.printed.length - 1;
  return labelOf({ ...point, label: shortened(point.label, Math.max(1, room)) });
}
