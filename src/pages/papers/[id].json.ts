import type { APIRoute } from 'astro';
import { jsonResponse } from '../../exports/json-response.ts';
import { paperExport, paperPaths } from '../../site.ts';
import type { PaperView } from '../../views/things.ts';

export const getStaticPaths = paperPaths;

export const GET: APIRoute<{ paper: PaperView }> = ({ props: { paper } }) =>
  jsonResponse(paperExport(paper));
