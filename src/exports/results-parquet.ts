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

/** Rows of a table of results, a cell for each column. */
export type ResultRows = readonly (readonly Cell[])[];

/** The rows of results in the groups that a Parquet file has. */
export function* resultGroups(
  standings: Iterable<PaperStanding>,
  group = GROUP,
): Generator<ResultRows> {
  for (const some of inGroups(standings, group)) yield some.map(tableCells);
}

/** Makes a Parquet file of groups of rows, one after the other: a table of millions need not be in memory. */
export class ResultsWriter {
  readonly #sink = new ByteWriter();
  readonly #writer = new ParquetWriter({
    writer: this.#sink,
    schema: schemaFromColumnData({ columnData: columnsOf([]) }),
    createdBy: 'Benchleaf',
  });

  /** The bytes of the next group. */
  group(rows: ResultRows): Uint8Array<ArrayBuffer> {
    void this.#writer.write({ columnData: columnsOf(rows), rowGroupSize: rows.length });
    return takeBytes(this.#sink);
  }

  /** The bytes behind the last group. */
  finish(): Uint8Array<ArrayBuffer> {
    void this.#writer.finish();
    return takeBytes(this.#sink);
  }
}

/**
 * Groups of results as a Parquet file: the columns of the CSV with types, and `value_json`
 * for the values that are no plain numbers. Texts are as they are, without the
 * apostrophe that keeps a spreadsheet from running them. One chunk per group of rows.
 */
export function* resultsParquet(groups: Iterable<ResultRows>): Generator<Uint8Array> {
  const writer = new ResultsWriter();
  for (const rows of groups) yield writer.group(rows);
  yield writer.finish();
}

/** What was written since the last time; `offset`, which counts all of it, stays. */
function takeBytes(sink: ByteWriter): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(sink.getBytes());
  sink.index = 0;
  return bytes;
}
