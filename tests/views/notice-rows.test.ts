import { expect, test } from 'vitest';
import type { NoticeCode } from '../../src/views/notice.ts';
import { noticeRows } from '../../src/views/notice-rows.ts';
import type { Board } from '../../src/views/things.ts';
import { boardOf, buildBoard, buildIndex, type CompactValue } from '../fixtures/boards.ts';
import type { CompactRow } from '../fixtures/catalog-builder.ts';

function rowsOf(board: Board, code: NoticeCode): (string | number | null)[][] {
  const { rows, more } = noticeRows(
    board,
    board.notices.find((one) => one.code === code)!,
  );
  return [...rows.map((row) => [row.label, row.printed, row.elsewhere]), [more]];
}

test('a notice about all rows of a board names none of them', () => {
  const board = buildBoard('Parameters', [
    ['a', '11'],
    ['b', '12'],
  ]);
  expect(rowsOf(board, 'direction-unknown')).toEqual([[0]]);
});

test('a notice about some rows names them', () => {
  const board = buildBoard('FID', [
    ['a', '9'],
    ['b', '10'],
    ['c', '11'],
    ['d', '110'],
  ]);
  expect(rowsOf(board, 'outlier')).toEqual([['D 2020', '110', null], [0]]);
});

test('rows of another metric are named with the metric on whose board they stand', () => {
  const index = buildIndex({
    papers: {
      a: { authors: ['A'], rows: [['Sorting', 'Shelf', 'SSIM', '0.8']] },
      b: { authors: ['B'], rows: [['Sorting', 'Shelf', 'FID', '12']] },
    },
  });
  expect(rowsOf(boardOf(index, 'ssim'), 'metrics-differ')).toEqual([['B 2020', '12', 'fid'], [0]]);
});

test('more rows than a sentence carries are counted', () => {
  const doubt = { doubt: [['Sorting', 'Shelf', 'SSIM 0', '.8']] } satisfies CompactRow[5];
  const board = buildBoard('SSIM', [
    ...Array.from({ length: 8 }, (_, index): CompactValue => [`p${index}`, '0.8', 2020, doubt]),
    ['q', '0.9'],
  ]);
  expect(rowsOf(board, 'doubtful-reading').at(-1)).toEqual([3]);
});
