import type { Problem } from '../catalog/problem.ts';
import { lineAnchor } from './addresses.ts';
import { keptPointer, pointerAnchor } from './archive-anchor.ts';
import type { PaperView } from './things.ts';

/**
 * The anchor of the line that a problem was found on, on the page of its paper.
 * Of a saved page's markup that page shows the rows alone, so there is none.
 */
export function problemAnchor(
  { captures }: Pick<PaperView, 'captures'>,
  { file, line, pointer }: Pick<Problem, 'file' | 'line' | 'pointer'>,
): string | undefined {
  const capture = captures.find((one) => `sources/${one.file}` === file);
  if (capture === undefined || capture.flavour === 'html') return undefined;
  if (capture.flavour !== 'archive') return lineAnchor(capture.sha256, line);
  return pointer && pointerAnchor(capture.sha256, keptPointer(pointer));
}
