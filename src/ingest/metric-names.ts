import { makeId } from '../catalog/id.ts';
import type { IdsFile } from '../catalog/ids-file.ts';
import type { Paper } from '../catalog/paper.ts';
import type { Registry } from '../catalog/registry.ts';
import { assignIds, type Assignment } from './assign-ids.ts';

/** Registry names and aliases to the id of their metric. */
export function registryMetricIds({ metrics }: Pick<Registry, 'metrics'>): Map<string, string> {
  return new Map(
    metrics.flatMap(({ id, name, aliases }) =>
      [name, ...aliases].map((spelling) => [spelling, id]),
    ),
  );
}

/** The metric names that papers in content were read with, and the ids they were given. */
export function standingMetricIds(papers: readonly Paper[]): Map<string, string> {
  const ids = new Map<string, string>();
  for (const { results } of papers) {
    for (const { metric, read } of results) {
      if (metric !== null && read[2] !== undefined) ids.set(read[2], metric);
    }
  }
  return ids;
}

/** Ids of metric names: the registry's where it knows the name to the letter, else one made from the name. */
export function assignMetricIds(
  names: Iterable<string>,
  registry: Registry,
  file: IdsFile,
  standing: ReadonlyMap<string, string>,
): Assignment {
  const known = registryMetricIds(registry);
  const reserved = new Set(registry.metrics.map(({ id }) => id));
  const unknown = [...names].filter((name) => !known.has(name));
  // A name that stood under an id the registry has since taken for another metric moves.
  const kept = new Map([...standing].filter(([name, id]) => !known.has(name) && !reserved.has(id)));
  const { ids, collisions } = assignIds(
    unknown.map((name) => ({ exact: name, plain: makeId(name) })),
    'metrics',
    file,
    kept,
    reserved,
  );
  return { ids: new Map([...known, ...ids]), collisions };
}
