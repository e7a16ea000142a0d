import type { APIRoute } from 'astro';
import { pngResponse } from '../../../exports/png-response.ts';
import { drawPicture } from '../../../exports/picture.ts';
import { benchmarkPaths, pictureFonts, settings } from '../../../site.ts';
import { listPaths } from '../../../site-paths.ts';
import { boardVerdict } from '../../../views/board-verdict.ts';
import type { BenchmarkView } from '../../../views/things.ts';

export const getStaticPaths = listPaths(() => (settings.pictures ? benchmarkPaths() : []));

export const GET: APIRoute<{ benchmark: BenchmarkView }> = async ({ props }) => {
  const { name, boards } = props.benchmark;
  const text = { kind: 'Benchmark', title: name, line: boardVerdict(boards[0]!) };
  return pngResponse(await drawPicture(text, await pictureFonts()));
};
