import { statSync } from 'node:fs';
import { resolve } from 'node:path';

/**
 * Find the content folder of a project: `content`, or the one that is named, by a
 * path below the project or by an absolute one.
 *
 * Throws a `RangeError` where there is no such folder: a catalog read from
 * nowhere would be an empty one.
 */
export function findContent(project: string, named?: string): string {
  const folder = resolve(project, named || 'content');
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() === true) return folder;
  throw new RangeError(`CONTENT must name a folder; there is none at ${folder}`);
}
