import type { ArchiveShape } from '../catalog/archive-manifest.ts';
import type { RawJson } from '../catalog/raw-json.ts';
import { isObject } from './fields.ts';

/** The shape of an archive, by the keys of one of its entries; `undefined` when it is none of them. */
export function shapeOf(entry: RawJson): ArchiveShape | undefined {
  if (!isObject(entry)) return undefined;
  const has = (key: string) => Object.hasOwn(entry, key);
  if (has('task') && (has('datasets') || has('subtasks'))) return 'evaluation-tables';
  if (has('repo_url')) return 'links-between-papers-and-code';
  if (has('title') && (has('abstract') || has('url_abs') || has('arxiv_id')))
    return 'papers-with-abstracts';
  return undefined;
}
