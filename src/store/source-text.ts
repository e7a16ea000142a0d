import { readFile } from 'node:fs/promises';
import { inside } from './inside.ts';

/** The text of a source as provenance names it, by its path below `content/sources/`. */
export async function readSourceText(contentDir: string, file: string): Promise<string> {
  return readFile(inside(inside(contentDir, 'sources'), file), 'utf8');
}
