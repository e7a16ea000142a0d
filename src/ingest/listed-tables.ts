import type { ReadPage } from '../source/read-corpus.ts';
import type { ArchiveCorpus } from './archive-corpus.ts';
import type { BenchmarkName, CanonicalNames } from './canonical-names.ts';

/** A table that a row stands in: of a page, a dataset page or an archive. */
export interface Listed {
  readonly task: string;
  readonly dataset: string;
  readonly listed: number | null;
}

/** The tables that rows of papers stand in. */
export function* tablesOf(
  pages: readonly ReadPage[],
  { papers }: Pick<ArchiveCorpus, 'papers'>,
): Generator<Listed> {
  for (const { rows } of pages) {
    for (const { read, row } of rows) {
      yield { task: read[0], dataset: read[1], listed: row.listed };
    }
  }
  for (const { rows } of papers) for (const { read } of rows) yield read;
}

/** The benchmarks that tables stand for, by exact name. */
export function benchmarkNames(
  tables: Iterable<Listed>,
  names: CanonicalNames,
): Map<string, BenchmarkName> {
  const byExact = new Map<string, BenchmarkName>();
  for (const { task, dataset } of tables) {
    const name = names.benchmark(task, dataset);
    byExact.set(name.exact, name);
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

/**
 * Every number of listed results, by benchmark id, in all rows of all captures
 * and of dataset pages; what only those list is no benchmark here.
 */
export function listedCounts(
  tables: Iterable<Listed>,
  names: CanonicalNames,
  ids: ReadonlyMap<string, string>,
): Map<string, Set<number>> {
  const counts = new Map<string, Set<number>>();
  for (const { task, dataset, listed } of tables) {
    const id = ids.get(names.benchmark(task, dataset).exact);
    if (id === undefined || listed === null) continue;
    const seen = counts.get(id);
    if (seen) seen.add(listed);
    else counts.set(id, new Set([listed]));
  }
  return counts;
}
