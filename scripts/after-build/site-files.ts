import { readdir } from 'node:fs/promises';
import { join, sep } from 'node:path';

/** Every file below a folder, as a path with `/` between its parts, in an order that no machine changes. */
export async function siteFiles(outDir: string): Promise<string[]> {
  const entries = await readdir(outDir, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(join(outDir, sep).length))
    .map((path) => path.replaceAll(sep, '/'))
    .toSorted((a, b) => (a < b ? -1 : 1));
}
