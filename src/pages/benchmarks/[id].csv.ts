import type { APIRoute } from 'astro';
import { resultsCsv } from '../../exports/results-table.ts';
import { benchmarkById, index } from '../../site.ts';

export const getStaticPaths = () => index.benchmarks.map(({ id }) => ({ params: { id } }));

export const GET: APIRoute = ({ params }) =>
  new Response(resultsCsv(benchmarkById.get(params['id']!)!.boards), {
    headers: { 'Content-Type': 'text/csv; charset=utf-8' },
  });
