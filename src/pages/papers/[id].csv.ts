import type { APIRoute } from 'astro';
import { csvResponse } from '../../exports/csv-response.ts';
import { resultsCsv } from '../../exports/results-table.ts';
import { benchmarkById, index, paperById } from '../../site.ts';
import { paperStandings } from '../../views/paper-standings.ts';

export const getStaticPaths = () => index.papers.map(({ id }) => ({ params: { id } }));

export const GET: APIRoute = ({ params }) =>
  csvResponse(resultsCsv(paperStandings(paperById.get(params['id']!)!, benchmarkById)));
