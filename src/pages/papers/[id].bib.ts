import type { APIRoute } from 'astro';
import { cite } from '../../exports/citation.ts';
import { index, paperById } from '../../site.ts';

export const getStaticPaths = () => index.papers.map(({ id }) => ({ params: { id } }));

export const GET: APIRoute = ({ params }) =>
  new Response(cite([paperById.get(params['id']!)!], 'bib'), {
    headers: { 'Content-Type': 'application/x-bibtex; charset=utf-8' },
  });
