import { findRow } from './find-row.ts';
import type { Board, BenchmarkView, BoardRow, PaperView } from './things.ts';

/** A result of a paper with the board it stands on. */
export interface PaperStanding {
  readonly board: Board;
  readonly row: BoardRow;
}

/** Where each result of a paper stands, in the order its source lists them. */
export function paperStandings(
  paper: PaperView,
  benchmarkById: ReadonlyMap<string, BenchmarkView>,
): PaperStanding[] {
  return paper.held.flatMap(({ id, result }) => {
    const boards = benchmarkById.get(result.benchmark)?.boards ?? [];
    const board =
      result.metric === null
        ? boards[0]
        : boards.find(({ metric }) => metric?.id === result.metric);
    const row = board && findRow(board, id);
    return board && row ? [{ board, row }] : [];
  });
}

/** Every result of some benchmarks with the board it stands on, once. */
export function boardStandings(benchmarks: readonly BenchmarkView[]): PaperStanding[] {
  const seen = new Set<string>();
  return benchmarks.flatMap(({ boards }) =>
    boards.flatMap((board) =>
      board.rows.flatMap((row) => {
        // A row without a metric stands on every board of its benchmark.
        if (seen.has(row.id)) return [];
        seen.add(row.id);
        return [{ board, row }];
      }),
    ),
  );
}

/** Standings by task, tasks in the order the source first names them. */
export function byTask(standings: readonly PaperStanding[]): Map<string, PaperStanding[]> {
  return Map.groupBy(standings, ({ board }) => board.benchmark.task);
}
