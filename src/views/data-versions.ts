import type { Changes } from '../catalog/changes.ts';
import { digest } from '../catalog/digest.ts';
import type { CatalogVersion } from '../catalog/version.ts';
import { authorIds } from './author-ids.ts';
import type { PairLink } from './compared-pairs.ts';
import type { CatalogIndex } from './index-catalog.ts';
import { problemsOf } from './problems-of.ts';
import { relatedTasks } from './related-tasks.ts';
import type { RelatedPaper } from './related-papers.ts';
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

/** Compute once for each thing that is asked for. */
function once<T extends object>(make: (thing: T) => string): (thing: T) => string {
  const known = new WeakMap<T, string>();
  return (thing) => {
    const version = known.get(thing) ?? make(thing);
    known.set(thing, version);
    return version;
  };
}

/** The ids, names and places of namesakes: what a page says of them. */
function namesakes(
  similar: readonly (TaskView | DatasetView)[],
): (readonly [string, string, (readonly [string, string])[]])[] {
  return similar.map(({ id, name, benchmarks }) => [
    id,
    name,
    benchmarks.map((benchmark) => [benchmark.id, benchmark.metrics.join()] as const),
  ]);
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

  readonly #rows = once((benchmark: BenchmarkView) => {
    const { held, boards, taskView, datasetView } = benchmark;
    return digest(
      { ...benchmark, held: undefined, boards: undefined, taskView: null, datasetView: null },
      [taskView.id, taskView.name, taskView.area?.id, taskView.area?.name],
      [datasetView.id, datasetView.name],
      namesakes(taskView.similar),
      namesakes(datasetView.similar),
      boards.map(({ metric, ranked, notices, verdict }) => [
        metric === undefined ? null : this.#name(metric),
        ranked,
        notices,
        verdict,
      ]),
      [...new Set(held.map(({ paper }) => paper))].map((paper) => this.#own(paper)),
    );
  });

  readonly #name = once(({ id, name, direction, known, similar }: MetricView) =>
    digest(
      [id, name, direction, known],
      similar.map((other) => [other.id, other.name, other.known, other.boards.length]),
    ),
  );

  #page(...parts: readonly unknown[]): string {
    return digest(this.#frame, parts);
  }

  /** Of the page of a paper and all its files. */
  readonly paper = once((paper: PaperView) => {
    const stands = new Set(paper.results.map(({ benchmark }) => benchmark));
    return this.#page(
      this.#own(paper),
      [...stands].map((id) => this.#rows(this.#benchmarks.get(id)!)),
      (this.#related.get(paper.id) ?? []).map(({ paper: other, shared }) => [
        this.#own(other),
        shared,
        this.#pairLink(paper.id, other.id).isPage,
      ]),
    );
  });

  /** Of the pages of a benchmark, in whatever metric, and all its files. */
  readonly benchmark = once((benchmark: BenchmarkView) =>
    this.#page(
      this.#rows(benchmark),
      benchmark.datasetView.benchmarks.map(({ id, name, coverage }) => [id, name, coverage.held]),
    ),
  );

  readonly task = once((task: TaskView) =>
    this.#page(
      [task.id, task.name, task.note, task.spellings, task.area?.id, task.area?.name],
      namesakes(task.similar),
      task.benchmarks.map((benchmark) => this.#rows(benchmark)),
      relatedTasks(task).map(({ task: other, datasets }) => [
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

  readonly metric = once((metric: MetricView) => {
    return this.#page(
      { ...metric, boards: undefined, similar: undefined },
      this.#name(metric),
      metric.boards.map(({ benchmark }) => this.#rows(benchmark)),
    );
  });

  readonly author = once((author: AuthorView) =>
    this.#page(
      [author.id, author.name],
      author.similar.map(({ id, name, papers }) => [id, name, papers.length]),
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
    return this.#page(this.paper(a), this.paper(b));
  }

  /** The version of a benchmark as a citation names it: `2026-11-21.3f9a0c21`. */
  cited(benchmark: BenchmarkView): CatalogVersion {
    const digits = this.benchmark(benchmark).slice(0, SHOWN_DIGITS);
    const dates = benchmark.held.flatMap(({ paper }) => this.#dates.get(paper.id) ?? []);
    const date = dates.toSorted().at(-1);
    return { name: date === undefined ? digits : `${date}.${digits}`, date };
  }
}
