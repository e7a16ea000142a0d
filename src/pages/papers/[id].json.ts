import type { APIRoute } from 'astro';
import { jsonResponse } from '../../exports/json-response.ts';
import { paperExport, paperPaths, versions } from '../../site.ts';
import type { PaperView } from '../../views/things.ts';

export const getStaticPaths = () => paperPaths(versions.paperData);

export const GET: APIRoute<{ paper: PaperView }> = ({ props: { paper } }) =>
  jsonResponse(paperExport(paper));
