import type { IdsFile } from '../catalog/ids-file.ts';

/**
 * Whether the sitemap lists a page, given by its path below the home page.
 *
 * A benchmark's first metric stands at the benchmark's own address; the address
 * below it only lasts for the day when another metric takes the lead. A rescaled
 * view repeats a board on a guess, so no search engine is to find it. The address
 * of an id that is no longer used leads elsewhere, or says what became of it. The
 * page that is shown without a network is at no address of its own.
 */
export function isInSitemap(
  path: string,
  retired: IdsFile['retired'],
  firstMetricOf: (benchmark: string) => string | undefined,
): boolean {
  const [kind = '', id = '', metric = '', view = ''] = path.split('/');
  if (kind === 'offline') return false;
  if (isKind(kind, retired) && Object.hasOwn(retired[kind], id)) return false;
  if (kind !== 'benchmarks' || metric === '') return true;
  if (view === 'rescaled') return false;
  return !Object.hasOwn(retired.metrics, metric) && firstMetricOf(id) !== metric;
}

function isKind(name: string, retired: IdsFile['retired']): name is keyof IdsFile['retired'] {
  return Object.hasOwn(retired, name);
}
