import type { Provenance, Result } from '../catalog/paper.ts';

/** The results of one capture, in the order of its rows. */
export interface CaptureResults {
  readonly file: string;
  readonly results: readonly Result[];
}

/** What makes two rows of different captures the same row: benchmark and metric, and their place among equals. */
function keyed(results: readonly Result[]): [string, Result][] {
  const seen = new Map<string, number>();
  return results.map((result) => {
    const key = JSON.stringify([result.benchmark, result.metric]);
    const ordinal = seen.get(key) ?? 0;
    seen.set(key, ordinal + 1);
    return [`${key}${ordinal}`, result];
  });
}

/** Put an older row behind a newer one: a value that differs from the last goes into its history. */
function behind(newer: Result, older: Result): Result {
  const history = newer.history ?? [];
  const { value, source, read } = older;
  const last = history.at(-1) ?? newer;
  if (JSON.stringify(last.value) === JSON.stringify(value)) return newer;
  return { ...newer, history: [...history, { value, source, read }] };
}

/**
 * Merge the rows of a paper's captures, newest first.
 *
 * A value that changed goes into the history of the newer row, a row that a
 * newer capture no longer shows is held as it was, and a benchmark listed
 * without a result gives way to a result that any capture has on it.
 */
export function mergeResults(captures: readonly CaptureResults[]): Result[] {
  const merged = new Map<string, Result>();
  for (const { results } of captures) {
    for (const [key, result] of keyed(results)) {
      const newer = merged.get(key);
      merged.set(key, newer ? behind(newer, result) : result);
    }
  }
  const all = [...merged.values()];
  const measured = new Set(
    all.filter(({ metric }) => metric !== null).map(({ benchmark }) => benchmark),
  );
  return all.filter(({ benchmark, metric }) => metric !== null || !measured.has(benchmark));
}

/** The provenance of a row of a page. */
export function rowSource(file: string, [first, last]: readonly [number, number]): Provenance {
  return { file, lines: [first, last] };
}
