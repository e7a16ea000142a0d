import { pageOfRow } from './board-parts.ts';
import type { Notice } from './notice.ts';
import type { Board } from './things.ts';

/** A row that a notice comes from, as a link to it says it. */
export interface NoticeRow {
  readonly label: string;
  readonly printed: string;
  readonly anchor: string;
  /** Page of the board on which the row stands. */
  readonly page: number;
  /** The metric on whose board the row stands, when it is another one of the benchmark. */
  readonly elsewhere: string | null;
}

/** Rows that a notice links before it only counts them. */
const MOST = 5;

/** The anchor of a row on its board, made of its result id. */
export function rowAnchor(resultId: string): string {
  return `r-${resultId}`;
}

/** The rows that a notice comes from; none where it is about all rows of the board, which stand below it. */
export function noticeRows(
  board: Board,
  notice: Notice,
): { rows: readonly NoticeRow[]; more: number } {
  const { benchmark, metric, heldHere } = board;
  const ids = new Set(notice.rows);
  const held = benchmark.held.filter(({ id }) => ids.has(id));
  const isAboutAll =
    held.length >= heldHere && held.every(({ result }) => result.metric === metric?.id);
  if (isAboutAll) return { rows: [], more: 0 };
  const rows = held.slice(0, MOST).map(({ id, paper, printed, result }) => {
    const isHere = result.metric === metric?.id;
    const shownOn = isHere
      ? board
      : benchmark.boards.find((other) => other.metric?.id === result.metric);
    return {
      label: paper.label,
      printed: printed ?? '',
      anchor: rowAnchor(id),
      page: pageOfRow(shownOn ?? board, id),
      elsewhere: isHere ? null : result.metric,
    };
  });
  return { rows, more: held.length - rows.length };
}
