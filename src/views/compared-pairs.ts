import { compareText } from '../catalog/problem.ts';
import type { Addresses } from './addresses.ts';
import type { RelatedPaper } from './related-papers.ts';

/**
 * Pairs of papers that have a page of their own at the most. Each is three files,
 * and related papers alone would make more than four pairs for every paper; any
 * other pair is compared in the browser.
 */
export const MOST_PAIR_PAGES = 2_000;

/** Two papers that have a page of their own, and how many boards both have a value on. */
export interface ComparedPair {
  readonly ids: readonly [string, string];
  readonly shared: number;
}

/** The pairs of related papers that share the most boards, most first and equal ones by their ids. */
export function comparedPairs(
  related: ReadonlyMap<string, readonly RelatedPaper[]>,
  most = MOST_PAIR_PAGES,
): ComparedPair[] {
  const pairs = new Map<string, ComparedPair>();
  for (const [id, others] of related) {
    for (const { paper, shared } of others) {
      const ids = inOrder(id, paper.id);
      pairs.set(keyOf(ids), { ids, shared });
    }
  }
  return [...pairs]
    .toSorted(([key, a], [other, b]) => b.shared - a.shared || compareText(key, other))
    .slice(0, most)
    .map(([, pair]) => pair);
}

/** Where two papers are compared. */
export interface PairLink {
  readonly address: string;
  /** False where the comparison is made in the browser, which takes JavaScript. */
  readonly isPage: boolean;
}

/** Says where two papers are compared: on a page of their own when they have one, else on the page that compares any. */
export function pairLinks(
  pairs: readonly ComparedPair[],
  addresses: Addresses,
): (one: string, other: string) => PairLink {
  const withPage = new Set(pairs.map(({ ids }) => keyOf(ids)));
  return (one, other) => {
    const ids = inOrder(one, other);
    return withPage.has(keyOf(ids))
      ? { address: addresses.pair(...ids), isPage: true }
      : { address: addresses.compare(one, other), isPage: false };
  };
}

function inOrder(one: string, other: string): [string, string] {
  return one < other ? [one, other] : [other, one];
}

function keyOf(ids: readonly [string, string]): string {
  return ids.join('--');
}
