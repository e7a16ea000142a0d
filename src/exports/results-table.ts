import type { PaperStanding } from '../views/paper-standings.ts';
import { licenceOfSource } from '../views/licences.ts';
import type { BoardRow } from '../views/things.ts';
import { type CsvCell, csvLines, toCsv } from './csv.ts';

/** The columns of every results table; new ones are only ever appended. */
export const RESULT_COLUMNS = [
  'paper_id',
  'paper_title',
  'year',
  'task',
  'dataset',
  'metric',
  'direction',
  'value',
  'printed',
  'listed',
  'place',
  'source_file',
  'source_line',
  'doubt',
  'result_id',
  'benchmark_id',
  'split',
  'model',
  'unit',
  'uncertainty',
  'additional_data',
  'source_pointer',
  'license',
] as const;

/** A result in the order of the columns. */
export function resultCells({ board, row }: PaperStanding): CsvCell[] {
  const { result, paper, printed } = row;
  const { benchmark } = board;
  // A row without a metric stands on a board of a metric that is not its own.
  const metric = result.metric === null ? undefined : board.metric;
  return [
    paper.id,
    paper.shownTitle,
    paper.year,
    benchmark.task,
    benchmark.printed,
    result.metric,
    metric?.direction,
    valueCell(row),
    printed ?? '--',
    result.listed,
    row.place,
    'file' in result.source ? result.source.file : result.source.url,
    'lines' in result.source ? result.source.lines[0] : null,
    result.doubt.length > 0 ? JSON.stringify(result.doubt) : null,
    row.id,
    benchmark.id,
    benchmark.split,
    result.model,
    result.unit ?? metric?.unit,
    result.uncertainty,
    result.additional_data === undefined ? null : String(result.additional_data),
    'pointer' in result.source ? result.source.pointer : null,
    licenceOfSource(paper.captures, result.source),
  ];
}

function valueCell({ result: { value } }: BoardRow): CsvCell {
  if (value === null) return null;
  return typeof value === 'number' ? value : JSON.stringify(value);
}

/** Results as CSV: those of a paper, or of a benchmark. */
export function resultsCsv(standings: readonly PaperStanding[]): string {
  return toCsv(RESULT_COLUMNS, standings.map(resultCells));
}

/** The same a batch at a time, for as many results as there are. */
export function* resultsCsvChunks(batches: Iterable<readonly PaperStanding[]>): Generator<string> {
  yield toCsv(RESULT_COLUMNS, []);
  for (const batch of batches) yield csvLines(batch.map(resultCells));
}
