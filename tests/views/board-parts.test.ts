import { describe, expect, test } from 'vitest';
import { boardParts, pageOfRow, ROWS_PER_PAGE } from '../../src/views/board-parts.ts';
import { chartCaption } from '../../src/views/chart-caption.ts';
import { chartSeries, MOST_POINTS } from '../../src/views/chart-series.ts';
import { findRow } from '../../src/views/find-row.ts';
import { boardProgress } from '../../src/views/progress.ts';
import { buildBoard, type CompactValue } from '../fixtures/boards.ts';

/** Values that fall while years rise, but for the first of each year: later years have no top value but that. */
const many = (count: number): CompactValue[] =>
  Array.from({ length: count }, (_, index) => [
    `p${index}`,
    (90 - index / 100).toFixed(2),
    2010 + Math.floor((index * 10) / count),
  ]);

const long = buildBoard('PSNR', many(ROWS_PER_PAGE * 2 + 1));

describe('a board of more rows than a page holds', () => {
  const parts = boardParts(long);

  test('is divided in the order of its rows', () => {
    expect(parts.flatMap(({ board }) => board.rows)).toEqual(long.rows);
    expect(parts.map(({ page, last, range }) => [page, last, range])).toEqual([
      [1, 3, 'Rows 1 to 500 of 1,001'],
      [2, 3, 'Rows 501 to 1,000 of 1,001'],
      [3, 3, 'Row 1,001 of 1,001'],
    ]);
  });

  test('says of each row on which page it stands', () => {
    for (const { board, page } of parts) {
      for (const { id } of [board.rows[0]!, board.rows.at(-1)!]) {
        expect(pageOfRow(long, id)).toBe(page);
      }
    }
    expect(pageOfRow(long, 'no such row')).toBe(1);
  });

  test('finds each of its rows, and none that it does not have', () => {
    for (const row of long.rows) expect(findRow(long, row.id)).toBe(row);
    expect(findRow(long, 'no such row')).toBeUndefined();
  });

  test('is drawn with its best values and the best of each year, and counts them all', () => {
    const series = chartSeries(long)!;
    expect(series.points.length).toBeLessThan(MOST_POINTS + 10);
    expect(series.points.length + series.crowdedOut).toBe(long.rows.length);
    expect(new Set(series.points.map(({ year }) => year)).size).toBe(10);
    expect(series.summary).toContain('1,001 values of PSNR from 2010 to 2019');
    expect(chartCaption(series)).toContain('The best 500 and the best of each year are drawn.');
    const best = Map.groupBy(long.rows, ({ paper }) => paper.year);
    expect(boardProgress(long)!.years.map(({ year, best: [top] }) => [year, top!.id])).toEqual(
      [...best].map(([year, rows]) => [year, rows[0]!.id]),
    );
  });
});

test('a board that fits is one part and the board itself, drawn in full', () => {
  const board = buildBoard('PSNR', many(60));
  const [part, ...others] = boardParts(board);
  expect(others).toEqual([]);
  expect(part).toEqual({ board, page: 1, last: 1, range: undefined });
  expect(chartSeries(board)).toMatchObject({ crowdedOut: 0 });
  expect(chartCaption(chartSeries(board)!)).not.toContain('are drawn');
});
