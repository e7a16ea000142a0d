import { slotOf, type Slot } from './candidates.ts';
import { pairOf } from './fold.ts';
import type { IndexFiles } from './index-files.ts';
import type { Query, Term } from './query.ts';
import { lookUp } from './word-lookup.ts';

/** The years that a span without an end stands for. */
const FIRST_YEAR = 1950;
const LAST_YEAR = 2100;

/** Years and code as slots of their own. */
export function filterSlots(files: IndexFiles, { years, code }: Query): Promise<Slot[]> {
  const spans = years.map(({ from = FIRST_YEAR, to = LAST_YEAR }) =>
    Array.from({ length: Math.max(0, Math.min(to, LAST_YEAR) - from + 1) }, (_, index) =>
      lookUp(files, String(from + index), 'year', true),
    ),
  );
  if (code) spans.push([lookUp(files, 'code', 'has', true)]);
  return Promise.all(
    spans.map(async (span) => slotOf((await Promise.all(span)).flat(), files.manifest.papers)),
  );
}

/** What frequent words of a phrase hold together, since each by itself is nearly everywhere. */
export async function pairSlots(files: IndexFiles, terms: readonly Term[]): Promise<Slot[]> {
  const frequent = new Set((await files.frequent()).map(({ word }) => word));
  const pairs = terms.flatMap(({ phrase, words, field }) =>
    words.slice(1).flatMap((second, index) => {
      const first = words[index]!;
      const isKept = phrase && frequent.has(first) && frequent.has(second);
      return isKept ? [lookUp(files, pairOf(first, second), field, true)] : [];
    }),
  );
  return (await Promise.all(pairs))
    .filter(({ length }) => length > 0)
    .map((meanings) => slotOf(meanings, files.manifest.papers));
}
