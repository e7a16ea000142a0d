import { slugify } from '../catalog/id.ts';
import { compareText } from '../catalog/problem.ts';
import { countedNames, NAMED_KINDS, type CountedName, type NamedKind } from './counted-names.ts';
import type { CatalogIndex } from './index-catalog.ts';
import { newestFirst } from './papers-of.ts';
import type { BenchmarkView, PaperView } from './things.ts';

/** Most entries that a list shows on one page. */
export const PAGE_LENGTH = 200;

/** Entries of one letter or year, in pages. */
export interface BrowseGroup<T> {
  /** Part of the address: `a`, `0-9`, `other`, `2021`, `no-year`. */
  readonly key: string;
  /** What readers see: `A`, `0–9`, `Other`, `2021`, `No year`. */
  readonly title: string;
  readonly total: number;
  readonly pages: readonly (readonly T[])[];
}

/** Whether a list is too long for one page, so that it is divided by letter or year. */
export function isLong(items: readonly unknown[]): boolean {
  return items.length > PAGE_LENGTH;
}

/** The groups of a list by first letter, digits first, other signs last; none when it fits on one page. */
export function groupsByLetter<T extends { readonly name: string }>(
  items: readonly T[],
): BrowseGroup<T>[] {
  const groups = divide(items, ({ name }) => letterOf(name));
  return groups.toSorted(
    (a, b) => Number(a.key === 'other') - Number(b.key === 'other') || compareText(a.key, b.key),
  );
}

/** The groups of a list of papers by year, in the order of the list; none when it fits on one page. */
export function groupsByYear<T extends { readonly year: number | null }>(
  items: readonly T[],
): BrowseGroup<T>[] {
  return divide(items, ({ year }) =>
    year === null ? ['no-year', 'No year'] : [String(year), String(year)],
  );
}

/** Key and title of the group that a name belongs to. */
function letterOf(name: string): readonly [key: string, title: string] {
  const [first = ''] = slugify(name);
  if (first === '') return ['other', 'Other'];
  return /\d/.test(first) ? ['0-9', '0–9'] : [first, first.toUpperCase()];
}

function divide<T>(
  items: readonly T[],
  groupOf: (item: T) => readonly [key: string, title: string],
): BrowseGroup<T>[] {
  if (!isLong(items)) return [];
  return [...Map.groupBy(items, (item) => groupOf(item)[0])].map(([key, members]) => ({
    key,
    title: groupOf(members[0]!)[1],
    total: members.length,
    pages: pagesOf(members),
  }));
}

function pagesOf<T>(items: readonly T[]): T[][] {
  const starts = Array.from(
    { length: Math.ceil(items.length / PAGE_LENGTH) },
    (_, page) => page * PAGE_LENGTH,
  );
  return starts.map((start) => items.slice(start, start + PAGE_LENGTH));
}

/** Every long list of a catalog in its groups. */
export interface Browse {
  readonly papers: readonly BrowseGroup<PaperView>[];
  readonly benchmarks: readonly BrowseGroup<BenchmarkView>[];
  readonly names: ReadonlyMap<NamedKind, readonly BrowseGroup<CountedName>[]>;
}

/** Divide the long lists of a catalog: papers by year, everything else by first letter. */
export function browseCatalog(index: CatalogIndex): Browse {
  return {
    papers: groupsByYear(newestFirst(index.papers)),
    benchmarks: groupsByLetter(index.benchmarks),
    names: new Map(NAMED_KINDS.map((kind) => [kind, groupsByLetter(countedNames(kind, index))])),
  };
}

/** One page of a group. */
export interface BrowsePage<T> {
  readonly group: BrowseGroup<T>;
  /** From 1. */
  readonly page: number;
  readonly items: readonly T[];
}

/** The pages of some groups, numbered within each. */
export function browsePages<T>(groups: readonly BrowseGroup<T>[]): BrowsePage<T>[] {
  return groups.flatMap((group) =>
    group.pages.map((items, position) => ({ group, page: position + 1, items })),
  );
}

/** A page with the kind of what stands on it. */
export type BrowsedPage =
  | { readonly kind: 'papers'; readonly browsed: BrowsePage<PaperView> }
  | { readonly kind: 'benchmarks'; readonly browsed: BrowsePage<BenchmarkView> }
  | { readonly kind: NamedKind; readonly browsed: BrowsePage<CountedName> };

/** Every page that the long lists of a catalog are divided into. */
export function browsedPages({ papers, benchmarks, names }: Browse): BrowsedPage[] {
  return [
    ...browsePages(papers).map((browsed) => ({ kind: 'papers' as const, browsed })),
    ...browsePages(benchmarks).map((browsed) => ({ kind: 'benchmarks' as const, browsed })),
    ...[...names].flatMap(([kind, groups]) =>
      browsePages(groups).map((browsed) => ({ kind, browsed })),
    ),
  ];
}
