import type { APIRoute, GetStaticPaths } from 'astro';
import { buildIndex } from '../../search/build-index.ts';
import { namesOfCatalog, papersOfCatalog } from '../../search/catalog-names.ts';
import { catalog, gzip, index } from '../../site.ts';

type Bytes = Uint8Array<ArrayBuffer>;

async function build(): Promise<Map<string, Bytes>> {
  const files = new Map<string, Bytes>();
  const names = namesOfCatalog(index, catalog.registry);
  const manifest = await buildIndex(names, papersOfCatalog(index), (name, bytes) => {
    files.set(name, gzip(bytes));
  });
  const versioned = new Map(
    [...files].map(([name, bytes]) => [`${manifest.version}/${name}`, bytes]),
  );
  return versioned.set('index.json', new TextEncoder().encode(JSON.stringify(manifest)));
}

/** Built once, however often the files are asked for. */
const files = build();

export const getStaticPaths = (async () =>
  [...(await files).keys()].map((file) => ({ params: { file } }))) satisfies GetStaticPaths;

/** The search index: `index.json`, and everything it leads to below a folder that is named by a hash of it. */
export const GET: APIRoute = async ({ params }) => {
  const bytes = (await files).get(params.file ?? '');
  const type = params.file === 'index.json' ? 'application/json' : 'application/octet-stream';
  return bytes
    ? new Response(bytes, { headers: { 'Content-Type': type } })
    : new Response(null, { status: 404 });
};
