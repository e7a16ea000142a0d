import type { APIRoute } from 'astro';
import { dataFiles, dataManifest, summedChunks } from '../../data-files.ts';
import { chunkResponse, type DataFile } from '../../exports/data-file.ts';
import { jsonResponse } from '../../exports/json-response.ts';

interface Props {
  /** None of the manifest. */
  file: DataFile | undefined;
}

/** The manifest comes last: by then the others are written and summed up. */
export const getStaticPaths = () => [
  ...dataFiles.map((file) => ({ params: { file: file.path }, props: { file } })),
  { params: { file: 'manifest.json' }, props: { file: undefined } },
];

export const GET: APIRoute<Props> = ({ props: { file } }) =>
  file ? chunkResponse(summedChunks(file), file.format) : jsonResponse(dataManifest());
