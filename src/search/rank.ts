import Fuse from 'fuse.js/min';

/** A thing that was found, the texts it was found by, and how much of the query it holds. */
export interface Ranked<T> {
  readonly item: T;
  readonly name: string;
  readonly also: readonly string[];
  readonly weight: number;
}

/** What Fuse.js says counts half of what the words themselves say. */
const FUSE_SHARE = 0.5;

/**
 * Put a handful of candidates in order. Fuse.js scores them by how and where
 * the words stand in their texts (0 is perfect), but it knows the handful only
 * and takes any word that all of it have for an empty one; so the weight of what
 * was found, which knows the whole catalog, counts as well. Equal ones keep their order.
 */
export function rank<T>(candidates: readonly Ranked<T>[], words: string): Ranked<T>[] {
  if (candidates.length < 2) return [...candidates];
  const fuse = new Fuse(candidates, {
    keys: [
      { name: 'name', weight: 3 },
      { name: 'also', weight: 1 },
    ],
    useTokenSearch: true,
    threshold: 0.3,
    ignoreDiacritics: true,
    includeScore: true,
  });
  const scores = new Map(fuse.search(words).map(({ item, score }) => [item, score ?? 1]));
  const best = Math.max(...candidates.map(({ weight }) => weight), Number.MIN_VALUE);
  const badness = (one: Ranked<T>) => FUSE_SHARE * (scores.get(one) ?? 1) - one.weight / best;
  return candidates
    .map((one) => ({ one, bad: badness(one) }))
    .toSorted((a, b) => a.bad - b.bad)
    .map(({ one }) => one);
}
