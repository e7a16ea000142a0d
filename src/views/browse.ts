import { countedNames, NAMED_KINDS, type CountedName, type NamedKind } from './counted-names.ts';
import type { CatalogIndex } from './index-catalog.ts';
import {
  groupsByLetter,
  groupsByYear,
  listPages,
  ROOMY_PAGE_LENGTH,
  type ListGroup,
  type ListPage,
} from './list-groups.ts';
import { newestFirst } from './papers-of.ts';
import type { BenchmarkView, PaperView } from './things.ts';

/** Every long list of a catalog in its groups. */
export interface Browse {
  readonly papers: readonly ListGroup<PaperView>[];
  readonly benchmarks: readonly ListGroup<BenchmarkView>[];
  readonly names: ReadonlyMap<NamedKind, readonly ListGroup<CountedName>[]>;
}

/** Divide the long lists of a catalog: papers by year, everything else by first letter. */
export function browseCatalog(index: CatalogIndex): Browse {
  return {
    papers: groupsByYear(newestFirst(index.papers), ROOMY_PAGE_LENGTH),
    benchmarks: groupsByLetter(index.benchmarks, ROOMY_PAGE_LENGTH),
    names: new Map(NAMED_KINDS.map((kind) => [kind, groupsByLetter(countedNames(kind, index))])),
  };
}

/** A page with the kind of what stands on it. */
export type BrowsedPage =
  | { readonly kind: 'papers'; readonly browsed: ListPage<PaperView> }
  | { readonly kind: 'benchmarks'; readonly browsed: ListPage<BenchmarkView> }
  | { readonly kind: NamedKind; readonly browsed: ListPage<CountedName> };

/** Every page that the long lists of a catalog are divided into. */
export function browsedPages({ papers, benchmarks, names }: Browse): BrowsedPage[] {
  return [
    ...listPages(papers).map((browsed) => ({ kind: 'papers' as const, browsed })),
    ...listPages(benchmarks).map((browsed) => ({ kind: 'benchmarks' as const, browsed })),
    ...[...names].flatMap(([kind, groups]) =>
      listPages(groups).map((browsed) => ({ kind, browsed })),
    ),
  ];
}

/** What each page of a group begins with, by the page's number less one. */
export function pageStarts({ browsed }: Pick<BrowsedPage, 'browsed'>): string[] {
  return browsed.group.pages.map(([first]) => {
    if (first === undefined) return '';
    return 'name' in first ? first.name : first.shownTitle;
  });
}
