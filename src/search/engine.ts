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

/** A word as a reader sees one: letters and digits. */
const WORD = /[\p{L}\p{M}\p{N}]+/gu;

/**
 * One mark a word, from its first matching character to its last: a fuzzy match
 * leaves gaps where the typing error is. A single character of a longer word is noise.
 */
function markWords(
  name: string,
  ranges: readonly (readonly [first: number, last: number])[],
): [number, number][] {
  return [...name.matchAll(WORD)].flatMap(({ index, 0: word }): [number, number][] => {
    const end = index + word.length;
    const inside = ranges.filter(([first, last]) => first < end && last >= index);
    if (inside.length === 0) return [];
    const start = Math.max(index, Math.min(...inside.map(([first]) => first)));
    const stop = Math.min(end, Math.max(...inside.map(([, last]) => last + 1)));
    return stop - start > 1 || word.length === 1 ? [[start, stop]] : [];
  });
}

const MARKS = /\p{M}+/gu;

/** Words without case and accents, as they are compared. */
function wordsOf(text: string): string[] {
  return text.normalize('NFKD').replace(MARKS, '').toLowerCase().match(WORD) ?? [];
}

/** Whether every word of the query begins a word of the record: no typing error is needed to find it. */
function isExact(query: readonly string[], { name, also }: SearchRecord): boolean {
  const words = [name, ...also].flatMap(wordsOf);
  return query.every((asked) => words.some((word) => word.startsWith(asked)));
}

/**
 * A search over records, all of which are in memory. Words may come in any
 * order and carry a typing error; every word must be found, and what is found
 * without an error stands first (`lrs2` before `lrs3`). The options are those
 * that rank well: the defaults of Fuse.js match nearly everything.
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
      const asked = wordsOf(words);
      const found = fuse.search(words);
      const ordered = [
        ...found.filter(({ item }) => isExact(asked, item)),
        ...found.filter(({ item }) => !isExact(asked, item)),
      ];
      const hits = ordered.map(({ item, matches }): Hit => {
        const ranges = (matches ?? [])
          .filter(({ key }) => key === 'name')
          .flatMap(({ indices }) => indices);
        return { record: item, marks: markWords(item.name, ranges) };
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
