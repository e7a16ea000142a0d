import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Searcher } from '../../src/search/searcher.ts';
import { Recall, percentile, printRow, spread } from './figures.ts';
import type { MadeIndex } from './made-index.ts';
import { QUERY_KINDS, type MadeQuery } from './made-queries.ts';

/** Hits that recall is looked for in, and hits that the search field asks for. */
const TEN = 10;
const FIELD = 5;

type Bytes = Uint8Array<ArrayBuffer>;

/** A searcher on the files of an index, and the sizes of those it has loaded. */
export function openIndex({ folder, manifest }: MadeIndex): {
  searcher: Searcher;
  loaded: number[];
} {
  const loaded: number[] = [];
  const searcher = new Searcher(manifest, (name) => {
    const bytes = new Uint8Array(readFileSync(join(folder, 'files', name))) as Bytes;
    loaded.push(bytes.length);
    return Promise.resolve(bytes);
  });
  return { searcher, loaded };
}

/** What a query finds, by the names of the hits of the wanted kind. */
async function find(searcher: Searcher, { text, targetKind }: MadeQuery): Promise<string[]> {
  const names = await searcher.names(text, TEN);
  const papers = await searcher.papers(text, TEN);
  const group = [...names.groups, ...papers.groups].find(({ kind }) => kind === targetKind);
  return group?.hits.map(({ name }) => name) ?? [];
}

/** Bytes and requests of a first answer, times per query of names and papers, and recall, by kind of query. */
export async function measureNode(index: MadeIndex, queries: readonly MadeQuery[]): Promise<void> {
  const manifestBytes = JSON.stringify(index.manifest).length;
  const warm = openIndex(index).searcher;
  await warm.prepare();
  await warm.papers('warm up', TEN);
  printRow('kind', 'recall 1 5 10', 'names ms', 'papers ms', 'first kB', 'requests');
  const firsts: number[] = [];
  for (const kind of QUERY_KINDS) {
    const recall = new Recall();
    const times: { names: number[]; papers: number[] } = { names: [], papers: [] };
    const bytes: number[] = [];
    const requests: number[] = [];
    for (const query of queries.filter((one) => one.kind === kind)) {
      recall.add(await find(warm, query), query.target);
      const cold = openIndex(index);
      await cold.searcher.prepare();
      const before = cold.loaded.length;
      await cold.searcher.papers(query.text, FIELD);
      requests.push(cold.loaded.length - before);
      bytes.push(manifestBytes + cold.loaded.reduce((sum, size) => sum + size, 0));
      // Files are loaded by now: what is timed is the work.
      for (const part of ['names', 'papers'] as const) {
        const start = performance.now();
        await cold.searcher[part](query.text, FIELD);
        times[part].push(performance.now() - start);
      }
    }
    firsts.push(...bytes);
    printRow(
      kind,
      recall.toString(),
      spread(times.names),
      spread(times.papers),
      (percentile(bytes, 0.5) / 1000).toFixed(0),
      `${percentile(requests, 0.5)} / ${percentile(requests, 0.95)}`,
    );
  }
  const first = (percentile(firsts, 0.5) / 1000).toFixed(0);
  console.log(`first answer: ${first} kB of index in the middle; the worker comes on top`);
}
