import type { APIRoute } from 'astro';
import { resultsCsv } from '../../exports/results-table.ts';
import { textResponse } from '../../exports/text-response.ts';
import { benchmarkPaths, downloadable } from '../../site.ts';
import { listPaths } from '../../site-paths.ts';
import { boardStandings } from '../../views/paper-standings.ts';
import type { BenchmarkView } from '../../views/things.ts';

export const getStaticPaths = listPaths(() => downloadable(benchmarkPaths()));

export const GET: APIRoute<{ benchmark: BenchmarkView }> = ({ props: { benchmark } }) =>
  textResponse(resultsCsv(boardStandings([benchmark])), 'csv');
