import type { IdsFile, Kind } from '../catalog/ids-file.ts';
import { giveIds, makeId } from '../catalog/id.ts';

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
  return giveIds(
    Array.from(new Set(names), (name) => ({ exact: name, plain: makeId(name) })),
    (name) => (Object.hasOwn(decided, name) ? decided[name] : undefined),
    [...Object.values(decided), ...Object.keys(retired)],
  );
}

/**
 * ` 60` of `mead 60` and ` 1.0` of `bench 1.0`: as a stray citation or a version
 * stands, behind a space. The numbers of `CIFAR-10` and `VOC 2007` tell datasets apart.
 */
const STRAY_NUMBER = /\s(?:\d{1,3}|\d+(?:\.\d+)+)(?=$|\s)/g;

/** Whether a name carries a number that may be a stray citation or a version: `Mead 60`, not `MEAD` or `LRS2`. */
export function hasStrayNumber(name: string): boolean {
  return name.search(STRAY_NUMBER) > 0;
}

/** What joins or divides the words of a name. */
const JOINTS = /[\s\-_]+/g;

/**
 * What two names share that differ only by case, hyphens, spaces or a number
 * that may be a stray citation: `Mead 60 (test)`, `MEAD 59 (test)` and `MEAD
 * (test)`. Digits of a word stay (`LRS2` and `LRS3` are two data sets), and so
 * does a number that is the whole name.
 */
export function foldName(name: string): string {
  const lower = name.toLowerCase();
  const folded = lower.replace(STRAY_NUMBER, '').replace(JOINTS, '');
  return folded === '' ? lower : folded;
}

/** A metric's name without its case, hyphens and spaces; its numbers stay, for `Top 1` is not `Top 5`. */
export function foldMetricName(name: string): string {
  const lower = name.toLowerCase();
  return lower.replace(JOINTS, '') || lower;
}

/** Accents that stand apart from their letters, and the marks of initials and of `O’Neil`. */
const PERSON_MARKS = /[\p{M}.,'’\s\-_]+/gu;

/** A person's name without case, accents, hyphens and dots: `José M. Núñez-Ruiz` and `Jose M Nunez Ruiz`. */
export function foldPersonName(name: string): string {
  return name.normalize('NFKD').replace(PERSON_MARKS, '').toLowerCase() || name;
}
