import { digest } from '../catalog/digest.ts';
import type { BenchmarkView, PaperView, TaskView } from '../views/things.ts';

/** For how many bytes files of the whole data are planned. */
export interface PartSizes {
  /** What is larger is divided. */
  readonly whole: number;
  /** A part is no larger, unless one thing is. */
  readonly part: number;
}

/**
 * Hosts take files of 25 MiB (Cloudflare Pages), and plans from estimates need room to be wrong.
 * Parts are smaller: one more paper moves others on many boards, and each part that holds one of
 * these is made anew, and fetched anew by whoever keeps a copy.
 */
export const PART_SIZES: PartSizes = { whole: 16 * 2 ** 20, part: 2 ** 20 };

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

/** One thing in so many may be the last of its part. */
const LAST_OF = 16;

/** Whether a thing may be the last of its part: that is up to its id, and to nothing before it. */
function mayEndPart({ id }: { readonly id: string }): boolean {
  return Number.parseInt(digest(id).slice(0, 4), 16) % LAST_OF === 0;
}

/**
 * Divide things into consecutive parts of so many bytes at most, unless all of them fit into one. No
 * thing is divided: one that is larger than a part has one to itself. There is a part even of
 * nothing. A part that is half full ends where an id says so: what comes or goes then changes
 * the part it is in, and not where all parts after it begin.
 */
export function partsOf<T extends { readonly id: string }>(
  things: readonly T[],
  bytesOf: (thing: T) => number,
  most: PartSizes = PART_SIZES,
): T[][] {
  const sizes = things.map(bytesOf);
  if (sizes.reduce((sum, size) => sum + size, 0) <= most.whole) return [[...things]];
  const parts: T[][] = [[]];
  let bytes = 0;
  let isFull = false;
  for (const [position, thing] of things.entries()) {
    const own = sizes[position]!;
    if (parts.at(-1)!.length > 0 && (isFull || bytes + own > most.part)) {
      parts.push([]);
      bytes = 0;
    }
    parts.at(-1)!.push(thing);
    bytes += own;
    isFull = bytes >= most.part / 2 && mayEndPart(thing);
  }
  return parts;
}
