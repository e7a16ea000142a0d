import { ticks } from 'd3-array';
import { isLabelled, labelOf, type ChartPoint, type ChartSeries } from './chart-series.ts';
import {
  fits,
  labelsWithRoom,
  wantLabel,
  type LabelFrame,
  type WantedLabel,
} from './label-room.ts';
import { linearScale, toTenth } from './linear-scale.ts';

/** Size of a drawing in its own units, the room around its values, and how many years its axis names at most. */
export interface ChartFrame {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly years: number;
  /** Width of a letter; those of a system's font may be wide. */
  readonly letter: number;
}

/** The drawing of a wide page, which scales it. */
export const CHART: ChartFrame = {
  ...{ width: 640, height: 304, years: 11, letter: 6.5 },
  ...{ left: 64, right: 24, top: 48, bottom: 40 },
};

/** The drawing of a phone: made smaller, the wide one would have letters of half their size. */
export const NARROW_CHART: ChartFrame = {
  ...{ width: 300, height: 250, years: 5, letter: 7.75 },
  ...{ left: 44, right: 8, top: 64, bottom: 32 },
};

/** Height of a bar, of the name above it and of the gap below it, and the room at its sides. */
export const BAR = { height: 14, name: 28, gap: 6, side: 4 } as const;

/** Room in years beside the first and the last. */
export const BESIDE = 0.3;

export interface Tick {
  readonly at: number;
  readonly text: string;
}

export interface PlacedPoint {
  readonly point: ChartPoint;
  readonly x: number;
  readonly y: number;
}

export interface ChartGeometry {
  readonly width: number;
  readonly height: number;
  readonly xTicks: readonly Tick[];
  readonly yTicks: readonly Tick[];
  readonly points: readonly PlacedPoint[];
  /** Names and values of points, where they have room. */
  readonly labels: readonly WantedLabel[];
  /** Path of the running best, a step line. */
  readonly best: string;
}

/** Room above and below the values, so that no point stands on the frame. */
function padded(values: readonly number[]): [number, number] {
  const low = Math.min(...values);
  const high = Math.max(...values);
  const pad = (high - low || Math.abs(high) || 1) * 0.12;
  return [low - pad, high + pad];
}

/** The labels of points that have room: the best first, the newest of them before the others. */
export function labelsOf(
  placed: readonly PlacedPoint[],
  { points, direction }: ChartSeries,
  frame: LabelFrame,
): WantedLabel[] {
  const side = direction === 'higher' ? 'above' : 'below';
  const wanted = placed
    .filter(({ point }) => isLabelled(point, points))
    .toSorted(
      ({ point: a }, { point: b }) => Number(b.isBest) - Number(a.isBest) || b.year - a.year,
    )
    .map(({ point, x, y }) => wantLabel(labelOf(point), { x, y }, side, frame))
    .filter((label) => fits(label, frame));
  return labelsWithRoom(wanted, placed);
}

/** Score by year: where everything of a scatter with a running best stands. */
export function yearGeometry(series: ChartSeries, frame = CHART): ChartGeometry {
  const { points, best } = series;
  const { width, height, left, right, top, bottom } = frame;
  const years = points.map(({ year }) => year);
  const firstYear = Math.min(...years);
  const lastYear = Math.max(...years);
  const yDomain = padded(points.map(({ value }) => value));
  const x = linearScale([firstYear - BESIDE, lastYear + BESIDE], [left, width - right]);
  const y = linearScale(yDomain, [height - bottom, top]);
  const yearStep = Math.max(1, Math.ceil((lastYear - firstYear) / (frame.years - 1)));
  const xTicks: Tick[] = [];
  for (let year = firstYear; year <= lastYear; year += yearStep) {
    xTicks.push({ at: x(year), text: String(year) });
  }
  const steps = best.map(({ year, value }, index) => {
    const at = `${x(year)} ${y(value)}`;
    return index === 0 ? `M${at}` : `H${x(year)}V${y(value)}`;
  });
  const placed = points.map((point) => ({ point, x: x(point.year), y: y(point.value) }));
  return {
    width,
    height,
    xTicks,
    yTicks: ticks(...yDomain, 5).map((value) => ({ at: y(value), text: tickText(value) })),
    points: placed,
    labels: labelsOf(placed, series, { left, right: width - right, letter: frame.letter }),
    best: `${steps.join('')}H${width - right}`,
  };
}

function tickText(value: number): string {
  return String(Number(value.toPrecision(10)));
}

export interface PlacedBar {
  readonly point: ChartPoint;
  readonly y: number;
  readonly x: number;
  readonly width: number;
}

export interface BarGeometry {
  readonly width: number;
  readonly height: number;
  readonly bars: readonly PlacedBar[];
  /** Where zero stands; bars of negative values end there. */
  readonly zero: number;
}

/** Most bars that a reader can take in; the table has the rest. */
export const MOST_BARS = 30;

/** The points that have a bar, best first. */
export function barPoints({ points }: ChartSeries): ChartPoint[] {
  return points.toReversed().slice(0, MOST_BARS);
}

/** One bar per value below its name, best first, from zero: for boards whose papers are all of one year. */
export function barGeometry(series: ChartSeries, { width } = CHART): BarGeometry {
  const points = barPoints(series);
  const values = points.map(({ value }) => value);
  const x = linearScale(
    [Math.min(0, ...values), Math.max(0, ...values)],
    [BAR.side, width - BAR.side],
  );
  const zero = x(0);
  const step = BAR.name + BAR.height + BAR.gap;
  return {
    width,
    height: points.length * step,
    zero,
    bars: points.map((point, index) => ({
      point,
      y: BAR.name + index * step,
      x: Math.min(zero, x(point.value)),
      width: toTenth(Math.abs(x(point.value) - zero)),
    })),
  };
}
