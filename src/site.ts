import { splitLines } from './catalog/lines.ts';
import { catalogVersion } from './catalog/version.ts';
import { holdPaper } from './catalog/held-paper.ts';
import { contentCache, contentDir, mostPapers } from './content-dir.ts';
import { boardCitation } from './exports/board-citation.ts';
import { exportPaper, exportBenchmark } from './exports/catalog-json.ts';
import { type CitationFormat, formatCitations } from './exports/citation.ts';
import { type CslItem, toCsl } from './exports/csl.ts';
import type { BenchmarkExport, PaperExport } from './exports/schemas.ts';
import { readSettings } from './settings.ts';
import { readAbstract } from './store/abstract-text.ts';
import { ArchiveRows } from './store/archive-rows.ts';
import { loadChanges } from './store/changes-file.ts';
import { loadCatalog } from './store/load-catalog.ts';
import { loadPictureFonts } from './store/picture-fonts.ts';
import { readSourceText } from './store/source-text.ts';
import { Addresses, lineAnchor } from './views/addresses.ts';
import { pointerAnchor } from './views/archive-anchor.ts';
import { browseCatalog } from './views/browse.ts';
import { comparedPairs, pairLinks, type ComparedPair } from './views/compared-pairs.ts';
import { compare, type Comparison } from './views/comparison.ts';
import { indexCatalog } from './views/index-catalog.ts';
import { licenceIds } from './views/licences.ts';
import { papersOf } from './views/papers-of.ts';
import { DataVersions } from './views/data-versions.ts';
import { relatedPapers } from './views/related-papers.ts';
import { retiredAddresses } from './views/retired-addresses.ts';
import { ValueLines, type ReadValue } from './views/value-lines.ts';
import type { BenchmarkView, HeldResult, MetricView, PaperView, TaskView } from './views/things.ts';

// Everything here is derived once per build and shared by every page: a query
// over all papers inside a page would make the build quadratic.

const readText = (id: string) => readAbstract(contentDir, id);

/** What is left of the catalog when all is derived of it: papers and benchmarks are in the index. */
async function deriveAll() {
  const catalog = await loadCatalog(contentDir, {
    mostPapers: mostPapers(import.meta.env.DEV),
    cache: contentCache,
    hold: holdPaper,
  });
  const changes = await loadChanges(contentDir);
  const { registry, ids } = catalog;
  const version = catalogVersion(catalog, changes);
  return { registry, ids, changes, version, index: indexCatalog(catalog, readText) };
}

export const { registry, ids, changes, version, index } = await deriveAll();
export const settings = readSettings(process.env);
export const addresses = new Addresses(import.meta.env.BASE_URL);
export const related = relatedPapers(index);
export const pairs = comparedPairs(related);
export const pairLink = pairLinks(pairs, addresses);
export const browse = browseCatalog(index);
/** The licences that archives of the catalog are under, as SPDX ids. */
export const licences = licenceIds(index.papers.flatMap(({ captures }) => captures));
export const versions = new DataVersions(index, changes, related, pairLink, licences);
export const retired = retiredAddresses(ids, index, addresses);

const byId = <T extends { readonly id: string }>(items: readonly T[]): ReadonlyMap<string, T> =>
  new Map(items.map((item) => [item.id, item]));

export const paperById = byId(index.papers);
export const benchmarkById = byId(index.benchmarks);
export const metricById = byId(index.metrics);

/** An address of this site as a feed or a head needs it: with its host. */
export function absolute(address: string): string {
  return new URL(address, import.meta.env.SITE).href;
}

/** The address of a paper's page with its host, as a feed gives it. */
export function paperAddress({ id }: PaperView): string {
  return absolute(addresses.page('papers', id));
}

/** The things that get files to take away beside their JSON: all of these, none where downloads are switched off. */
export function downloadable<T>(things: readonly T[]): readonly T[] {
  return settings.downloads ? things : [];
}

let fonts: ReturnType<typeof loadPictureFonts> | undefined;

