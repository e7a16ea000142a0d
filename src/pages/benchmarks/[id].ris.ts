import type { APIRoute } from 'astro';
import { textResponse } from '../../exports/text-response.ts';
import { benchmarkById, benchmarkCitations, downloadable, index } from '../../site.ts';

export const getStaticPaths = () =>
  downloadable(index.benchmarks).map(({ id }) => ({ params: { id } }));

export const GET: APIRoute = ({ params }) =>
  textResponse(benchmarkCitations(benchmarkById.get(params['id']!)!, 'ris'), 'ris');
