import type { APIRoute } from 'astro';
import { resultsCsv } from '../../exports/results-table.ts';
import { textResponse } from '../../exports/text-response.ts';
import { benchmarkById, downloadable, index, paperById } from '../../site.ts';
import { paperStandings } from '../../views/paper-standings.ts';

export const getStaticPaths = () =>
  downloadable(index.papers).map(({ id }) => ({ params: { id } }));

export const GET: APIRoute = ({ params }) =>
  textResponse(resultsCsv(paperStandings(paperById.get(params['id']!)!, benchmarkById)), 'csv');