/** What pictures are set in, read when the first one is drawn. */
export function pictureFonts(): ReturnType<typeof loadPictureFonts> {
  return (fonts ??= loadPictureFonts());
}

/** The picture that is shown where a page's address is shared; none where pictures are switched off. */
export function pictureAddress(kind: 'benchmarks' | 'tasks', id: string): string | undefined {
  return settings.pictures ? absolute(addresses.at(`og/${kind}/${id}.png`)) : undefined;
}

/** The text of a source file. */
export function sourceText(file: string): string {
  return readSourceText(contentDir, file);
}

const archives = new ArchiveRows(contentDir);

/** A lookup of the kept rows of an archive, from pointer to JSON. */
export function archiveRow(file: string): ReturnType<ArchiveRows['of']> {
  return archives.of(file);
}

const valueLines = new ValueLines((file) => splitLines(sourceText(file)));

/** Where a value of a paper was read: one of its results, or an older value of one. */
export function valueAddress(paper: PaperView, value: ReadValue): string | null {
  const { source } = value;
  if ('url' in source) return source.url;
  const capture = paper.captures.find(({ file }) => file === source.file);
  if (capture === undefined) return null;
  const anchor =
    'pointer' in source
      ? pointerAnchor(capture.sha256, source.pointer)
      : lineAnchor(capture.sha256, valueLines.lineOf(paper, value) ?? 1);
  return addresses.sourceLine(paper.id, anchor);
}

/** Where a result was read. */
export function sourceAddress({ paper, result }: HeldResult): string | null {
  return valueAddress(paper, result);
}

/** A paper as its JSON file has it. */
export function paperExport(paper: PaperView): PaperExport {
  return exportPaper(paper, benchmarkById, addresses, sourceAddress);
}

/** A benchmark as its JSON file has it. */
export function benchmarkExport(benchmark: BenchmarkView): BenchmarkExport {
  return exportBenchmark(benchmark, addresses, sourceAddress);
}

/** The paths of all papers, under any ending, each with the version of what stands there. */
export function paperPaths(version: (paper: PaperView) => string) {
  return index.papers.map((paper) => ({
    params: { id: paper.id },
    props: { paper },
    cacheKey: version(paper),
  }));
}

/** The paths of the files of all benchmarks, under any ending, each with the version of what stands there. */
export function benchmarkPaths() {
  return index.benchmarks.map((benchmark) => ({
    params: { id: benchmark.id },
    props: { benchmark },
    cacheKey: versions.benchmarkData(benchmark),
  }));
}

/** The paths of all tasks, under any ending, each with the version of what stands there. */
export function taskPaths(version: (task: TaskView) => string) {
  return index.tasks.map((task) => ({
    params: { id: task.id },
    props: { task },
    cacheKey: version(task),
  }));
}

/** The paths of pairs of papers, under any ending, each with the version of what stands there. */
export function pairPaths(of: readonly ComparedPair[] = pairs) {
  return of.map(({ ids: [a, b] }) => ({
    params: { pair: `${a}--${b}` },
    props: { a, b },
    cacheKey: versions.pair(paperById.get(a)!, paperById.get(b)!),
  }));
}

/** Two papers compared, from what their JSON files have. */
export function comparePair(...ids: [a: string, b: string]): Comparison {
  return compare(ids.map((id) => paperExport(paperById.get(id)!)));
}

/** The citation of a benchmark, or of its board in one metric, in the version of its data. */
export function benchmarkCitation(benchmark: BenchmarkView, metric?: MetricView): CslItem {
  const address = absolute(addresses.board(benchmark, metric?.id));
  return boardCitation(benchmark, metric, versions.cited(benchmark), address);
}

/** A benchmark and all papers with a result on it, as its citation files have them. */
export function benchmarkCitations(benchmark: BenchmarkView, format: CitationFormat): string {
  const papers = papersOf([benchmark]).map(toCsl);
  return formatCitations([benchmarkCitation(benchmark), ...papers], format);
}
