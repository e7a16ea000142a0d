import type { BenchmarkView, Board } from './things.ts';

/** A line of a list of boards. */
export interface ListedBoard {
  readonly board: Board;
  /** Results held on what the line stands for: the board, or all of its benchmark. */
  readonly held: number;
  /** Further metrics of the benchmark, which have no line of their own. */
  readonly others: number;
}

/** A line for each benchmark: the board of its main metric, and all that the benchmark holds. */
export function mainBoards(benchmarks: readonly BenchmarkView[]): ListedBoard[] {
  return benchmarks.flatMap(({ boards, coverage }) => {
    const [board] = boards;
    return board ? [{ board, held: coverage.held, others: boards.length - 1 }] : [];
  });
}

/** A line for each board. */
export function everyBoard(boards: readonly Board[]): ListedBoard[] {
  return boards.map((board) => ({ board, held: board.heldHere, others: 0 }));
}
