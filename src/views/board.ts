import { findNotices } from './comparability.ts';
import { numberRows } from './number-rows.ts';
import { rankRows, valuedRow, type ValuedRow } from './places.ts';
import { compareUnranked } from './row-order.ts';
import type { BenchmarkView, Board, BoardRow, HeldResult, MetricView } from './things.ts';

function plainNumber({ result }: HeldResult): number | null {
  return typeof result.value === 'number' ? result.value : null;
}

function unrankedRow(row: HeldResult, explanation: string): BoardRow {
  const { id, paper, result, printed } = row;
  return {
    id,
    paper,
    result,
    printed,
    number: plainNumber(row),
    place: null,
    tied: false,
    placeText: null,
    explanation,
    withinRounding: false,
  };
}

function missingRow(row: HeldResult): BoardRow {
  const why =
    row.result.metric === null
      ? 'Upstream lists this paper on the benchmark without a result.'
      : 'The printed value is not a number that can be compared.';
  return unrankedRow(row, why);
}

/** The rows whose value is a plain number, as they are printed. */
function valuedRows(rows: readonly HeldResult[]): ValuedRow[] {
  return numberRows(rows).map(({ row, value }) => valuedRow(row, value));
}

/**
 * The board of a benchmark in a metric: ranked where direction is known and
 * the values compare, else newest first; rows without a number stand last either way.
 */
export function makeBoard(benchmark: BenchmarkView, metric: MetricView | undefined): Board {
  const rows = benchmark.held.filter(
    ({ result }) => result.metric === null || result.metric === metric?.id,
  );
  const notices = findNotices(
    benchmark,
    metric,
    rows.filter(({ result }) => result.metric !== null),
  );
  const ranked = metric !== undefined && !notices.some(({ tone }) => tone === 'blocking');
  const valued = valuedRows(rows);
  const shown = ranked
    ? rankRows(metric, valued)
    : valued
        .toSorted(compareUnranked)
        .map((row) => unrankedRow(row, notices[0]?.sentence ?? 'Not ranked.'));
  const missing = rows
    .filter((row) => plainNumber(row) === null)
    .toSorted(compareUnranked)
    .map(missingRow);
  return {
    benchmark,
    metric,
    rows: [...shown, ...missing],
    ranked,
    notices,
    heldHere: valued.length,
  };
}

/** The best held row of a board, where it has one. */
export function bestOf(board: Board): BoardRow | undefined {
  return board.ranked ? board.rows.find(({ place }) => place === 1) : undefined;
}
