import type { CatalogIndex } from './index-catalog.ts';

const known = new WeakMap<CatalogIndex, ReadonlyMap<string, string>>();

/** Author name to id, made once per index. */
export function authorIds(index: CatalogIndex): ReadonlyMap<string, string> {
  const ids = known.get(index) ?? new Map(index.authors.map(({ id, name }) => [name, id]));
  known.set(index, ids);
  return ids;
}
