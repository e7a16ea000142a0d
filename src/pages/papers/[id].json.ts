import type { APIRoute } from 'astro';
import { jsonResponse } from '../../exports/json-response.ts';
import { paperExport, paperPaths, versions } from '../../site.ts';
import { listPaths } from '../../site-paths.ts';
import type { PaperView } from '../../views/things.ts';

export const getStaticPaths = listPaths(() => paperPaths(versions.paperData));

export const GET: APIRoute<{ paper: PaperView }> = ({ props: { paper } }) =>
  jsonResponse(paperExport(paper));
