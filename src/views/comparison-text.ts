import { counted } from './counted.ts';
import type { Comparison } from './comparison.ts';

/** What the comparison comes to, in a sentence or two. */
export function comparisonVerdict({ papers, shared, scores, notCompared }: Comparison): string {
  if (shared.length === 0) {
    return 'These papers share no benchmark in one metric, so there is nothing to compare.';
  }
  const ranked = shared.length - notCompared.length;
  const uncounted =
    notCompared.length === 0
      ? ''
      : ` ${counted(notCompared.length, 'shared board')} ${notCompared.length === 1 ? 'is' : 'are'} shown and not counted.`;
  if (ranked === 0) return `No shared board is ranked, so nothing is counted.${uncounted}`;
  const parts = papers.map(({ label }, index) => {
    const { wins, ties, losses } = scores[index]!;
    return `${label} wins ${wins}, ties ${ties}, loses ${losses}`;
  });
  return `On ${counted(ranked, 'ranked board')}: ${parts.join('; ')}.${uncounted}`;
}
