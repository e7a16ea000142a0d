import { mainBoards, everyBoard, type ListedBoard } from './board-list.ts';
import { countTask, type CountedName } from './counted-names.ts';
import type { CatalogIndex } from './index-catalog.ts';
import { isLong, PAGE_LENGTH, pagesOf, ROOMY_PAGE_LENGTH } from './list-groups.ts';
import { newestFirst, papersOf } from './papers-of.ts';
import type { AreaView, AuthorView, BenchmarkView, MetricView, PaperView } from './things.ts';

/** A list that belongs to a thing, in pages; the first stands on the thing's own page. */
export type Pages<T> = readonly (readonly T[])[];

/** Boards as they are given; too many for a page stand with those first that hold the most results. */
function boardPages(lines: readonly ListedBoard[]): Pages<ListedBoard> {
  const ordered = isLong(lines, ROOMY_PAGE_LENGTH)
    ? lines.toSorted((a, b) => b.held - a.held)
    : lines;
  return pagesOf(ordered, ROOMY_PAGE_LENGTH);
}

function paperPages(papers: readonly PaperView[]): Pages<PaperView> {
  return pagesOf(papers, ROOMY_PAGE_LENGTH);
}

/** The lists of a task or a dataset: its boards, and the papers on them, newest first. */
export function listsOfBenchmarks({ benchmarks }: { benchmarks: readonly BenchmarkView[] }) {
  return {
    boards: boardPages(everyBoard(benchmarks.flatMap(({ boards }) => boards))),
    papers: paperPages(papersOf(benchmarks)),
  };
}

/** The list of a metric: its boards. */
export function listsOfMetric({ boards }: MetricView) {
  return { boards: boardPages(everyBoard(boards)) };
}

/** The list of an author's name: the papers that print it, newest first. */
export function listsOfAuthor({ papers }: AuthorView) {
  return { papers: paperPages(newestFirst(papers)) };
}

/** The lists of an area: its tasks, and their benchmarks. */
export function listsOfArea({ tasks }: AreaView) {
  return {
    tasks: pagesOf(tasks.map(countTask), PAGE_LENGTH) as Pages<CountedName>,
    benchmarks: boardPages(mainBoards(tasks.flatMap(({ benchmarks }) => benchmarks))),
  };
}

/** The kinds whose things have lists that may need pages of their own. */
export type OwnerKind = 'tasks' | 'datasets' | 'metrics' | 'authors' | 'areas';

/** A page of a thing's list behind the first, which stands on the page of the thing. */
export interface OwnPage {
  readonly kind: OwnerKind;
  readonly owner: { readonly id: string; readonly name: string };
  readonly part: 'boards' | 'benchmarks' | 'papers' | 'tasks';
  /** From 2. */
  readonly page: number;
  readonly last: number;
  readonly boards?: readonly ListedBoard[];
  readonly papers?: readonly PaperView[];
  readonly names?: readonly CountedName[];
}

type Lists = Partial<{
  boards: Pages<ListedBoard>;
  benchmarks: Pages<ListedBoard>;
  papers: Pages<PaperView>;
  tasks: Pages<CountedName>;
}>;

function behindFirst<T>(
  pages: Pages<T> = [],
): { page: number; last: number; items: readonly T[] }[] {
  return pages.slice(1).map((items, index) => ({ page: index + 2, last: pages.length, items }));
}

function pagesOfOwner(own: Pick<OwnPage, 'kind' | 'owner'>, lists: Lists): OwnPage[] {
  return [
    ...(['boards', 'benchmarks'] as const).flatMap((part) =>
      behindFirst(lists[part]).map(({ items, ...page }) => ({
        ...own,
        part,
        ...page,
        boards: items,
      })),
    ),
    ...behindFirst(lists.papers).map(({ items, ...page }) => ({
      ...own,
      part: 'papers' as const,
      ...page,
      papers: items,
    })),
    ...behindFirst(lists.tasks).map(({ items, ...page }) => ({
      ...own,
      part: 'tasks' as const,
      ...page,
      names: items,
    })),
  ];
}

/** Every page that lists of single things need behind their first. */
export function ownPages(index: CatalogIndex): OwnPage[] {
  const of = <T extends OwnPage['owner']>(
    kind: OwnerKind,
    owners: readonly T[],
    listsOf: (owner: T) => Lists,
  ) => owners.flatMap((owner) => pagesOfOwner({ kind, owner }, listsOf(owner)));
  return [
    ...of('tasks', index.tasks, listsOfBenchmarks),
    ...of('datasets', index.datasets, listsOfBenchmarks),
    ...of('metrics', index.metrics, listsOfMetric),
    ...of('authors', index.authors, listsOfAuthor),
    ...of('areas', index.areas, listsOfArea),
  ];
}
