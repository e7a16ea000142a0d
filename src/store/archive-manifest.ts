import { join } from 'node:path';
import { archiveManifestSchema, type Archive } from '../catalog/archive-manifest.ts';
import type { Problem } from '../catalog/problem.ts';
import { readIfPresent } from './content-folder.ts';
import { readJson, writeJson } from './json-file.ts';

/** Folder of the archives, below `content/sources/`. */
export const PWC = 'pwc';

/** The list of imported archives, below `content/`. */
export const MANIFEST = `sources/${PWC}/manifest.json`;

/** Read the list of imported archives; no file, no archives. */
export async function readManifest(
  contentDir: string,
): Promise<{ archives: readonly Archive[]; problems: readonly Problem[] }> {
  const text = await readIfPresent(join(contentDir, MANIFEST));
  if (text === undefined) return { archives: [], problems: [] };
  const { data, problems } = readJson(text, MANIFEST, archiveManifestSchema);
  return { archives: data?.archives ?? [], problems };
}

/** The text of the list of archives. */
export function writeManifest(archives: readonly Archive[]): string {
  return writeJson({ archives });
}
