import type { Changes } from '../catalog/changes.ts';
import { digest } from '../catalog/digest.ts';
import type { CatalogVersion } from '../catalog/version.ts';
import { mainBoards, type ListedBoard } from './board-list.ts';
import { pageStarts, type BrowsedPage } from './browse.ts';
import type { PairLink } from './compared-pairs.ts';
import { holdingsText } from './holdings.ts';
import type { CatalogIndex } from './index-catalog.ts';
import {
  listsOfArea,
  listsOfBenchmarks,
  listsOfMetric,
  type OwnPage,
  type Pages,
} from './own-lists.ts';
import { pageNumbers } from './page-numbers.ts';
import type { RelatedPaper } from './related-papers.ts';
import { relatedTasks } from './related-tasks.ts';
import { once, ThingDigests } from './thing-digests.ts';
import type {
  AreaView,
  AuthorView,
  BenchmarkView,
  DatasetView,
  MetricView,
  PaperView,
  TaskView,
} from './things.ts';

/** Digits of a version that people read. */
const SHOWN_DIGITS = 8;

/** Names of another thing that a page lists before it only counts the others; no page lists more. */
const MOST_NAMED = 21;

/** What a page says of a list of names: the first, and how many there are. */
function named<T>(things: readonly T[], tell: (thing: T) => unknown): unknown {
  return [things.length, things.slice(0, MOST_NAMED).map(tell)];
}

/** What a page says of namesakes. */
function namesakes(similar: readonly { readonly id: string; readonly name: string }[]): unknown {
  return named(similar, ({ id, name }) => [id, name]);
}

/** What a task says of itself. */
function taskWords({ id, name, note, spellings, area }: TaskView): unknown {
  return [id, name, note, spellings, area?.id, area?.name];
}

/**
 * For every thing a digest of all content that its page and its files are made
 * of: as long as it is equal, so are they, made by the same program with the same
 * registry and settings. It may differ where the page does not.
 */
export class DataVersions {
  readonly #frame: readonly string[];
  readonly #things: ThingDigests;
  readonly #related: ReadonlyMap<string, readonly RelatedPaper[]>;
  readonly #pairLink: (one: string, other: string) => PairLink;

  constructor(
    index: CatalogIndex,
    changes: Changes,
    related: ReadonlyMap<string, readonly RelatedPaper[]>,
    pairLink: (one: string, other: string) => PairLink,
    /** What every page says beside its own content. */
    frame: readonly string[],
  ) {
    this.#frame = frame;
    this.#things = new ThingDigests(index, changes, frame);
    this.#related = related;
    this.#pairLink = pairLink;
  }

  #page(...parts: readonly unknown[]): string {
    return digest(this.#frame, parts);
  }

  // What is made of two digests is not remembered: that of each thing takes more room than time.

  /** Of what a paper says by itself: its citations. */
  readonly citation = (paper: PaperView) => this.#things.own(paper);

  /** Of a paper with where its results stand: its data, and what its page says that it is of. */
  readonly paperData = (paper: PaperView) => this.#things.stands(paper);

