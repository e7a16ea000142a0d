import type { APIRoute } from 'astro';
import { citationResponse } from '../../exports/citation-response.ts';
import { benchmarkById, benchmarkCitations, index } from '../../site.ts';

export const getStaticPaths = () => index.benchmarks.map(({ id }) => ({ params: { id } }));

export const GET: APIRoute = ({ params }) =>
  citationResponse(benchmarkCitations(benchmarkById.get(params['id']!)!, 'bib'), 'bib');
