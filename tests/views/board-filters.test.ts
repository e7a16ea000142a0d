import { expect, test } from 'vitest';
import { boardFilters } from '../../src/views/board-filters.ts';
import { buildBoard, buildIndex, type CompactValue } from '../fixtures/boards.ts';
import type { CompactRow } from '../fixtures/catalog-builder.ts';

const values = (
  count: number,
  more: (index: number) => NonNullable<CompactValue[3]> = () => ({}),
) =>
  Array.from({ length: count }, (_, index): CompactValue => {
    return [`p${index}`, `0.${index + 1}`, index === 0 ? null : 2020 + (index % 2), more(index)];
  });

test('a board that the eye takes in at once has no filters', () => {
  expect(boardFilters(buildBoard('SSIM', values(5)))).toBeUndefined();
});

test('a longer one has its years, oldest first, each once', () => {
  expect(boardFilters(buildBoard('SSIM', values(6)))).toEqual({
    years: [2020, 2021],
    code: false,
    data: false,
  });
});

test('a choice is offered only where rows differ in it', () => {
  const row: CompactRow = ['Sorting', 'Shelf', 'SSIM', '0.5'];
  const papers = Object.fromEntries(
    Array.from({ length: 6 }, (_, index) => [`p${index}`, { code: index === 0, rows: [row] }]),
  );
  const [benchmark] = buildIndex({ papers }).benchmarks;
  expect(boardFilters(benchmark!.boards[0]!)).toEqual({ years: [], code: true, data: false });
});

test('extra training data is a choice as soon as one row tells of it', () => {
  const told = values(6, (index) => (index === 3 ? { additional_data: false } : {}));
  expect(boardFilters(buildBoard('SSIM', told))?.data).toBe(true);
});
