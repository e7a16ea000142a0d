import { giveIds, type Nameable } from '../catalog/id.ts';
import type { IdsFile, Kind } from '../catalog/ids-file.ts';
import { compareText } from '../catalog/problem.ts';

/** The ids of one kind, and what `content/ids.json` has to remember of them. */
export interface Assignment {
  /** Exact name to id. */
  readonly ids: ReadonlyMap<string, string>;
  readonly collisions: Readonly<Record<string, string>>;
}

/**
 * Give every name an id of its own.
 *
 * A name that holds an id in content keeps it, then come the decisions of
 * earlier runs, then newcomers in the order of their exact names: whose plain
 * id is taken receives a suffix. An id that is retired, or that `reserved`
 * holds, is taken.
 */
export function assignIds(
  names: readonly Nameable[],
  kind: Kind,
  file: IdsFile,
  standing: ReadonlyMap<string, string> = new Map(),
  reserved: ReadonlySet<string> = new Set(),
): Assignment {
  const decided = new Map(Object.entries(file.collisions[kind]));
  const ids = giveIds(names, (exact) => standing.get(exact) ?? decided.get(exact), [
    ...reserved,
    ...decided.values(),
    ...standing.values(),
    ...Object.keys(file.retired[kind]),
  ]);
  return { ids, collisions: Object.fromEntries(rememberCollisions(names, ids, decided)) };
}

/** Every decision so far, every name whose id is not its plain one, and whoever holds that plain id. */
function rememberCollisions(
  names: readonly Nameable[],
  ids: ReadonlyMap<string, string>,
  decided: ReadonlyMap<string, string>,
): [string, string][] {
  const remembered = new Map(decided);
  // Few names collide, and there may be a million: their rivals are looked for afterwards.
  const contested = new Set<string>();
  for (const { exact, plain } of names) {
    const id = ids.get(exact)!;
    if (id === plain) continue;
    remembered.set(exact, id);
    contested.add(plain);
  }
  for (const [exact, id] of contested.size > 0 ? ids : []) {
    if (contested.has(id)) remembered.set(exact, id);
  }
  return [...remembered].sort(([a], [b]) => compareText(a, b));
}
