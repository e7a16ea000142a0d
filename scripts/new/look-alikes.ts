import Fuse from 'fuse.js';

/** A name that the catalog knows, and where. */
export interface KnownName {
  readonly name: string;
  /** `metrics.yaml, FID`: what a person would open. */
  readonly where: string;
  /** Position of its entry in its file. */
  readonly entry: number;
}

/** The most that are shown: more would not be read. */
const MOST = 5;

/**
 * How far a spelling may be from another to be shown, on the scale of Fuse.js from 0, equal, to 1. At
 * 0.3 `Image Clasification` finds `Image Classification`, and `FID` does not find `FVD`.
 */
const FURTHEST = 0.3;

/**
 * Names that may mean what a new one means: equal once folded, nearly spelled alike, or one with
 * words more than the other. The nearest first, of each entry one; nothing is decided by this.
 */
export function lookAlikes(
  name: string,
  known: readonly KnownName[],
  fold: (spelling: string) => string,
): KnownName[] {
  const folded = fold(name);
  const same = known.filter((other) => fold(other.name) === folded);
  const fuse = new Fuse(known, {
    keys: ['name'],
    threshold: FURTHEST,
    ignoreDiacritics: true,
    minMatchCharLength: 2,
  });
  const near = fuse.search(name).map(({ item }) => item);
  const words = new Set(name.toLowerCase().split(/[\s-]+/));
  const longer = known.filter((other) => {
    const others = other.name.toLowerCase().split(/[\s-]+/);
    const [few, many] =
      others.length < words.size ? [others, words] : [[...words], new Set(others)];
    return few.every((word) => many.has(word));
  });
  const nearest = Map.groupBy([...same, ...near, ...longer], ({ entry }) => entry);
  return Array.from(nearest.values(), ([first]) => first!).slice(0, MOST);
}
