import type { APIRoute } from 'astro';
import { jsonResponse } from '../../exports/json-response.ts';
import { benchmarkById, benchmarkExport, index } from '../../site.ts';

export const getStaticPaths = () => index.benchmarks.map(({ id }) => ({ params: { id } }));

export const GET: APIRoute = ({ params }) =>
  jsonResponse(benchmarkExport(benchmarkById.get(params['id']!)!));
