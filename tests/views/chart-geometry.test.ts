import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  barGeometry,
  CHART,
  MOST_BARS,
  NARROW_CHART,
  yearGeometry,
} from '../../src/views/chart-geometry.ts';
import { chartSeries, type ChartSeries } from '../../src/views/chart-series.ts';
import { fits } from '../../src/views/label-room.ts';
import { buildBoard, type CompactValue } from '../fixtures/boards.ts';

function seriesOf(metric: string, values: readonly (readonly [number, number])[]): ChartSeries {
  const compact = values.map(([value, year], index): CompactValue => [
    `p${index}`,
    String(value),
    year,
  ]);
  return chartSeries(buildBoard(metric, compact))!;
}

/** The texts of the labels, those that were placed first before the others. */
const labels = (series: ChartSeries) => yearGeometry(series).labels.map(({ text }) => text);

/** FID takes any number of any size without a notice that blocks. */
const value = fc
  .oneof(
    fc.integer({ min: -1000, max: 1000 }),
    fc.double({ min: -1e9, max: 1e9, noNaN: true }),
    fc.double({ min: 1, max: 1.000001, noNaN: true }),
    fc.constantFrom(0, 1e100, -1e100, 1e-100),
  )
  .filter((one) => one === 0 || Math.abs(one) >= 1e-100);
const values = fc.array(fc.tuple(value, fc.integer({ min: 1990, max: 2026 })), {
  minLength: 2,
  maxLength: 12,
});

describe('a chart by year', () => {
  test('has a point for each value, later years further right and larger values further up', () => {
    const { points } = yearGeometry(
      seriesOf('PSNR', [
        [10, 2018],
        [30, 2020],
        [20, 2019],
      ]),
    );
    const [old, middle, young] = points;
    expect(points.map(({ point }) => point.value)).toEqual([10, 20, 30]);
    expect(old!.x).toBeLessThan(middle!.x);
    expect(middle!.x).toBeLessThan(young!.x);
    expect(old!.y).toBeGreaterThan(middle!.y);
    expect(middle!.y).toBeGreaterThan(young!.y);
  });

  test('labels every point of a short board, and the best ones of a long board only', () => {
    const long = Array.from({ length: 12 }, (_, index) => [12 - index, 2000 + index] as const);
    expect(labels(seriesOf('PSNR', long.slice(0, 3))).toSorted()).toEqual([
      'P0 2000 12',
      'P1 2001 11',
      'P2 2002 10',
    ]);
    expect(labels(seriesOf('PSNR', long))).toEqual(['P0 2000 12']);
  });

  test('keeps every mark, year and label of a phone inside, however long the names', () => {
    fc.assert(
      fc.property(values, fc.integer({ min: 1, max: 60 }), (all, letters) => {
        const series = seriesOf('FID', all);
        const points = series.points.map((point) => ({ ...point, label: 'x'.repeat(letters) }));
        const drawn = yearGeometry({ ...series, points }, NARROW_CHART);
        const { width, left, right } = NARROW_CHART;
        for (const { x } of drawn.points) {
          expect(x).toBeGreaterThanOrEqual(left);
          expect(x).toBeLessThanOrEqual(width - right);
        }
        expect(drawn.xTicks.length).toBeLessThanOrEqual(NARROW_CHART.years);
        for (const label of drawn.labels) {
          expect(fits(label, { left, right: width - right })).toBe(true);
        }
      }),
    );
  });

  test('leaves out a label that would hide a mark or another label, and the newest best keeps its own', () => {
    const values = [
      [10, 2018],
      [30, 2020],
      [29.9, 2020],
      [20, 2019],
    ] as const;
    expect(labels(seriesOf('PSNR', values))).toEqual(['P1 2020 30', 'P3 2019 20', 'P0 2018 10']);
  });

  test('has its labels on the side where better values would stand', () => {
    const below = (metric: string) => {
      const { points, labels: placed } = yearGeometry(
        seriesOf(metric, [
          [1, 2018],
          [2, 2022],
        ]),
      );
      return placed.every((label) => points.find(({ x }) => x === label.x)!.y < label.y);
    };
    expect(below('FID')).toBe(true);
    expect(below('PSNR')).toBe(false);
  });

  test('turns a label inwards that would leave the frame', () => {
    const { labels: placed } = yearGeometry(
      seriesOf('PSNR', [
        [1.123456789, 2000],
        [2.123456789, 2010],
        [3.123456789, 2020],
      ]),
    );
    expect(placed.map(({ anchor }) => anchor)).toEqual(['end', 'middle', 'start']);
  });

  test('has at most a dozen years on its axis', () => {
    const { xTicks } = yearGeometry(
      seriesOf('PSNR', [
        [1, 1900],
        [2, 2100],
      ]),
    );
    expect(xTicks.length).toBeLessThanOrEqual(12);
    expect(xTicks[0]?.text).toBe('1900');
  });

  test('stays inside its frame, whatever the values', () => {
    const inside = (at: number, low: number, high: number) => {
      expect(at).toBeGreaterThanOrEqual(low);
      expect(at).toBeLessThanOrEqual(high);
    };
    const { left, right, top, bottom, width, height } = CHART;
    fc.assert(
      fc.property(values, (all) => {
        const { points, best, xTicks, yTicks } = yearGeometry(seriesOf('FID', all));
        for (const { x, y } of points) {
          inside(x, left, width - right);
          inside(y, top, height - bottom);
        }
        for (const { at } of xTicks) inside(at, left, width - right);
        for (const { at } of yTicks) inside(at, top, height - bottom);
        expect(best).toMatch(/^M[\d.]+ [\d.]+(?:H[\d.]+V[\d.]+)*H[\d.]+$/);
      }),
      { numRuns: 60 },
    );
  });
});

