import type { APIRoute } from 'astro';
import { badge, badgeText } from '../../exports/badge.ts';
import { textResponse } from '../../exports/text-response.ts';
import { index, settings, versions } from '../../site.ts';
import { boardStandings, type PaperStanding } from '../../views/paper-standings.ts';

export const getStaticPaths = () =>
  settings.badges
    ? boardStandings(index.benchmarks).map((standing) => ({
        params: { result: standing.row.id },
        props: { standing },
        cacheKey: versions.benchmark(standing.board.benchmark),
      }))
    : [];

export const GET: APIRoute<{ standing: PaperStanding }> = ({ props: { standing } }) =>
  textResponse(badge(badgeText(standing), standing.row.explanation), 'svg');