  /** Of the page of a paper, which names related papers too. */
  readonly paper = (paper: PaperView) =>
    this.#page(
      this.#things.stands(paper),
      (this.#related.get(paper.id) ?? []).map(({ paper: { id, shownTitle, label }, shared }) => [
        id,
        shownTitle,
        label,
        shared,
        this.#pairLink(paper.id, id).isPage,
      ]),
    );

  /** Of a benchmark in whatever metric: its files, and what its pages say that they are of. */
  readonly benchmarkData = (benchmark: BenchmarkView) => this.#things.rows(benchmark);

  /** Of the pages of a benchmark, which name others on the same dataset and namesakes of it too. */
  readonly benchmark = once((benchmark: BenchmarkView) => {
    const { datasetView } = benchmark;
    return this.#page(
      this.#things.rows(benchmark),
      namesakes(datasetView.similar),
      named(datasetView.benchmarks, ({ id, name, coverage }) => [id, name, coverage.held]),
    );
  });

  /** What a list of boards says. */
  #boards(lines: readonly ListedBoard[]): unknown {
    return lines.map(({ board, held, others }) => [
      this.#things.rows(board.benchmark),
      board.metric?.id,
      held,
      others,
    ]);
  }

  /** What a thing's page says of a list that it begins, and how long the list is. */
  #begun<T>(pages: Pages<T>, tell: (items: readonly T[]) => unknown): unknown {
    return [pages.length, pages.reduce((sum, { length }) => sum + length, 0), tell(pages[0]!)];
  }

  readonly #papers = (papers: readonly PaperView[]): unknown =>
    papers.map((paper) => this.#things.own(paper));

  /** What the page of a task or a dataset says of its boards, and of the papers on them. */
  #benchmarkLists(owner: TaskView | DatasetView): unknown {
    const { boards, papers } = listsOfBenchmarks(owner);
    return [
      owner.benchmarks.length,
      holdingsText(owner.benchmarks.flatMap((benchmark) => benchmark.boards)),
      this.#begun(boards, (lines) => this.#boards(lines)),
      this.#begun(papers, this.#papers),
    ];
  }

  /** Of the page of a task: of its boards and papers it says of those it names, and counts the others. */
  readonly task = once((task: TaskView) =>
    this.#page(
      taskWords(task),
      namesakes(task.similar),
      this.#benchmarkLists(task),
      named(relatedTasks(task), ({ task: other, datasets }) => [
        other.id,
        other.name,
        datasets.map(({ id, name }) => [id, name]),
      ]),
    ),
  );

  /** Of everything that a task holds: its feed, its picture, and its part of the whole data. */
  readonly taskData = once((task: TaskView) =>
    this.#page(
      taskWords(task),
      task.benchmarks.map((benchmark) => this.#things.rows(benchmark)),
    ),
  );

  /** Of the page of a dataset. */
  readonly dataset = once((dataset: DatasetView) =>
    this.#page(
      [dataset.id, dataset.name, dataset.note, dataset.spellings],
      namesakes(dataset.similar),
      [...new Set(dataset.benchmarks.map(({ task }) => task))],
      this.#benchmarkLists(dataset),
    ),
  );

  /** Of the page of a metric. */
  readonly metric = once((metric: MetricView) =>
    this.#page(
      { ...metric, boards: undefined, similar: undefined },
      namesakes(metric.similar),
      metric.boards.length,
      holdingsText(metric.boards),
      this.#begun(listsOfMetric(metric).boards, (lines) => this.#boards(lines)),
    ),
  );

  /** Of the page of an author, which counts co-authors over all papers. */
  readonly author = once((author: AuthorView) =>
    this.#page([author.id, author.name], namesakes(author.similar), this.#papers(author.papers)),
  );

  /** Of the page of an area. */
  readonly area = once((area: AreaView) => {
    const { tasks, benchmarks } = listsOfArea(area);
    const all = area.tasks.flatMap((task) => task.benchmarks);
    return this.#page(
      [area.id, area.name, all.length],
      holdingsText(all.flatMap(({ boards }) => boards)),
      this.#begun(tasks, (names) => names),
      this.#begun(benchmarks, (lines) => this.#boards(lines)),
    );
  });

  /** Of a further page of a thing's list. */
  ownPage({ kind, owner, part, page, last, boards, papers, names }: OwnPage): string {
    return this.#page(
      [kind, owner.id, owner.name, part, page, last],
      boards && this.#boards(boards),
      papers && this.#papers(papers),
      names,
    );
  }

  /** Of a page of a list of the whole catalog. */
  browsed(listed: BrowsedPage): string {
    const { kind, browsed } = listed;
    const { group, page } = browsed;
    const starts = pageStarts(listed);
    return this.#page(
      [kind, group.key, group.title, group.total, page, group.pages.length],
      pageNumbers(page, group.pages.length).map((number) => starts[number - 1]),
      this.#listed(listed),
    );
  }

  #listed({ kind, browsed }: BrowsedPage): unknown {
    if (kind === 'papers') return this.#papers(browsed.items);
    if (kind === 'benchmarks') return this.#boards(mainBoards(browsed.items));
    return browsed.items;
  }

  /** Of the page that compares two papers, and its files. */
  pair(a: PaperView, b: PaperView): string {
    return this.#page(this.#things.stands(a), this.#things.stands(b));
  }

  /** The version of a benchmark as a citation names it: `2026-11-21.3f9a0c21`. */
  cited(benchmark: BenchmarkView): CatalogVersion {
    const digits = this.benchmarkData(benchmark).slice(0, SHOWN_DIGITS);
    const dates = benchmark.held.flatMap(({ paper }) => this.#things.datesOf(paper));
    const date = dates.toSorted().at(-1);
    return { name: date === undefined ? digits : `${date}.${digits}`, date };
  }
}
