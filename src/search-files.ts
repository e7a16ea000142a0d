import { buildIndex } from './search/build-index.ts';
import { namesOfCatalog, papersOfCatalog } from './search/catalog-names.ts';
import type { Manifest } from './search/manifest.ts';
import { index, registry } from './site.ts';
import { gzip } from './store/gzip.ts';

/** The search index of the site, packed: what leads into it, and its files by name. */
export interface SearchFiles {
  readonly manifest: Manifest;
  readonly files: ReadonlyMap<string, Uint8Array<ArrayBuffer>>;
}

async function build(): Promise<SearchFiles> {
  const files = new Map<string, Uint8Array<ArrayBuffer>>();
  const names = namesOfCatalog(index, registry);
  const manifest = await buildIndex(names, papersOfCatalog(index), (name, bytes) => {
    files.set(name, gzip(bytes));
  });
  return { manifest, files };
}

/** Built once, however often its files are asked for. */
export const searchFiles = build();
