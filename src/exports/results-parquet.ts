import {
  ByteWriter,
  ParquetWriter,
  schemaFromColumnData,
  type BasicType,
  type ColumnSource,
} from 'hyparquet-writer';
import { inGroups } from '../catalog/in-groups.ts';
import type { PaperStanding } from '../views/paper-standings.ts';
import { RESULT_COLUMNS, resultCells } from './results-table.ts';

type ResultColumn = (typeof RESULT_COLUMNS)[number];

/** Columns that are not text; `value` is a number where it is one, and stands as JSON in `value_json` otherwise. */
const TYPES: Partial<Record<ResultColumn, BasicType>> = {
  year: 'INT32',
  value: 'DOUBLE',
  listed: 'INT32',
  place: 'INT32',
  source_line: 'INT32',
  uncertainty: 'DOUBLE',
};

const VALUE = RESULT_COLUMNS.indexOf('value');

/** The columns of the table, those of the CSV first. */
const COLUMNS: readonly { readonly name: string; readonly type: BasicType }[] = [
  ...RESULT_COLUMNS.map((name) => ({ name, type: TYPES[name] ?? ('STRING' as const) })),
  { name: 'value_json', type: 'STRING' },
];

/** Rows that are held in memory at once, and that a reader can skip at once. */
const GROUP = 20_000;

type Cell = string | number | null;

function tableCells(standing: PaperStanding): Cell[] {
  const cells = resultCells(standing).map((cell) => cell ?? null);
  const value = cells[VALUE]!;
  return typeof value === 'string' ? [...cells.with(VALUE, null), value] : [...cells, null];
}

function columnsOf(rows: readonly (readonly Cell[])[]): ColumnSource[] {
  return COLUMNS.map(({ name, type }, position) => ({
    name,
    type,
    nullable: true,
    data: rows.map((row) => row[position] ?? null),
  }));
}

/**
 * Results as a Parquet file: the columns of the CSV with types, and `value_json`
 * for the values that are no plain numbers. Texts are as they are, without the
 * apostrophe that keeps a spreadsheet from running them. One chunk per group of rows.
 */
export function* resultsParquet(
  standings: Iterable<PaperStanding>,
  group = GROUP,
): Generator<Uint8Array> {
  const sink = new ByteWriter();
  const writer = new ParquetWriter({
    writer: sink,
    schema: schemaFromColumnData({ columnData: columnsOf([]) }),
    createdBy: 'Benchleaf',
  });
  for (const rows of inGroups(standings, group)) {
    void writer.write({ columnData: columnsOf(rows.map(tableCells)), rowGroupSize: rows.length });
    yield takeBytes(sink);
  }
  void writer.finish();
  yield takeBytes(sink);
}

/** What was written since the last time; `offset`, which counts all of it, stays. */
function takeBytes(sink: ByteWriter): Uint8Array {
  const bytes = sink.getBytes().slice();
  sink.index = 0;
  return bytes;
}
