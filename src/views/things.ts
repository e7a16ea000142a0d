import type { Benchmark } from '../catalog/benchmark.ts';
import type { HeldPaper } from '../catalog/held-paper.ts';
import type { Result } from '../catalog/paper.ts';
import type { Metric, PaperNote } from '../catalog/registry.ts';
import type { Coverage } from './coverage.ts';
import type { HeldAbstract } from './held-abstract.ts';
import type { Notice } from './notice.ts';

/** A result with the paper it belongs to and its id. */
export interface HeldResult {
  readonly id: string;
  readonly paper: PaperView;
  readonly result: Result;
  /** The digits as the source has them, `null` where it prints none. */
  readonly printed: string | null;
}

export interface PaperView extends HeldPaper {
  readonly abstract: HeldAbstract;
  /** The title as the registry mends it, else as the source prints it. */
  readonly shownTitle: string;
  readonly label: string;
  readonly note: PaperNote | undefined;
  readonly held: HeldResult[];
}

export interface MetricView extends Metric {
  /** False when the registry does not know the metric. */
  readonly known: boolean;
  readonly boards: Board[];
  /** Other metrics with a spelling that differs only by case, a hyphen or a space. */
  readonly similar: MetricView[];
}

export interface BenchmarkView extends Benchmark {
  /** `Talking Face Generation on LRW (test)`. */
  readonly name: string;
  readonly taskView: TaskView;
  readonly datasetView: DatasetView;
  readonly held: HeldResult[];
  /** One per metric, the metric held most often first. */
  readonly boards: Board[];
  readonly coverage: Coverage;
}

/** One benchmark in one metric. */
export interface Board {
  readonly benchmark: BenchmarkView;
  /** `undefined` when upstream lists the benchmark without any result. */
  readonly metric: MetricView | undefined;
  readonly rows: readonly BoardRow[];
  readonly ranked: boolean;
  /** Blocking notices first. */
  readonly notices: readonly Notice[];
  /** Results with a value on this board. */
  readonly heldHere: number;
  /** Whether values of another scale were moved to the metric's own one. */
  readonly isRescaled?: true;
}

export interface BoardRow extends HeldResult {
  /** The value that places are made of; `null` for anything but a plain number. */
  readonly number: number | null;
  readonly place: number | null;
  readonly tied: boolean;
  /** `1`, `=2`, or `null` when unranked. */
  readonly placeText: string | null;
  /** A sentence that says why the row stands where it stands. */
  readonly explanation: string;
  readonly withinRounding: boolean;
  /** The digits as the source has them, where `printed` shows others in a rescaled view. */
  readonly rescaledFrom?: string;
}

export interface TaskView {
  readonly id: string;
  readonly name: string;
  readonly note: string | null;
  /** Other spellings that the registry says mean the same. */
  readonly spellings: readonly string[];
  readonly area: AreaView | undefined;
  readonly benchmarks: BenchmarkView[];
  /** Other tasks of nearly this name that nobody has stated to be different. */
  readonly similar: TaskView[];
}

export interface DatasetView {
  readonly id: string;
  readonly name: string;
  readonly note: string | null;
  /** Other spellings that the registry says mean the same. */
  readonly spellings: readonly string[];
  readonly benchmarks: BenchmarkView[];
  /** Other datasets of nearly this name that nobody has stated to be different. */
  readonly similar: DatasetView[];
}

export interface AreaView {
  readonly id: string;
  readonly name: string;
  readonly tasks: TaskView[];
}

export interface AuthorView {
  readonly id: string;
  readonly name: string;
  readonly papers: PaperView[];
  /** Other names that differ only by case, an accent, a hyphen or a dot. */
  readonly similar: AuthorView[];
}
