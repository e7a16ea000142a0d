import { buildIndex } from './search/build-index.ts';
import type { Manifest } from './search/manifest.ts';
import type { NameTable } from './search/name-table.ts';
import type { IndexedPaper } from './search/paper-row.ts';
import { gzip } from './store/gzip.ts';

/** The search index of a site, packed: what leads into it, and its files by name. */
export interface SearchFiles {
  readonly manifest: Manifest;
  readonly files: ReadonlyMap<string, Uint8Array<ArrayBuffer>>;
}

/** Makes the search index of a catalog from its names and its papers, which come as equal hits stand. */
export type MakeSearchFiles = (
  names: NameTable,
  papers: Iterable<IndexedPaper>,
) => Promise<SearchFiles>;

/** Make a search index here and now. */
export const makeSearchFiles: MakeSearchFiles = async (names, papers) => {
  const files = new Map<string, Uint8Array<ArrayBuffer>>();
  const manifest = await buildIndex(names, papers, (name, bytes) => {
    files.set(name, gzip(bytes));
  });
  return { manifest, files };
};
