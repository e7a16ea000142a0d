import { grouped } from './counted.ts';
import { pagesOf } from './list-groups.ts';
import type { Board } from './things.ts';

/** Rows that a page shows of a board: a row is half a kilobyte, and few read the five-hundredth. */
export const ROWS_PER_PAGE = 500;

/** The rows of a board that stand on one page. */
export interface BoardPart {
  /** The board with these rows only; places are those among all. */
  readonly board: Board;
  /** From 1. */
  readonly page: number;
  readonly last: number;
  /** "Rows 501 to 1,000 of 5,000", "Row 1,001 of 1,001", nothing where all stand on one page. */
  readonly range: string | undefined;
}

/** A board in pages, the first rows first; a board without rows has one page too. */
export function boardParts(board: Board): BoardPart[] {
  const total = board.rows.length;
  const pages = pagesOf(board.rows, ROWS_PER_PAGE);
  return pages.map((rows, index) => ({
    board: pages.length === 1 ? board : { ...board, rows },
    page: index + 1,
    last: pages.length,
    range: pages.length === 1 ? undefined : rangeText(index * ROWS_PER_PAGE, rows.length, total),
  }));
}

function rangeText(before: number, count: number, total: number): string {
  const [from, to, all] = [before + 1, before + count, total].map(grouped);
  return count === 1 ? `Row ${from} of ${all}` : `Rows ${from} to ${to} of ${all}`;
}

/** The page of a board on which a row stands; the first, for a row it does not have. */
export function pageOfRow({ rows }: Board, id: string): number {
  if (rows.length <= ROWS_PER_PAGE) return 1;
  const position = rows.findIndex((row) => row.id === id);
  return 1 + Math.max(0, Math.floor(position / ROWS_PER_PAGE));
}
