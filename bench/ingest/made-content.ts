import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const REGISTRY = join(import.meta.dirname, '..', '..', 'content', 'registry');

/** Make a content folder of pages and the project's registry; nothing is derived yet. */
export function makeContent(folder: string, pages: ReadonlyMap<string, string>): void {
  const sources = join(folder, 'sources', 'workdl');
  mkdirSync(sources, { recursive: true });
  cpSync(REGISTRY, join(folder, 'registry'), { recursive: true });
  for (const [name, text] of pages) writeFileSync(join(sources, name), text);
}
