import type { Board, BoardRow } from './things.ts';

/** Rows of a board that are looked through as quickly as they are looked up. */
const FEW = 50;

const known = new WeakMap<Board, ReadonlyMap<string, BoardRow>>();

/** The row of a board with an id; each paper asks for its own, which on a long board must not be a search. */
export function findRow(board: Board, id: string): BoardRow | undefined {
  if (board.rows.length <= FEW) return board.rows.find((row) => row.id === id);
  const rows = known.get(board) ?? new Map(board.rows.map((row) => [row.id, row]));
  known.set(board, rows);
  return rows.get(id);
}
