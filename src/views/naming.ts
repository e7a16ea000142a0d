import type { IdsFile, Kind } from '../catalog/ids-file.ts';
import { freeId, makeId } from '../catalog/id.ts';
import { compareText } from '../catalog/problem.ts';

/**
 * Ids for all names of one kind that has no content file of its own. What
 * `content/ids.json` decided stands; the others are served in the order of
 * their exact names, and a name whose id is taken receives a suffix from itself.
 */
export function assignIds(
  names: Iterable<string>,
  kind: Kind,
  ids: IdsFile,
): ReadonlyMap<string, string> {
  const decided = ids.collisions[kind];
  const retired = ids.retired[kind];
  const assigned = new Map<string, string>();
  const taken = new Set([...Object.values(decided), ...Object.keys(retired)]);
  for (const name of [...new Set(names)].sort(compareText)) {
    const known = Object.hasOwn(decided, name) ? decided[name] : undefined;
    const id = known ?? freeId(makeId(name), name, taken);
    taken.add(id);
    assigned.set(name, id);
  }
  return assigned;
}

/** ` 60` of `mead 60`, `-1.0` of `bench-1.0`, what stands before the number in a group. */
const LONE_NUMBER = /(^|[\s\-_])\d+(?:\.\d+)*(?=$|[\s\-_])/g;

/** What joins or divides the words of a name. */
const JOINTS = /[\s\-_]+/g;

/**
 * What two names share that differ only by case, hyphens, spaces or a number
 * that stands alone: `Mead 60 (test)`, `MEAD 59 (test)` and `MEAD (test)`.
 * Digits inside a word stay (`LRS2` and `LRS3` are two data sets), and so does a
 * number that is the whole name.
 */
export function foldName(name: string): string {
  const lower = name.toLowerCase();
  const folded = lower.replace(LONE_NUMBER, '$1').replace(JOINTS, '');
  return folded === '' ? lower : folded;
}
