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
  const parts = papers.length === 2 ? duel(papers, scores) : bestCounts(papers, shared);
  return `On ${counted(ranked, 'ranked board')}: ${parts.join('; ')}.${uncounted}`;
}

function duel(papers: Comparison['papers'], scores: Comparison['scores']): string[] {
  return papers.map(({ label }, index) => {
    const { wins, ties, losses } = scores[index]!;
    return `${label} wins ${wins}, ties ${ties}, loses ${losses}`;
  });
}

/** Of more than two papers: on how many boards each is the best of those compared. */
function bestCounts(papers: Comparison['papers'], shared: Comparison['shared']): string[] {
  return papers.map(({ label }, index) => {
    const present = shared.filter(({ comparable, cells }) => comparable && cells[index]);
    const best = present.filter(({ cells }) => cells[index]?.isBest).length;
    return `${label} is best on ${best} of its ${present.length}`;
  });
}
