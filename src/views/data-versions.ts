import type { Changes } from '../catalog/changes.ts';
import { digest } from '../catalog/digest.ts';
import type { CatalogVersion } from '../catalog/version.ts';
import { authorIds } from './author-ids.ts';
import type { PairLink } from './compared-pairs.ts';
import { pageOfRow } from './board-parts.ts';
import type { CatalogIndex } from './index-catalog.ts';
import { paperStandings } from './paper-standings.ts';
import { problemsOf } from './problems-of.ts';
import { relatedTasks } from './related-tasks.ts';
import type { RelatedPaper } from './related-papers.ts';
import type {
  AreaView,
  AuthorView,
  BenchmarkView,
  Board,
  DatasetView,
  MetricView,
  PaperView,
  TaskView,
} from './things.ts';
import { whyUnranked } from './why-unranked.ts';

/** Digits of a version that people read. */
const SHOWN_DIGITS = 8;

/** Compute once for each thing that is asked for. */
function once<T extends object>(make: (thing: T) => string): (thing: T) => string {
  const known = new WeakMap<T, string>();
  return (thing) => {
    const version = known.get(thing) ?? make(thing);
    known.set(thing, version);
    return version;
  };
}

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

/** What a board says of its metric. */
function metricWords(metric: MetricView | undefined): unknown {
  if (metric === undefined) return null;
  return { ...metric, boards: undefined, similar: undefined };
}

/**
 * For every thing a digest of all content that its page and its files are made
 * of: as long as it is equal, so are they, made by the same program with the same
 * registry and settings. It may differ where the page does not.
 */
export class DataVersions {
  readonly #frame: readonly string[];
  readonly #index: CatalogIndex;
  readonly #related: ReadonlyMap<string, readonly RelatedPaper[]>;
  readonly #pairLink: (one: string, other: string) => PairLink;
  readonly #benchmarks: ReadonlyMap<string, BenchmarkView>;
  readonly #dates = new Map<string, string[]>();

  constructor(
    index: CatalogIndex,
    changes: Changes,
    related: ReadonlyMap<string, readonly RelatedPaper[]>,
    pairLink: (one: string, other: string) => PairLink,
    /** What every page says beside its own content. */
    frame: readonly string[],
  ) {
    this.#frame = frame;
    this.#index = index;
    this.#related = related;
    this.#pairLink = pairLink;
    this.#benchmarks = new Map(index.benchmarks.map((benchmark) => [benchmark.id, benchmark]));
    for (const { date, added, changed } of changes) {
      for (const id of new Set([...added, ...changed])) {
        this.#dates.set(id, [...(this.#dates.get(id) ?? []), date]);
      }
    }
  }

  /** What a paper says by itself, wherever it is shown. */
  readonly #own = once((paper: PaperView) => {
    const ids = authorIds(this.#index);
    return digest(
      { ...paper, held: undefined },
      paper.authors.map((name) => ids.get(name)),
      problemsOf(this.#index, paper),
      this.#dates.get(paper.id) ?? [],
    );
  });

