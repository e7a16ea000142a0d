import type { APIRoute } from 'astro';
import { cite } from '../../exports/citation.ts';
import { textResponse } from '../../exports/text-response.ts';
import { downloadable, index, paperById } from '../../site.ts';

export const getStaticPaths = () =>
  downloadable(index.papers).map(({ id }) => ({ params: { id } }));

export const GET: APIRoute = ({ params }) =>
  textResponse(cite([paperById.get(params['id']!)!], 'ris'), 'ris');
