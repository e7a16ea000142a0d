import Fuse from 'fuse.js/min-basic';
import { fold } from './fold.ts';

/** A thing that was found, the texts it was found by, and how much of the query it holds. */
export interface Ranked<T> {
  readonly item: T;
  readonly name: string;
  readonly also: readonly string[];
  readonly weight: number;
}

/** Characters from the beginning of a text after which a match counts for nothing: longer than any title. */
const DISTANCE = 1_000;

/** What Fuse.js says counts half of what the words themselves say. */
const FUSE_SHARE = 0.5;

/**
 * Put a handful of candidates in order. Fuse.js scores them word by word (0 is
 * perfect), by how well and how near to the beginning their texts hold it and how
 * long they are; but it knows the handful only, so the weight of what was found,
 * which knows the whole catalog, counts as well. Equal ones keep their order.
 *
 * Texts are folded as the words of the query are: what Fuse.js itself knows of
 * accents is left out of the worker (`astro.config.mjs`).
 *
 * Words are asked one by one: the search for several at once would load a third
 * more of Fuse.js, and that they are all there is known already.
 */
export function rank<T>(candidates: readonly Ranked<T>[], words: readonly string[]): Ranked<T>[] {
  if (candidates.length < 2 || words.length === 0) return [...candidates];
  const texts = candidates.map(({ name, also }) => ({ name: fold(name), also: also.map(fold) }));
  const fuse = new Fuse(texts, {
    keys: [
      { name: 'name', weight: 3 },
      { name: 'also', weight: 1 },
    ],
    threshold: 0.3,
    distance: DISTANCE,
    isCaseSensitive: true,
    includeScore: true,
  });
  const best = Math.max(...candidates.map(({ weight }) => weight), Number.MIN_VALUE);
  const badness = candidates.map(({ weight }) => FUSE_SHARE - weight / best);
  for (const word of words) {
    for (const { refIndex, score = 1 } of fuse.search(word)) {
      badness[refIndex]! -= (FUSE_SHARE * (1 - score)) / words.length;
    }
  }
  return candidates
    .map((one, index) => ({ one, bad: badness[index]! }))
    .toSorted((a, b) => a.bad - b.bad)
    .map(({ one }) => one);
}
