import type { APIRoute } from 'astro';
import { textResponse } from '../../exports/text-response.ts';
import { benchmarkCitations, benchmarkPaths, downloadable } from '../../site.ts';
import { listPaths } from '../../site-paths.ts';
import type { BenchmarkView } from '../../views/things.ts';

export const getStaticPaths = listPaths(() => downloadable(benchmarkPaths()));

export const GET: APIRoute<{ benchmark: BenchmarkView }> = ({ props: { benchmark } }) =>
  textResponse(benchmarkCitations(benchmark, 'bib'), 'bib');
