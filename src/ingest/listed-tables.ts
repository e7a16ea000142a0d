import type { DatasetPage } from '../source/page.ts';
import type { ReadPage } from '../source/read-corpus.ts';
import type { ArchiveCorpus } from './archive-corpus.ts';
import type { BenchmarkName, CanonicalNames } from './canonical-names.ts';

/** The table that a row stands in, of a page, a dataset page or an archive: its benchmark and what it lists. */
export interface Listed {
  readonly name: BenchmarkName;
  readonly listed: number | null;
}

/** The tables that rows of papers stand in. */
export function* tablesOf(
  pages: readonly ReadPage[],
  { papers }: Pick<ArchiveCorpus, 'papers'>,
  names: CanonicalNames,
): Generator<Listed> {
  for (const { rows } of pages) {
    for (const { place, row } of rows) {
      yield { name: names.benchmarkAt(place), listed: row.listed };
    }
  }
  for (const { rows } of papers) {
    for (const { read } of rows) {
      yield { name: names.benchmark(read.task, read.dataset), listed: read.listed };
    }
  }
}

/** The tables that dataset pages list. */
export function* tablesOfDatasetPages(
  pages: readonly DatasetPage[],
  names: CanonicalNames,
): Generator<Listed> {
  for (const { rows } of pages) {
    for (const { task, dataset, listed } of rows) {
      yield { name: names.benchmark(task, dataset), listed };
    }
  }
}

/** A benchmark, and every number of listed results that its tables tell. */
export interface ListedBenchmark {
  readonly name: BenchmarkName;
  readonly counts: ReadonlySet<number>;
}

/**
 * The benchmarks that rows of papers stand on, by exact name, with the numbers that any
 * capture or dataset page lists; what only dataset pages list is no benchmark here.
 */
export function listedBenchmarks(
  tables: Iterable<Listed>,
  ofDatasetPages: Iterable<Listed>,
): Map<string, ListedBenchmark> {
  const byExact = new Map<string, { name: BenchmarkName; counts: Set<number> }>();
  for (const { name, listed } of tables) {
    let benchmark = byExact.get(name.exact);
    if (!benchmark) byExact.set(name.exact, (benchmark = { name, counts: new Set() }));
    if (listed !== null) benchmark.counts.add(listed);
  }
  for (const { name, listed } of ofDatasetPages) {
    if (listed !== null) byExact.get(name.exact)?.counts.add(listed);
  }
  return byExact;
}

/** The name of every metric in every row. */
export function* metricNames(
  pages: readonly ReadPage[],
  { papers }: Pick<ArchiveCorpus, 'papers'>,
): Generator<string> {
  for (const { rows } of pages)
    for (const { read } of rows) if (read[2] !== undefined) yield read[2];
  for (const { rows } of papers) {
    for (const { read } of rows) for (const { metric } of read.values) yield metric;
  }
}
