import type { APIRoute } from 'astro';
import { csvResponse } from '../../exports/csv-response.ts';
import { resultsCsv } from '../../exports/results-table.ts';
import { benchmarkById, index } from '../../site.ts';
import { boardStandings } from '../../views/paper-standings.ts';

export const getStaticPaths = () => index.benchmarks.map(({ id }) => ({ params: { id } }));

export const GET: APIRoute = ({ params }) =>
  csvResponse(resultsCsv(boardStandings([benchmarkById.get(params['id']!)!])));
