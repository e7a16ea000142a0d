import { readdir } from 'node:fs/promises';
import { join, sep } from 'node:path';

/** Every file below a folder, as a path with `/` between its parts, in the order of their bytes (`LC_ALL=C sort`). */
export async function siteFiles(outDir: string): Promise<string[]> {
  const entries = await readdir(outDir, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(join(outDir, sep).length))
    .map((path) => path.replaceAll(sep, '/'))
    .toSorted((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
}
