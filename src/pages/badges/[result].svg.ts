import type { APIRoute } from 'astro';
import { digest } from '../../catalog/digest.ts';
import { badge, badgeText } from '../../exports/badge.ts';
import { textResponse } from '../../exports/text-response.ts';
import { ids, index, settings, versions } from '../../site.ts';
import { listPaths } from '../../site-paths.ts';
import { formerResultIds } from '../../views/former-result-ids.ts';
import { boardStandings, type PaperStanding } from '../../views/paper-standings.ts';

export const getStaticPaths = listPaths(() => {
  if (!settings.badges) return [];
  const former = formerResultIds(ids, index.papers);
  return boardStandings(index.benchmarks).flatMap((standing) =>
    [standing.row.id, ...(former.get(standing.row.id) ?? [])].map((result) => ({
      params: { result },
      props: { standing },
      // A former id may lead to another row of the same board.
      cacheKey: digest(versions.benchmarkData(standing.board.benchmark), standing.row.id),
    })),
  );
});

export const GET: APIRoute<{ standing: PaperStanding }> = ({ props: { standing } }) =>
  textResponse(badge(badgeText(standing), standing.row.explanation), 'svg');
