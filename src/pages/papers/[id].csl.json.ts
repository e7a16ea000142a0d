import type { APIRoute } from 'astro';
import { cite } from '../../exports/citation.ts';
import { textResponse } from '../../exports/text-response.ts';
import { downloadable, paperPaths, versions } from '../../site.ts';
import { listPaths } from '../../site-paths.ts';
import type { PaperView } from '../../views/things.ts';

export const getStaticPaths = listPaths(() => downloadable(paperPaths(versions.citation)));

export const GET: APIRoute<{ paper: PaperView }> = ({ props: { paper } }) =>
  textResponse(cite([paper], 'csl.json'), 'csl.json');
