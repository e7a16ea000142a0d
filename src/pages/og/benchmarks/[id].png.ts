import type { APIRoute } from 'astro';
import { pngResponse } from '../../../exports/png-response.ts';
import { drawPicture } from '../../../exports/picture.ts';
import { benchmarkById, index, pictureFonts, settings } from '../../../site.ts';

export const getStaticPaths = () =>
  settings.pictures ? index.benchmarks.map(({ id }) => ({ params: { id } })) : [];

export const GET: APIRoute = async ({ params }) => {
  const { name, boards } = benchmarkById.get(params['id']!)!;
  const text = { kind: 'Benchmark', title: name, line: boards[0]!.verdict };
  return pngResponse(await drawPicture(text, await pictureFonts()));
};
