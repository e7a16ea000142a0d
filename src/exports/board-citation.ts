import type { CatalogVersion } from '../catalog/version.ts';
import { boardTitle } from '../views/board-title.ts';
import type { BenchmarkView, MetricView } from '../views/things.ts';
import { type CslItem, oneLine } from './csl.ts';

/** The numbers of an ISO date. */
function dateParts(date: string): readonly number[] {
  return date.split('-').map(Number);
}

/**
 * A benchmark, or its board in one metric, as something to cite: this catalog
 * is the author, and the version says which state of it was seen.
 */
export function boardCitation(
  benchmark: BenchmarkView,
  metric: MetricView | undefined,
  { name: version, date }: CatalogVersion,
  address: string,
): CslItem {
  const { id } = benchmark;
  const key = [id, metric?.id ?? ''].join('').replaceAll('-', '');
  return {
    id: ['benchleaf', id, ...(metric ? [metric.id] : [])].join('-'),
    type: 'dataset',
    title: oneLine(`Leaderboard: ${boardTitle({ benchmark, metric })}`),
    'citation-key': `benchleaf${date?.slice(0, 4) ?? ''}${key}`,
    author: [{ literal: 'Benchleaf' }],
    ...(date && { issued: { 'date-parts': [dateParts(date)] } }),
    URL: address,
    version,
    note: `Version ${version}`,
  };
}
