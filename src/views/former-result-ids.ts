import { resultIds } from '../catalog/result-id.ts';
import type { IdsFile } from '../catalog/ids-file.ts';
import type { Result } from '../catalog/paper.ts';
import { endsOf } from './retired-addresses.ts';
import type { HeldResult, PaperView } from './things.ts';

/** An id with those that lead to it. */
type Former = (id: string) => readonly string[];

function formerIds(retired: Readonly<Record<string, string | null>>): Former {
  const byEnd = Map.groupBy(endsOf(retired), ([, end]) => end);
  return (id) => [id, ...(byEnd.get(id) ?? []).map(([old]) => old).filter((old) => old !== id)];
}

/** What makes rows one group in a result id: where there are several, their order may have been another once. */
const groupOf = ({ result: { benchmark, metric, model } }: HeldResult) =>
  JSON.stringify([benchmark, metric, model ?? null]);

/**
 * The ids that results had when their paper, benchmark or metric had another id, by the id they have
 * now: a badge that somebody shows has the old one in its address. Rows that are told apart by their
 * order alone are left out, since an old id could then be given to another of them.
 */
export function formerResultIds(
  { retired }: Pick<IdsFile, 'retired'>,
  papers: readonly PaperView[],
): ReadonlyMap<string, readonly string[]> {
  const [ofPaper, ofBenchmark, ofMetric] = [
    formerIds(retired.papers),
    formerIds(retired.benchmarks),
    formerIds(retired.metrics),
  ];
  const variants = (result: Result): Result[] =>
    ofBenchmark(result.benchmark).flatMap((benchmark) =>
      (result.metric === null ? [null] : ofMetric(result.metric)).map((metric) => ({
        ...result,
        benchmark,
        metric,
      })),
    );
  const taken = new Set(papers.flatMap(({ held }) => held.map(({ id }) => id)));
  const former = new Map<string, string[]>();
  for (const paper of papers) {
    for (const rows of Map.groupBy(paper.held, groupOf).values()) {
      const [row, ...others] = rows;
      if (row === undefined || others.length > 0) continue;
      const ids = ofPaper(paper.id).flatMap((id) =>
        variants(row.result).map((result) => resultIds({ id, results: [result] })[0]!),
      );
      const free = ids.filter((id) => !taken.has(id));
      for (const id of free) taken.add(id);
      if (free.length > 0) former.set(row.id, free);
    }
  }
  return former;
}
