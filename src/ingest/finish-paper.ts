import { trimmed } from '../archive/trimmed.ts';
import type { Archive } from '../catalog/archive-manifest.ts';
import type { Capture, Paper, Result } from '../catalog/paper.ts';
import type { ReadPage } from '../source/read-corpus.ts';
import type { ArchivePaper, FromArchive } from './archive-paper.ts';
import type { CanonicalNames } from './canonical-names.ts';
import type { Draft } from './draft.ts';
import { mergeResults, rowSource, type CaptureResults } from './merge-results.ts';
import type { ReadTableRow } from '../archive/read-table-row.ts';

/** Ids by exact name, and the names the registry gathers spellings under. */
export interface Ids {
  readonly benchmarks: ReadonlyMap<string, string>;
  readonly metrics: ReadonlyMap<string, string>;
  readonly names: CanonicalNames;
}

/** What is known of the sources: the hash of a page, and the archives, newest first. */
export interface Sources {
  sha256Of(file: string): string;
  readonly archives: readonly Archive[];
}

function pageCapture({ page }: ReadPage, sha256: string): Capture {
  const { file, flavour, date, shown, total } = page;
  return { file, sha256, flavour, date, shown, total };
}

/** One capture for each archive that knows the paper; its pointer leads to the paper's own entry there. */
function archiveCaptures(paper: ArchivePaper, archives: readonly Archive[]): Capture[] {
  const entries = [...(paper.entry ? [paper.entry] : []), ...paper.otherEntries, ...paper.links];
  return archives.flatMap(({ file, sha256, license }) => {
    const shown = paper.rows.filter((row) => row.file === file).length;
    const pointer = entries.find((entry) => entry.file === file)?.read.pointer;
    if (shown === 0 && pointer === undefined) return [];
    // In one piece each, as a draft is.
    const [flavour, date, total] = ['archive' as const, null, null];
    return pointer === undefined
      ? { file, sha256, flavour, date, shown, total, license }
      : { file, sha256, flavour, date, shown, total, license, pointer };
  });
}

function pageResults({ page, rows }: ReadPage, ids: Ids): Result[] {
  return rows.map(({ row, place, read, doubt, value }): Result => {
    const metric = read[2];
    const { value: number = null, ...kind } = value ?? {};
    return {
      benchmark: ids.benchmarks.get(ids.names.benchmarkAt(place).exact)!,
      metric: metric === undefined ? null : ids.metrics.get(metric)!,
      value: number,
      listed: row.listed,
      source: rowSource(page.file, row.lines),
      read,
      doubt: [...doubt],
      ...kind,
    };
  });
}

/** A result for each metric of a row, or one without a metric where it has a value in none. */
function rowResults({ file, read: row }: FromArchive<ReadTableRow>, ids: Ids): Result[] {
  const { task, dataset, listed, model, additionalData } = row;
  const own = {
    benchmark: ids.benchmarks.get(ids.names.benchmark(task, dataset).exact)!,
    ...(model === undefined ? {} : { model }),
    ...(additionalData === undefined ? {} : { additional_data: additionalData }),
  };
  const { pointer } = row;
  const nothing = { metric: null, value: null, listed, source: { file, pointer }, doubt: [] };
  if (row.values.length === 0) return [{ ...own, ...nothing, read: [task, dataset] }];
  return row.values.map(({ metric, printed, pointer: at, ...value }): Result => ({
    ...own,
    ...nothing,
    metric: ids.metrics.get(metric)!,
    source: { file, pointer: at },
    read: [task, dataset, metric, printed],
    ...value,
  }));
}

/** The results of a paper in archives, newest first. */
function archiveResults(
  paper: ArchivePaper,
  archives: readonly Archive[],
  ids: Ids,
): CaptureResults[] {
  const byFile = Map.groupBy(paper.rows, ({ file }) => file);
  return archives.flatMap(({ file }) => {
    const rows = byFile.get(file);
    return rows ? { file, results: rows.flatMap((row) => rowResults(row, ids)) } : [];
  });
}

/** What only archives tell of a paper. */
function archiveFacts(paper: ArchivePaper): Partial<Paper> {
  const { date, arxiv, addresses, repositories, entry } = paper;
  const proceeding = entry?.read.proceeding;
  return {
    ...(date === undefined ? {} : { date }),
    ...(arxiv === undefined ? {} : { arxiv }),
    ...(proceeding === undefined ? {} : { proceeding }),
    ...(addresses.length === 0 ? {} : { addresses }),
    ...(repositories.length === 0 ? {} : { repositories }),
  };
}

/** Make the paper of a draft, now that everything it names has an id. */
export function finishPaper(id: string, draft: Draft, ids: Ids, sources: Sources): Paper {
  const { title, authors, year, abstract, links, code, pages, archive } = draft;
  const { archives } = sources;
  const captures = pages.map((read) => pageCapture(read, sources.sha256Of(read.page.file)));
  const results = pages.map((read) => ({ file: read.page.file, results: pageResults(read, ids) }));
  return {
    ...{ id, title, authors, year, code, links },
    ...(archive && archiveFacts(archive)),
    captures: archive ? captures.concat(archiveCaptures(archive, archives)) : captures,
    results: trimmed(
      mergeResults(archive ? [...results, ...archiveResults(archive, archives, ids)] : results),
    ),
    abstract,
  };
}
