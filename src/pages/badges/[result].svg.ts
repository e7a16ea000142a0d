import type { APIRoute } from 'astro';
import { badge, badgeText } from '../../exports/badge.ts';
import { index, settings } from '../../site.ts';
import { boardStandings, type PaperStanding } from '../../views/paper-standings.ts';

export const getStaticPaths = () =>
  settings.badges
    ? boardStandings(index.benchmarks).map((standing) => ({
        params: { result: standing.row.id },
        props: { standing },
      }))
    : [];

export const GET: APIRoute<{ standing: PaperStanding }> = ({ props: { standing } }) =>
  new Response(badge(badgeText(standing), standing.row.explanation), {
    headers: { 'Content-Type': 'image/svg+xml; charset=utf-8' },
  });
