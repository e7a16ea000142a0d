import { inGroups } from '../../src/catalog/in-groups.ts';
import type { MakeSearchFiles, SearchFiles } from '../../src/search-maker.ts';
import type { NameTable } from '../../src/search/name-table.ts';
import type { IndexedPaper } from '../../src/search/paper-row.ts';
import { fromThread } from './thread.ts';

/** What is handed to the thread: papers as JSON in batches, which takes a tenth of the room that they take as objects. */
export interface SearchOrder {
  readonly names: NameTable;
  readonly batches: readonly Uint8Array<ArrayBuffer>[];
}

/** Papers of a batch. */
const BATCH = 1_000;

const encoder = new TextEncoder();

/** The papers of an order, one batch of them in memory at a time. */
export function* papersOf({ batches }: SearchOrder): Generator<IndexedPaper> {
  const decoder = new TextDecoder();
  for (const batch of batches) yield* JSON.parse(decoder.decode(batch)) as IndexedPaper[];
}

/**
 * Make the search index in a thread of its own: with tens of thousands of papers
 * it takes seconds, in which the paths of all pages can be looked at.
 */
export const makeSearchInThread: MakeSearchFiles = (names, papers) => {
  const groups = inGroups(papers, BATCH);
  const batches = groups.map((group) => encoder.encode(JSON.stringify(group))).toArray();
  return fromThread<SearchFiles>('search-worker.ts', {
    workerData: { names, batches } satisfies SearchOrder,
    transferList: batches.map(({ buffer }) => buffer),
  });
};
