import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chartSeries } from '../../src/views/chart-series.ts';
import { buildBoard, type CompactValue } from '../fixtures/boards.ts';

const seriesOf = (metric: string, values: readonly CompactValue[]) =>
  chartSeries(buildBoard(metric, values));

describe('the running best', () => {
  const values: CompactValue[] = [
    ['a', '12', 2018],
    ['b', '30', 2019],
    ['c', '9', 2019],
    ['d', '20', 2021],
  ];

  test('rises where higher is better', () => {
    const series = seriesOf('PSNR', values);
    expect(series?.best).toEqual([
      { year: 2018, value: 12 },
      { year: 2019, value: 30 },
      { year: 2021, value: 30 },
    ]);
    expect(series?.summary).toMatchInlineSnapshot(
      `"4 values of PSNR from 2018 to 2021; the best went from 12 to 30."`,
    );
  });

  test('falls where lower is better', () => {
    const series = seriesOf('FID', values);
    expect(series?.best).toEqual([
      { year: 2018, value: 12 },
      { year: 2019, value: 9 },
      { year: 2021, value: 9 },
    ]);
    expect(series?.summary).toMatchInlineSnapshot(
      `"4 values of FID from 2018 to 2021; the best went from 12 to 9."`,
    );
  });

  test('that nobody has beaten says since when it stands', () => {
    const series = seriesOf('PSNR', [
      ['a', '30.10', 2018],
      ['b', '29', 2020],
    ]);
    expect(series?.summary).toMatchInlineSnapshot(
      `"2 values of PSNR from 2018 to 2020; the best has stood at 30.10 since 2018."`,
    );
  });
});

test('points stand by year, then from worst to best, and those that nothing older beats are marked', () => {
  const series = seriesOf('FID', [
    ['a', '12', 2019],
    ['b', '30', 2018],
    ['c', '9', 2019],
    ['d', '10', 2020],
  ]);
  expect(series?.points.map(({ year, value, isBest }) => [year, value, isBest])).toEqual([
    [2018, 30, true],
    [2019, 12, false],
    [2019, 9, true],
    [2020, 10, false],
  ]);
});

test('a value of a paper without a year is left out and counted', () => {
  const series = seriesOf('PSNR', [
    ['a', '12', 2018],
    ['b', '13', 2019],
    ['c', '99', null],
  ]);
  expect(series?.withoutYear).toBe(1);
  expect(series?.points.map(({ value }) => value)).toEqual([12, 13]);
});

test('papers of one year make bars, and the summary names the year once', () => {
  const series = seriesOf('SSIM', [
    ['a', '0.8', 2021],
    ['b', '0.861', 2021],
    ['c', '0.7', 2021],
  ]);
  expect(series?.oneYear).toBe(true);
  expect(series?.summary).toMatchInlineSnapshot(
    `"3 values of SSIM, all of 2021; the best is 0.861."`,
  );
});

test('a point goes by the label of its paper, with the model where the paper has several here', () => {
  const series = seriesOf('SSIM', [
    ['a', '0.8', 2021, { model: 'Large' }],
    ['a', '0.75', 2021, { model: 'Small' }],
    ['b', '0.7', 2021, { model: 'Only' }],
    ['b', '0.6', 2021],
    ['c', '0.5', 2021, { model: 'Nameless' }],
  ]);
  expect(series?.points.map(({ label }) => label)).toEqual([
    'Nameless',
    'B 2021',
    'B 2021, Only',
    'A 2021, Small',
    'A 2021, Large',
  ]);
});

test.each([
  ['a single value', 'SSIM', [['a', '0.8', 2020]]],
  [
    'one value and one without',
    'SSIM',
    [
      ['a', '0.8', 2020],
      ['b', '--', 2021],
    ],
  ],
  [
    'one value with a year',
    'SSIM',
    [
      ['a', '0.8', 2020],
      ['b', '0.9', null],
    ],
  ],
  [
    'a board that is not ranked',
    'Lip Sync Quality',
    [
      ['a', '3', 2020],
      ['b', '4', 2021],
    ],
  ],
  [
    'a metric of unknown direction',
    'Parameters',
    [
      ['a', '3', 2020],
      ['b', '4', 2021],
    ],
  ],
  [
    'a value too small for any axis',
    'FID',
    [
      ['a', '0', 2020],
      ['b', '2.5e-323', 2021],
    ],
  ],
  [
    'a value too large for any axis',
    'FID',
    [
      ['a', '-1e308', 2020],
      ['b', '1e308', 2021],
    ],
  ],
] as [string, string, CompactValue[]][])('%s has no chart', (_, metric, values) => {
  expect(seriesOf(metric, values)).toBeUndefined();
});

test('whatever the values, the best never gets worse and is always a value that is held', () => {
  const value = fc.tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 2000, max: 2004 }));
  const values = fc.array(value, { minLength: 2, maxLength: 10 });
  fc.assert(
    fc.property(values, fc.constantFrom('PSNR', 'FID'), (all, metric) => {
      const { best, points, direction } = seriesOf(
        metric,
        all.map(([one, year], index): CompactValue => [`p${index}`, String(one), year]),
      )!;
      expect(points).toHaveLength(all.length);
      const sign = direction === 'higher' ? 1 : -1;
      best.forEach((step, index) => {
        const before = best[index - 1];
        expect(points.some((point) => point.value === step.value)).toBe(true);
        if (before === undefined) return;
        expect(step.year).toBeGreaterThan(before.year);
        expect(sign * (step.value - before.value)).toBeGreaterThanOrEqual(0);
      });
      const top = (direction === 'higher' ? Math.max : Math.min)(...all.map(([one]) => one));
      expect(best.at(-1)?.value).toBe(top);
    }),
    { numRuns: 60 },
  );
});
