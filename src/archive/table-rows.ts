import { parseRawJson, type RawJson } from '../catalog/raw-json.ts';
import { isObject, lineOf, listOf, pointerStep, printedOf, type RawObject } from './fields.ts';

/** A row of a leaderboard as it is kept: verbatim, with the names of the table it stands in. */
export interface TableRow {
  /** Place in the archive, as a JSON pointer. */
  readonly pointer: string;
  readonly task: string;
  readonly dataset: string;
  /** Results of the table: values in all rows and metrics, and rows that have none. */
  readonly listed: number;
  readonly row: RawObject;
}

/** A row as it was kept, read back from its line; throws on a line that was not written by {@link JSON.stringify}. */
export function parseTableRow(line: string): TableRow {
  const kept = parseRawJson(line) as unknown as Omit<TableRow, 'listed'> & { listed: RawJson };
  // Of the row itself the digits count, of what stands beside it the number.
  return { ...kept, listed: Number(printedOf(kept.listed)) };
}

/** Something in an archive that is not what should stand there. */
export interface Misfit {
  readonly pointer: string;
  readonly found: RawJson;
  /** What should stand there. */
  readonly expected: string;
}

/** Takes the rows and the misfits of an entry, in the order of their pointers. */
export interface RowSink {
  row(row: TableRow): void;
  misfit(misfit: Misfit): void;
}

/** The objects of a list; whatever else stands in it, or in its place, is a misfit. */
function* objectsIn(
  value: RawJson | undefined,
  pointer: string,
  expected: string,
  sink: RowSink,
): Generator<[object: RawObject, pointer: string]> {
  const list = listOf(value);
  if (!list) sink.misfit({ pointer, found: value ?? null, expected: `a list, each ${expected}` });
  for (const [index, item] of (list ?? []).entries()) {
    const at = pointer + pointerStep(index);
    if (isObject(item)) yield [item, at];
    else sink.misfit({ pointer: at, found: item, expected });
  }
}

/** `SST (Binary classification)`, and with a comma where the inner name has parentheses itself. */
function nameWithin(outer: string, inner: string): string {
  return /[()]/.test(inner) ? `${outer}, ${inner}` : `${outer} (${inner})`;
}

/** `-`, `--`, `–`, `--*`: a row has nothing in a metric. */
const NO_VALUE = /^(?:[-\u2010-\u2015\u2212]+\*?)?$/;

/** Whether a row has anything in a metric. */
export function isValue(value: RawJson | undefined): boolean {
  const printed = printedOf(value);
  return printed === undefined ? value !== null && value !== undefined : !NO_VALUE.test(printed);
}

function countValues(rows: readonly RawJson[]): number {
  let count = 0;
  for (const row of rows) {
    const metrics = isObject(row) && isObject(row['metrics']) ? row['metrics'] : {};
    count += Math.max(1, Object.values(metrics).filter(isValue).length);
  }
  return count;
}

/** Give out the rows of a dataset, then those of its parts. */
function walkDataset(
  entry: RawObject,
  pointer: string,
  names: { readonly task: string; readonly outer?: string },
  sink: RowSink,
): void {
  const { task, outer } = names;
  const own = lineOf(entry[outer === undefined ? 'dataset' : 'subdataset'] ?? entry['dataset']);
  if (own === '') {
    sink.misfit({ pointer, found: entry, expected: 'a dataset with its name' });
    return;
  }
  const dataset = outer === undefined ? own : nameWithin(outer, own);
  const { sota } = entry;
  if (isObject(sota)) {
    const at = `${pointer}/sota/rows`;
    const listed = countValues(listOf(sota['rows']) ?? []);
    for (const [row, place] of objectsIn(sota['rows'], at, 'a row with its metrics', sink)) {
      sink.row({ pointer: place, task, dataset, listed, row });
    }
  } else if (sota !== undefined && sota !== null) {
    sink.misfit({ pointer: `${pointer}/sota`, found: sota, expected: 'a table' });
  }
  const parts = `${pointer}/subdatasets`;
  for (const [part, place] of objectsIn(entry['subdatasets'], parts, 'a part of a dataset', sink)) {
    walkDataset(part, place, { task, outer: dataset }, sink);
  }
}

/**
 * Give out every row of a task of `evaluation-tables`, those of its datasets, of
 * their parts and of its subtasks, which are tasks of their own. An entry nests no
 * deeper than a reader of archives allows.
 */
export function walkTask(entry: RawJson, pointer: string, sink: RowSink): void {
  const task = isObject(entry) ? lineOf(entry['task']) : '';
  if (!isObject(entry) || task === '') {
    sink.misfit({ pointer, found: entry, expected: 'a task with its name' });
    return;
  }
  const datasets = `${pointer}/datasets`;
  for (const [dataset, at] of objectsIn(entry['datasets'], datasets, 'a dataset', sink)) {
    walkDataset(dataset, at, { task }, sink);
  }
  const subtasks = `${pointer}/subtasks`;
  for (const [subtask, at] of objectsIn(entry['subtasks'], subtasks, 'a task', sink)) {
    walkTask(subtask, at, sink);
  }
}
