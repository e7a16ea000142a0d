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

/** What frequent words of phrases hold together, since each by itself is nearly everywhere. */
export interface PairSlots {
  /** A paper that has the phrase has each of these. */
  readonly inner: readonly Slot[];
  /** It may lack these: the last word of a phrase may be the beginning of one. */
  readonly last: readonly Slot[];
}

/** The pairs of frequent words that stand side by side in phrases, those that the dictionary has. */
export async function pairSlots(files: IndexFiles, terms: readonly Term[]): Promise<PairSlots> {
  const frequent = await files.frequentWords();
  const pairs = terms.flatMap(({ phrase, words, field }) =>
    words.slice(1).flatMap((second, index) => {
      const first = words[index]!;
      if (!phrase || !frequent.has(first) || !frequent.has(second)) return [];
      const isLast = index === words.length - 2;
      return [{ isLast, found: lookUp(files, pairOf(first, second), field, true) }];
    }),
  );
  const slotsOf = async (some: typeof pairs) =>
    (await Promise.all(some.map(({ found }) => found)))
      .filter(({ length }) => length > 0)
      .map((meanings) => slotOf(meanings, files.manifest.papers));
  const [inner, last] = await Promise.all([
    slotsOf(pairs.filter(({ isLast }) => !isLast)),
    slotsOf(pairs.filter(({ isLast }) => isLast)),
  ]);
  return { inner, last };
}
