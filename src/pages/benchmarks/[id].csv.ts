import type { APIRoute } from 'astro';
import { resultsCsv } from '../../exports/results-table.ts';
import { textResponse } from '../../exports/text-response.ts';
import { benchmarkById, downloadable, index } from '../../site.ts';
import { boardStandings } from '../../views/paper-standings.ts';

export const getStaticPaths = () =>
  downloadable(index.benchmarks).map(({ id }) => ({ params: { id } }));

export const GET: APIRoute = ({ params }) =>
  textResponse(resultsCsv(boardStandings([benchmarkById.get(params['id']!)!])), 'csv');
