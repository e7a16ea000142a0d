import { buildIndex } from '../../src/search/build-index.ts';
import { namesOfCatalog, papersOfCatalog } from '../../src/search/catalog-names.ts';
import { gzip } from '../../src/store/gzip.ts';
import { loadCatalog } from '../../src/store/load-catalog.ts';
import { indexCatalog } from '../../src/views/index-catalog.ts';

/** Seconds of the processor that the search index of some content takes, packed as the site has it. */
export async function measureSearchIndex(content: string): Promise<number> {
  const catalog = await loadCatalog(content);
  const index = indexCatalog(catalog);
  const before = process.cpuUsage();
  const names = namesOfCatalog(index, catalog.registry);
  await buildIndex(names, papersOfCatalog(index), (_, bytes) => void gzip(bytes));
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}
