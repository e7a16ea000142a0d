import { readFileSync } from 'node:fs';
import { inside } from './inside.ts';

/** The text of a source as provenance names it, by its path below `content/sources/`. */
export function readSourceText(contentDir: string, file: string): string {
  return readFileSync(inside(inside(contentDir, 'sources'), file), 'utf8');
}
