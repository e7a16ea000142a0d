import type { APIRoute } from 'astro';
import { dataFiles, dataManifest } from '../../data-files.ts';
import { chunkResponse, type DataFile } from '../../exports/data-file.ts';
import { jsonResponse } from '../../exports/json-response.ts';
import { listPaths } from '../../site-paths.ts';

interface Props {
  /** None of the manifest. */
  file: DataFile | undefined;
}

// The last is the table of all results, which is made elsewhere, and begun first.
export const getStaticPaths = listPaths(() => [
  ...dataFiles.toReversed().map((file) => ({
    params: { file: file.path },
    props: { file },
    cacheKey: file.version(),
  })),
  { params: { file: 'manifest.json' }, props: { file: undefined } },
]);

export const GET: APIRoute<Props> = async ({ props: { file } }) =>
  file ? chunkResponse(file.chunks(), file.format) : jsonResponse(await dataManifest());
