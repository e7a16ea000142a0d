// The collections, for whoever extends the site in the way Astro users expect:
// validated by the catalog's own schemas. The pages themselves read the catalog
// through src/site.ts, which is twice as fast as the content store.
import type { Loader } from 'astro/loaders';
import { defineCollection } from 'astro:content';
import { benchmarkFileSchema } from './catalog/benchmark.ts';
import type { Catalog } from './catalog/catalog.ts';
import { paperFrontMatterSchema } from './catalog/paper.ts';
import { contentDir, mostPapers } from './content-dir.ts';
import { loadCatalog } from './store/load-catalog.ts';

interface Entry {
  readonly id: string;
  readonly data: Record<string, unknown>;
  readonly body?: string;
}

let loading: Promise<Catalog> | undefined;

/** The catalog as it is now; the loaders run at the same time, and share what they read. */
function load(): Promise<Catalog> {
  loading ??= loadCatalog(contentDir, { mostPapers: mostPapers(true) }).finally(
    () => (loading = undefined),
  );
  return loading;
}

/** A loader of one part of the catalog; in development only, since a build would store everything twice. */
function catalogLoader(name: string, entriesOf: (catalog: Catalog) => Entry[]): Loader {
  return {
    name,
    async load({ store, parseData, generateDigest }) {
      store.clear();
      if (!import.meta.env.DEV) return;
      for (const { id, data, ...rest } of entriesOf(await load())) {
        store.set({
          id,
          data: await parseData({ id, data }),
          digest: generateDigest(data),
          ...rest,
        });
      }
    },
  };
}

const papers = defineCollection({
  schema: paperFrontMatterSchema,
  loader: catalogLoader('papers', (catalog) =>
    catalog.papers.map(({ id, abstract, ...data }) => ({ id, data, body: abstract })),
  ),
});

const benchmarks = defineCollection({
  schema: benchmarkFileSchema,
  loader: catalogLoader('benchmarks', (catalog) =>
    catalog.benchmarks.map(({ id, ...data }) => ({ id, data })),
  ),
});

export const collections = { papers, benchmarks };
