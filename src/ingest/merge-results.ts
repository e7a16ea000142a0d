import type { Provenance, Result } from '../catalog/paper.ts';

/** The results of one capture, in the order of its rows. */
export interface CaptureResults {
  readonly file: string;
  readonly results: readonly Result[];
}

const keyOf = ({ benchmark, metric }: Result): string => JSON.stringify([benchmark, metric]);

const isSameValue = (a: Pick<Result, 'value'>, b: Pick<Result, 'value'>): boolean =>
  JSON.stringify(a.value) === JSON.stringify(b.value);

/** What only an older row tells, since a page names no model. */
function withModelOf(newer: Result, { model, additional_data }: Result): Result {
  if (newer.model !== undefined || model === undefined) return newer;
  return { ...newer, model, ...(additional_data === undefined ? {} : { additional_data }) };
}

/** Put an older row behind a newer one: a value that differs from the last goes into its history. */
function behind(newer: Result, older: Result): Result {
  const history = newer.history ?? [];
  const { value, source, read } = older;
  const last = history.at(-1) ?? newer;
  const whole = withModelOf(newer, older);
  if (isSameValue(last, older)) return whole;
  return { ...whole, history: [...history, { value, source, read }] };
}

/** Whether two rows may be of one model: a row that names none may be of any whose value it has. */
function mayBeOneModel(a: Result, b: Result): boolean {
  return (
    a.model === b.model || ((a.model === undefined || b.model === undefined) && isSameValue(a, b))
  );
}

/**
 * Put the rows of an older capture behind those that stand on the same benchmark
 * in the same metric: first each behind one of its own value, then the others
 * behind what is left of the same model, in order. A row that finds none is held by itself.
 */
function mergeRows(newer: readonly Result[], older: readonly Result[]): Result[] {
  const merged = [...newer];
  const free = new Set(newer.keys());
  const waiting: Result[] = [];
  const place = (row: Result, isMatch: (candidate: Result) => boolean): boolean => {
    for (const index of free) {
      if (!isMatch(newer[index]!)) continue;
      merged[index] = behind(newer[index]!, row);
      free.delete(index);
      return true;
    }
    return false;
  };
  for (const row of older) {
    const isTwin = (one: Result) => isSameValue(one, row) && mayBeOneModel(one, row);
    if (!place(row, isTwin)) waiting.push(row);
  }
  for (const row of waiting) {
    if (!place(row, (one) => mayBeOneModel(one, row))) merged.push(row);
  }
  return merged;
}

/** The rows without those that list a benchmark without a result where another row has one. */
function withoutAnswered(rows: readonly Result[]): Result[] {
  const measured = new Set(
    rows.filter(({ metric }) => metric !== null).map(({ benchmark }) => benchmark),
  );
  return rows.filter(({ benchmark, metric }) => metric !== null || !measured.has(benchmark));
}

/**
 * Merge the rows of a paper's captures, newest first.
 *
 * A value that changed goes into the history of the newer row, a row that a
 * newer capture no longer shows is held as it was, and a benchmark listed
 * without a result gives way to a result that any capture has on it.
 */
export function mergeResults(captures: readonly CaptureResults[]): Result[] {
  const [only, ...others] = captures;
  if (only && others.length === 0) return withoutAnswered(only.results);
  const merged = new Map<string, Result[]>();
  for (const { results } of captures) {
    for (const [key, rows] of Map.groupBy(results, keyOf)) {
      merged.set(key, mergeRows(merged.get(key) ?? [], rows));
    }
  }
  // A merged row has the provenance of its newest one: rows stay in the order of the pages.
  const rows = captures.flatMap(({ results }) => results);
  const order = new Map(rows.map(({ source }, index) => [source, index]));
  const all = [...merged.values()]
    .flat()
    .sort((a, b) => order.get(a.source)! - order.get(b.source)!);
  return withoutAnswered(all);
}

/** The provenance of a row of a page. */
export function rowSource(file: string, [first, last]: readonly [number, number]): Provenance {
  return { file, lines: [first, last] };
}
