import { KINDS, type IdsFile, type Kind } from '../catalog/ids-file.ts';
import type { CatalogIndex } from './index-catalog.ts';

/** An id that was published and is no longer used. */
export interface RetiredId {
  readonly kind: Kind;
  readonly id: string;
  /** The id of the same kind that stands in its place, and its name; nothing when the thing is gone. */
  readonly successor: { readonly id: string; readonly name: string } | undefined;
}

/** Every retired id with where it leads now. An id that is in use again is not retired. */
export function retiredIds({ retired }: IdsFile, index: CatalogIndex): RetiredId[] {
  return KINDS.flatMap((kind) => {
    const names = namesById(kind, index);
    const leadsTo = new Map(Object.entries(retired[kind]));
    return [...leadsTo.keys()]
      .filter((id) => !names.has(id))
      .map((id) => {
        const end = endOf(id, leadsTo);
        const name = names.get(end);
        return { kind, id, successor: name === undefined ? undefined : { id: end, name } };
      });
  });
}

function namesById(kind: Kind, index: CatalogIndex): ReadonlyMap<string, string> {
  if (kind === 'papers') return new Map(index.papers.map(({ id, shownTitle }) => [id, shownTitle]));
  return new Map(index[kind].map(({ id, name }) => [id, name]));
}

/** The last id of a chain: what took an id's place may have been replaced itself, even by the first. */
function endOf(id: string, leadsTo: ReadonlyMap<string, string | null>): string {
  const chain = new Set([id]);
  // A set is walked to its end, and what is added on the way belongs to it.
  for (const one of chain) {
    const next = leadsTo.get(one) ?? null;
    if (next !== null) chain.add(next);
  }
  return [...chain].at(-1)!;
}
