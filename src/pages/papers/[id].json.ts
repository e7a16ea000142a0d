import type { APIRoute } from 'astro';
import { jsonResponse } from '../../exports/json-response.ts';
import { index, paperById, paperExport } from '../../site.ts';

export const getStaticPaths = () => index.papers.map(({ id }) => ({ params: { id } }));

export const GET: APIRoute = ({ params }) =>
  jsonResponse(paperExport(paperById.get(params['id']!)!));
