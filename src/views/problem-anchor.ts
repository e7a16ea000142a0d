import type { Problem } from '../catalog/problem.ts';
import { lineAnchor } from './addresses.ts';
import type { PaperView } from './things.ts';

/**
 * The anchor of the line that a problem was found on, on the page of its paper.
 * Of a saved page's markup that page shows the rows alone, so there is none.
 */
export function problemAnchor(
  { captures }: Pick<PaperView, 'captures'>,
  { file, line }: Pick<Problem, 'file' | 'line'>,
): string | undefined {
  const capture = captures.find((one) => `sources/${one.file}` === file);
  if (capture === undefined || capture.flavour === 'html') return undefined;
  return lineAnchor(capture.sha256, line);
}
