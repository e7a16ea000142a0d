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

/** The benchmarks that tables stand for, by exact name. */
export function benchmarkNames(tables: Iterable<Listed>): Map<string, BenchmarkName> {
  const byExact = new Map<string, BenchmarkName>();
  for (const { name } of tables) byExact.set(name.exact, name);
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

/**
 * Every number of listed results, by benchmark id, in all rows of all captures
 * and of dataset pages; what only those list is no benchmark here.
 */
export function listedCounts(
  tables: readonly Iterable<Listed>[],
  ids: ReadonlyMap<string, string>,
): Map<string, Set<number>> {
  const counts = new Map<string, Set<number>>();
  for (const table of tables) {
    for (const { name, listed } of table) {
      const id = ids.get(name.exact);
      if (id === undefined || listed === null) continue;
      const seen = counts.get(id);
      if (seen) seen.add(listed);
      else counts.set(id, new Set([listed]));
    }
  }
  return counts;
}
