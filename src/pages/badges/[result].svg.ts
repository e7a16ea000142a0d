import type { APIRoute } from 'astro';
import { badge, badgeText } from '../../exports/badge.ts';
import { textResponse } from '../../exports/text-response.ts';
import { catalog, index, settings, versions } from '../../site.ts';
import { formerResultIds } from '../../views/former-result-ids.ts';
import { boardStandings, type PaperStanding } from '../../views/paper-standings.ts';

export function getStaticPaths() {
  if (!settings.badges) return [];
  const former = formerResultIds(catalog.ids, index.papers);
  return boardStandings(index.benchmarks).flatMap((standing) =>
    [standing.row.id, ...(former.get(standing.row.id) ?? [])].map((result) => ({
      params: { result },
      props: { standing },
      cacheKey: versions.benchmarkData(standing.board.benchmark),
    })),
  );
}

export const GET: APIRoute<{ standing: PaperStanding }> = ({ props: { standing } }) =>
  textResponse(badge(badgeText(standing), standing.row.explanation), 'svg');
