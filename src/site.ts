import { contentDir } from './content-dir.ts';
import { exportPaper, exportBenchmark } from './exports/catalog-json.ts';
import type { BenchmarkExport, PaperExport } from './exports/schemas.ts';
import { loadChanges } from './store/changes-file.ts';
import { loadCatalog } from './store/load-catalog.ts';
import { readSourceText } from './store/source-text.ts';
import { Addresses, lineAnchor } from './views/addresses.ts';
import { indexCatalog } from './views/index-catalog.ts';
import { comparedPairs, relatedPapers } from './views/related-papers.ts';
import { sourceLines, valueLine } from './views/source-excerpt.ts';
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

const anchors = new Map<string, string | null>();
for (const paper of index.papers) {
  const captures = new Map(paper.captures.map((capture) => [capture.file, capture]));
  for (const held of paper.held) {
    const { source } = held.result;
    const capture = 'lines' in source ? captures.get(source.file) : undefined;
    if (capture === undefined) {
      anchors.set(held.id, 'url' in source ? source.url : null);
      continue;
    }
    const line = valueLine(held.result, sourceLines(await sourceText(capture.file)));
    const anchor = lineAnchor(capture.sha256, line ?? 1);
    anchors.set(held.id, addresses.sourceLine(paper.id, anchor));
  }
}

/** The address of the line a result was read from, on its paper's page. */
export function sourceAddress({ id }: HeldResult): string | null {
  return anchors.get(id) ?? null;
}

/** A paper as its JSON file has it. */
export function paperExport(paper: PaperView): PaperExport {
  return exportPaper(paper, benchmarkById, addresses, sourceAddress);
}

/** A benchmark as its JSON file has it. */
export function benchmarkExport(benchmark: BenchmarkView): BenchmarkExport {
  return exportBenchmark(benchmark, addresses, sourceAddress);
}
