import type { APIRoute } from 'astro';
import { jsonResponse } from '../../exports/json-response.ts';
import { benchmarkExport, benchmarkPaths } from '../../site.ts';
import { listPaths } from '../../site-paths.ts';
import type { BenchmarkView } from '../../views/things.ts';

export const getStaticPaths = listPaths(benchmarkPaths);

export const GET: APIRoute<{ benchmark: BenchmarkView }> = ({ props: { benchmark } }) =>
  jsonResponse(benchmarkExport(benchmark));
