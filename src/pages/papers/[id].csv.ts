import type { APIRoute } from 'astro';
import { resultsCsv } from '../../exports/results-table.ts';
import { textResponse } from '../../exports/text-response.ts';
import { benchmarkById, downloadable, paperPaths, versions } from '../../site.ts';
import { listPaths } from '../../site-paths.ts';
import { paperStandings } from '../../views/paper-standings.ts';
import type { PaperView } from '../../views/things.ts';

export const getStaticPaths = listPaths(() => downloadable(paperPaths(versions.paperData)));

export const GET: APIRoute<{ paper: PaperView }> = ({ props: { paper } }) =>
  textResponse(resultsCsv(paperStandings(paper, benchmarkById)), 'csv');
