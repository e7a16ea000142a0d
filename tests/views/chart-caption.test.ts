import { expect, test } from 'vitest';
import { chartCaption } from '../../src/views/chart-caption.ts';
import { chartSeries } from '../../src/views/chart-series.ts';
import { buildBoard, type CompactValue } from '../fixtures/boards.ts';

const captionOf = (values: readonly CompactValue[]) =>
  chartCaption(chartSeries(buildBoard('FID', values))!);

test('the caption of a chart says what it shows and what it leaves out', () => {
  expect(
    captionOf([
      ['a', '2.8', 2020],
      ['b', '2.4', 2021],
      ['c', '2.0', 2022],
      ['d', '2.5', null],
    ]),
  ).toMatchInlineSnapshot(
    `"3 values of FID from 2020 to 2022; the best went from 2.8 to 2.0. 1 value of papers without a year is left out. The table above holds the same values."`,
  );
});

test('the caption of two points says nothing that is written beside them', () => {
  const values: CompactValue[] = [
    ['a', '2.8', 2020],
    ['b', '2.0', 2021],
  ];
  expect(captionOf(values)).toBe('The table above holds the same values.');
  expect(captionOf([...values, ['c', '2.5', null]])).toBe(
    '1 value of papers without a year is left out. The table above holds the same values.',
  );
});

test('the caption of bars says when not all of them are drawn', () => {
  const values = Array.from({ length: 31 }, (_, index): CompactValue => [
    `p${index}`,
    String(index + 1),
    2020,
  ]);
  expect(captionOf(values)).toMatchInlineSnapshot(
    `"31 values of FID, all of 2020; the best is 1. The best 30 are drawn. The table above holds the same values."`,
  );
});

test('the caption of two bars says the year, which is not drawn', () => {
  expect(
    captionOf([
      ['a', '2.8', 2020],
      ['b', '2.0', 2020],
    ]),
  ).toBe('2 values of FID, all of 2020; the best is 2.0. The table above holds the same values.');
});
