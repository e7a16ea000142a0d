import Fuse from 'fuse.js/min';
import { SEARCH_KINDS, type SearchKind, type SearchRecord } from './record.ts';

export interface Hit {
  readonly record: SearchRecord;
  /** Ranges of `record.name` that matched, as `[start, end)` in UTF-16 units, in order. */
  readonly marks: readonly (readonly [number, number])[];
}

/** Hits by kind, best first; a kind without a hit is absent. */
export type HitGroups = ReadonlyMap<SearchKind, readonly Hit[]>;

export interface SearchEngine {
  search(query: string): HitGroups;
}

/** Curly quotes and dashes as a keyboard types them, compounds in their words. */
export function normaliseQuery(query: string): string {
  return query
    .normalize('NFKC')
    .replace(/[‘’‚‛′]/g, "'")
    .replace(/[“”„‟″]/g, '"')
    .replace(/[‐‑‒–—―−]/g, '-')
    .trim();
}

/** Ranges that touch or overlap, joined; Fuse.js gives each token its own, ends included. */
function joinRanges(ranges: readonly (readonly [number, number])[]): [number, number][] {
  const joined: [number, number][] = [];
  for (const [start, last] of ranges.toSorted((a, b) => a[0] - b[0])) {
    const previous = joined.at(-1);
    if (previous !== undefined && start <= previous[1]) {
      previous[1] = Math.max(previous[1], last + 1);
    } else {
      joined.push([start, last + 1]);
    }
  }
  return joined;
}

/** A mark shorter than this is noise of the fuzzy match. */
const SHORTEST_MARK = 2;

/**
 * A search over records, all of which are in memory. Words may come in any
 * order and carry a typing error; every word must be found. The options are
 * those that rank well: the defaults of Fuse.js match nearly everything.
 */
export function createEngine(records: readonly SearchRecord[]): SearchEngine {
  const fuse = new Fuse(records, {
    keys: [
      { name: 'name', weight: 3 },
      { name: 'also', weight: 1 },
    ],
    useTokenSearch: true,
    tokenMatch: 'all',
    threshold: 0.3,
    ignoreDiacritics: true,
    includeMatches: true,
  });
  return {
    search(query) {
      const words = normaliseQuery(query);
      if (words === '') return new Map();
      const hits = fuse.search(words).map(({ item, matches }): Hit => {
        const ranges = (matches ?? [])
          .filter(({ key }) => key === 'name')
          .flatMap(({ indices }) => indices);
        const marks = joinRanges(ranges).filter(([start, end]) => end - start >= SHORTEST_MARK);
        return { record: item, marks };
      });
      const groups = Map.groupBy(hits, ({ record }) => record.kind);
      return new Map(
        SEARCH_KINDS.flatMap((kind) => {
          const group = groups.get(kind);
          return group ? [[kind, group] as const] : [];
        }),
      );
    },
  };
}
