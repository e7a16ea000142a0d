import { readFileSync } from 'node:fs';
import { inside } from './inside.ts';

const FENCE = '\n---';

/** The abstract in the text of a paper's file: what stands behind its front matter, which is not parsed for it. */
export function abstractIn(text: string): string {
  return text.slice(text.indexOf(FENCE, FENCE.length - 1) + FENCE.length).trim();
}

/** The abstract of a paper of `content/`, whose file was found to be valid. */
export function readAbstract(contentDir: string, id: string): string {
  return abstractIn(readFileSync(inside(inside(contentDir, 'papers'), `${id}.md`), 'utf8'));
}
