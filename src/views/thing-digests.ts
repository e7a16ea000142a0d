import type { Changes } from '../catalog/changes.ts';
import { digest } from '../catalog/digest.ts';
import { authorIds } from './author-ids.ts';
import { pageOfRow } from './board-parts.ts';
import { boardVerdict } from './board-verdict.ts';
import type { CatalogIndex } from './index-catalog.ts';
import { paperStandings } from './paper-standings.ts';
import { problemsOf } from './problems-of.ts';
import type { BenchmarkView, Board, MetricView, PaperView } from './things.ts';
import { whyUnranked } from './why-unranked.ts';

/** Compute once for each thing that is asked for. */
export function once<T extends object>(make: (thing: T) => string): (thing: T) => string {
  // Things live as long as what is computed for them, and a weak map takes more time and room.
  const known = new Map<T, string>();
  return (thing) => {
    const version = known.get(thing) ?? make(thing);
    known.set(thing, version);
    return version;
  };
}

/** What a board says of its metric. */
function metricWords(metric: MetricView | undefined): unknown {
  if (metric === undefined) return null;
  return { ...metric, boards: undefined, similar: undefined };
}

/**
 * Digests of what papers and benchmarks say wherever they are shown, of which the versions of pages
 * are made. Those of things are of what every page says too, and may be such versions themselves.
 */
export class ThingDigests {
  readonly #frame: readonly string[];
  readonly #index: CatalogIndex;
  readonly #benchmarks: ReadonlyMap<string, BenchmarkView>;
  readonly #dates = new Map<string, string[]>();

  constructor(
    index: CatalogIndex,
    changes: Changes,
    /** What every page says beside its own content. */
    frame: readonly string[],
  ) {
    this.#frame = frame;
    this.#index = index;
    this.#benchmarks = new Map(index.benchmarks.map((benchmark) => [benchmark.id, benchmark]));
    for (const { date, added, changed } of changes) {
      for (const id of new Set([...added, ...changed])) {
        this.#dates.set(id, [...(this.#dates.get(id) ?? []), date]);
      }
    }
  }

  /** The days on which a paper came or changed. */
  datesOf({ id }: PaperView): readonly string[] {
    return this.#dates.get(id) ?? [];
  }

  /** What a paper says by itself, wherever it is shown. */
  readonly own = once((paper: PaperView) => {
    const ids = authorIds(this.#index);
    return digest(
      this.#frame,
      paper.version,
      paper.note,
      paper.label,
      paper.authors.map((name) => ids.get(name)),
      problemsOf(this.#index, paper),
      this.datesOf(paper),
    );
  });

  /** What the rows and boards of a benchmark say, wherever they are shown. */
  readonly rows = once((benchmark: BenchmarkView) => {
    const { held, boards, taskView, datasetView } = benchmark;
    return digest(
      this.#frame,
      { ...benchmark, held: undefined, boards: undefined, taskView: null, datasetView: null },
      [taskView.id, taskView.name, taskView.area?.id, taskView.area?.name],
      [datasetView.id, datasetView.name],
      boards.map((board) => [
        metricWords(board.metric),
        board.ranked,
        board.notices,
        boardVerdict(board),
      ]),
      [...new Set(held.map(({ paper }) => paper))].map((paper) => this.own(paper)),
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
  readonly stands = once((paper: PaperView) =>
    digest(
      this.own(paper),
      paperStandings(paper, this.#benchmarks).map(({ board, row }) => [
        this.#head(board),
        [row.id, row.place, row.tied, row.placeText, row.explanation, row.withinRounding],
        pageOfRow(board, row.id),
      ]),
    ),
  );
}
