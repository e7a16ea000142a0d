import { glob, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The most places that are looked for. */
const MOST = 3;

/** Where a glued text stands in the sources, as `file:line`; a row of a table may hold it between other cells. */
export async function gluedLines(contentDir: string, glued: string): Promise<string[]> {
  const found: string[] = [];
  const sources = join(contentDir, 'sources');
  for await (const file of glob('**/*.{txt,md,html,htm}', { cwd: sources })) {
    const text = await readFile(join(sources, file), 'utf8');
    if (!text.includes(glued)) continue;
    const line = text.slice(0, text.indexOf(glued)).split('\n').length;
    found.push(`${join(sources, file)}:${line}`);
    if (found.length === MOST) break;
  }
  return found;
}