describe('a chart of bars', () => {
  test('has the best first, as long as its value is large', () => {
    const { bars, zero } = barGeometry(
      seriesOf('PSNR', [
        [10, 2020],
        [40, 2020],
        [20, 2020],
      ]),
    );
    expect(bars.map(({ point }) => point.value)).toEqual([40, 20, 10]);
    const [longest, , shortest] = bars;
    expect(longest!.width / shortest!.width).toBeCloseTo(4, 1);
    expect(bars.every(({ x }) => x === zero)).toBe(true);
  });

  test('has no more bars than a reader can take in, the best of them', () => {
    const { bars } = barGeometry(
      seriesOf(
        'PSNR',
        Array.from({ length: 50 }, (_, index) => [index + 1, 2020] as const),
      ),
    );
    expect(bars).toHaveLength(MOST_BARS);
    expect(bars[0]?.point.value).toBe(50);
  });

  test('lets the bar of a negative value end where zero stands', () => {
    const { bars, zero } = barGeometry(
      seriesOf('FID', [
        [-5, 2020],
        [5, 2020],
      ]),
    );
    const negative = bars.find(({ point }) => point.value === -5)!;
    expect(negative.x + negative.width).toBeCloseTo(zero, 1);
    expect(bars.find(({ point }) => point.value === 5)!.x).toBe(zero);
  });

  test('has no bar of negative length or outside its drawing, whatever the values', () => {
    fc.assert(
      fc.property(values, (all) => {
        const { bars, width, height } = barGeometry(
          seriesOf(
            'FID',
            all.map(([one]) => [one, 2020] as const),
          ),
        );
        expect(bars).toHaveLength(all.length);
        for (const bar of bars) {
          expect(bar.width).toBeGreaterThanOrEqual(0);
          expect(bar.x + bar.width).toBeLessThanOrEqual(width);
          expect(bar.y).toBeLessThan(height);
        }
      }),
      { numRuns: 60 },
    );
  });
});
