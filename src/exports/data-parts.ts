import type { BenchmarkView, PaperView, TaskView } from '../views/things.ts';

/**
 * Bytes that a part of the whole data is planned for. Hosts take files of 25 MiB
 * (Cloudflare Pages); a part is planned from estimates, which need room to be wrong.
 */
export const PART_BYTES = 16 * 2 ** 20;

/** About how many bytes a paper takes as JSON, measured on papers of ten results. */
export function paperBytes({ abstract, authors, results }: PaperView): number {
  return 500 + abstract.length + 25 * authors.length + 850 * results.length;
}

/** About how many bytes a benchmark takes as JSON. */
export function benchmarkBytes({ boards, held }: BenchmarkView): number {
  const notices = boards.flatMap((board) => board.notices);
  const told = notices.reduce(
    (sum, { sentence, rows }) => sum + 100 + sentence.length + 15 * rows.length,
    0,
  );
  return 400 + 300 * boards.length + told + 600 * held.length;
}

/** About how many bytes the results of a benchmark take as CSV. */
export function resultsBytes({ held }: BenchmarkView): number {
  return 300 * held.length;
}

/** About how many bytes a task takes in the shape of evaluation tables. */
export function taskBytes({ benchmarks }: TaskView): number {
  return benchmarks.reduce((sum, { held }) => sum + 300 + 450 * held.length, 200);
}

/**
 * Divide things into consecutive parts of about so many bytes. No thing is divided:
 * one that is larger than a part has one to itself. There is a part even of nothing.
 */
export function partsOf<T>(
  things: readonly T[],
  bytesOf: (thing: T) => number,
  most = PART_BYTES,
): T[][] {
  const parts: T[][] = [[]];
  let bytes = 0;
  for (const thing of things) {
    const own = bytesOf(thing);
    const last = parts.at(-1)!;
    if (last.length > 0 && bytes + own > most) {
      parts.push([thing]);
      bytes = own;
    } else {
      last.push(thing);
      bytes += own;
    }
  }
  return parts;
}
