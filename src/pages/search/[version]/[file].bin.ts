import type { APIRoute } from 'astro';
import { searchFiles } from '../../../search-files.ts';
import { listPaths } from '../../../site-paths.ts';

export const getStaticPaths = listPaths(async () => {
  const { manifest, files } = await searchFiles;
  return [...files.keys()].map((name) => ({
    params: { version: manifest.version, file: name.replace('.bin', '') },
    // The folder is named by what is in it.
    cacheKey: manifest.version,
  }));
});

/** A file of the search index, below a folder that is named by a hash of all of them. */
export const GET: APIRoute = async ({ params }) => {
  const { files } = await searchFiles;
  return new Response(files.get(`${params['file']}.bin`) ?? null, {
    headers: { 'Content-Type': 'application/octet-stream' },
  });
};
