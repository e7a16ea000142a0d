import type { APIRoute } from 'astro';
import { resultsCsv } from '../../exports/results-table.ts';
import { textResponse } from '../../exports/text-response.ts';
import { benchmarkById, downloadable, paperPaths } from '../../site.ts';
import { paperStandings } from '../../views/paper-standings.ts';
import type { PaperView } from '../../views/things.ts';

export const getStaticPaths = () => downloadable(paperPaths());

export const GET: APIRoute<{ paper: PaperView }> = ({ props: { paper } }) =>
  textResponse(resultsCsv(paperStandings(paper, benchmarkById)), 'csv');
