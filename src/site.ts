import { splitLines } from './catalog/lines.ts';
import { contentDir } from './content-dir.ts';
import { exportPaper, exportBenchmark } from './exports/catalog-json.ts';
import type { Result } from './catalog/paper.ts';
import type { BenchmarkExport, PaperExport } from './exports/schemas.ts';
import { loadChanges } from './store/changes-file.ts';
import { loadCatalog } from './store/load-catalog.ts';
import { readSourceText } from './store/source-text.ts';
import { Addresses, lineAnchor } from './views/addresses.ts';
import { indexCatalog } from './views/index-catalog.ts';
import { comparedPairs, relatedPapers } from './views/related-papers.ts';
import { valueLine } from './views/source-excerpt.ts';
import type { BenchmarkView, HeldResult, PaperView } from './views/things.ts';

// Everything here is derived once per build and shared by every page: a query
// over all papers inside a page would make the build quadratic.

export const catalog = await loadCatalog(contentDir);
export const changes = await loadChanges(contentDir);
export const index = indexCatalog(catalog);
export const addresses = new Addresses(import.meta.env.BASE_URL);
export const related = relatedPapers(index);
export const pairs = comparedPairs(related);

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

const sources = new Map<string, Promise<string>>();

/** The text of a source file, read once. */
export function sourceText(file: string): Promise<string> {
  const known = sources.get(file);
  if (known !== undefined) return known;
  const text = readSourceText(contentDir, file);
  sources.set(file, text);
  return text;
}

/** A value with the place it was read from: a result, or an older value of one. */
type ReadValue = Pick<Result, 'source' | 'read'>;

const sourceAddresses = new Map<ReadValue, string | null>();

/** The address of the line a value was read from, on the page of its paper. */
async function findSource(paper: PaperView, value: ReadValue): Promise<string | null> {
  const { source } = value;
  if ('url' in source) return source.url;
  const capture = paper.captures.find(({ file }) => file === source.file);
  if (!('lines' in source) || capture === undefined) return null;
  const line = valueLine(value, splitLines(await sourceText(capture.file)));
  return addresses.sourceLine(paper.id, lineAnchor(capture.sha256, line ?? 1));
}

for (const paper of index.papers) {
  for (const value of paper.results.flatMap((result) => [result, ...(result.history ?? [])])) {
    sourceAddresses.set(value, await findSource(paper, value));
  }
}

/** Where an older value of a result was read. */
export function olderSourceAddress(value: ReadValue): string | null {
  return sourceAddresses.get(value) ?? null;
}

/** Where a result was read. */
export function sourceAddress({ result }: HeldResult): string | null {
  return olderSourceAddress(result);
}

/** A paper as its JSON file has it. */
export function paperExport(paper: PaperView): PaperExport {
  return exportPaper(paper, benchmarkById, addresses, sourceAddress);
}

/** A benchmark as its JSON file has it. */
export function benchmarkExport(benchmark: BenchmarkView): BenchmarkExport {
  return exportBenchmark(benchmark, addresses, sourceAddress);
}