  /** What the rows and boards of a benchmark say, wherever they are shown. */
  readonly #rows = once((benchmark: BenchmarkView) => {
    const { held, boards, taskView, datasetView } = benchmark;
    return digest(
      { ...benchmark, held: undefined, boards: undefined, taskView: null, datasetView: null },
      [taskView.id, taskView.name, taskView.area?.id, taskView.area?.name],
      [datasetView.id, datasetView.name],
      boards.map(({ metric, ranked, notices, verdict }) => [
        metricWords(metric),
        ranked,
        notices,
        verdict,
      ]),
      [...new Set(held.map(({ paper }) => paper))].map((paper) => this.#own(paper)),
    );
  });

  /** What a board says of itself beside any of its rows. */
  readonly #head = once((board: Board) => {
    const { id, task, taskView, printed, dataset, split, listed, metrics, coverage } =
      board.benchmark;
    return digest(
      [id, task, taskView.id, printed, dataset, split, listed, metrics[0], coverage],
      metricWords(board.metric),
      board.heldHere,
      board.ranked,
      whyUnranked(board),
    );
  });

  /** What a paper says, and where each of its results stands. */
  readonly #stands = once((paper: PaperView) =>
    digest(
      this.#own(paper),
      paperStandings(paper, this.#benchmarks).map(({ board, row }) => [
        this.#head(board),
        [row.id, row.place, row.tied, row.placeText, row.explanation, row.withinRounding],
        pageOfRow(board, row.id),
      ]),
    ),
  );

  #page(...parts: readonly unknown[]): string {
    return digest(this.#frame, parts);
  }

  /** Of what a paper says by itself: its citations. */
  readonly citation = once((paper: PaperView) => this.#page(this.#own(paper)));

  /** Of a paper with where its results stand: its data, and what its page says that it is of. */
  readonly paperData = once((paper: PaperView) => this.#page(this.#stands(paper)));

  /** Of the page of a paper, which names related papers too. */
  readonly paper = once((paper: PaperView) =>
    this.#page(
      this.#stands(paper),
      (this.#related.get(paper.id) ?? []).map(({ paper: { id, shownTitle, label }, shared }) => [
        id,
        shownTitle,
        label,
        shared,
        this.#pairLink(paper.id, id).isPage,
      ]),
    ),
  );

  /** Of a benchmark in whatever metric: its files, and what its pages say that they are of. */
  readonly benchmarkData = once((benchmark: BenchmarkView) => this.#page(this.#rows(benchmark)));

  /** Of the pages of a benchmark, which name others on the same dataset and namesakes of it too. */
  readonly benchmark = once((benchmark: BenchmarkView) => {
    const { datasetView } = benchmark;
    return this.#page(
      this.#rows(benchmark),
      namesakes(datasetView.similar),
      named(datasetView.benchmarks, ({ id, name, coverage }) => [id, name, coverage.held]),
    );
  });

  readonly task = once((task: TaskView) =>
    this.#page(
      [task.id, task.name, task.note, task.spellings, task.area?.id, task.area?.name],
      namesakes(task.similar),
      task.benchmarks.map((benchmark) => this.#rows(benchmark)),
      named(relatedTasks(task), ({ task: other, datasets }) => [
        other.id,
        other.name,
        datasets.map(({ id, name }) => [id, name]),
      ]),
    ),
  );

  readonly dataset = once((dataset: DatasetView) =>
    this.#page(
      [dataset.id, dataset.name, dataset.note, dataset.spellings],
      namesakes(dataset.similar),
      dataset.benchmarks.map((benchmark) => this.#rows(benchmark)),
    ),
  );

  readonly metric = once((metric: MetricView) =>
    this.#page(
      { ...metric, boards: undefined, similar: undefined },
      namesakes(metric.similar),
      metric.boards.map(({ benchmark }) => this.#rows(benchmark)),
    ),
  );

  readonly author = once((author: AuthorView) =>
    this.#page(
      [author.id, author.name],
      namesakes(author.similar),
      author.papers.map((paper) => this.#own(paper)),
    ),
  );

  readonly area = once((area: AreaView) =>
    this.#page(
      [area.id, area.name],
      area.tasks.map((task) => this.task(task)),
    ),
  );

  /** Of the page that compares two papers, and its files. */
  pair(a: PaperView, b: PaperView): string {
    return this.#page(this.#stands(a), this.#stands(b));
  }

  /** The version of a benchmark as a citation names it: `2026-11-21.3f9a0c21`. */
  cited(benchmark: BenchmarkView): CatalogVersion {
    const digits = this.benchmarkData(benchmark).slice(0, SHOWN_DIGITS);
    const dates = benchmark.held.flatMap(({ paper }) => this.#dates.get(paper.id) ?? []);
    const date = dates.toSorted().at(-1);
    return { name: date === undefined ? digits : `${date}.${digits}`, date };
  }
}
