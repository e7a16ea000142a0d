import { counted } from './counted.ts';
import type { ApartBenchmark, Comparison } from './comparison.ts';
import type { ComparisonRow } from './comparison-row.ts';

/** "LRW (test), SSIM": a board in a comparison. */
export function boardName({ benchmark, metric }: ComparisonRow): string {
  return metric === null ? benchmark.dataset : `${benchmark.dataset}, ${metric.name}`;
}

/** What the comparison comes to, in a sentence or two. */
export function comparisonVerdict({ papers, shared, scores }: Comparison): string {
  if (shared.length === 0) {
    return 'These papers share no benchmark in one metric, so there is nothing to compare.';
  }
  const rows = shared.filter((row) => row.counted);
  if (rows.length === 0) {
    const which =
      shared.length === 1 ? 'the one shared board' : `none of the ${shared.length} shared boards`;
    const has = shared.length === 1 ? 'has no two values' : 'has two values';
    return `Nothing is counted: ${which} ${has} that compare, for the reasons below.`;
  }
  const parts = papers.length === 2 ? duel(papers, scores) : bestCounts(papers, rows);
  const head =
    rows.length === shared.length
      ? `Counted on ${counted(rows.length, 'shared board')}`
      : `Counted on ${rows.length} of ${shared.length} shared boards`;
  return `${head}: ${parts.join('; ')}.${uncountedText(shared)}`;
}

/** That boards are not counted, and on how many a value is left out; the list below names them all. */
function uncountedText(shared: Comparison['shared']): string {
  const without = shared.filter((row) => !row.counted).length;
  const partly = shared.filter((row) => row.counted && row.reasons.length > 0).length;
  return [
    without > 0 && ` Why the other${without === 1 ? ' is' : 's are'} not counted is said below.`,
    partly > 0 && ` On ${counted(partly, 'counted board')} a value is left out, as said below.`,
  ]
    .filter((sentence) => sentence !== false)
    .join('');
}

function duel(papers: Comparison['papers'], scores: Comparison['scores']): string[] {
  return papers.map(({ label }, index) => {
    const { wins, ties, losses } = scores[index]!;
    return `${label} wins ${wins}, ties ${ties}, loses ${losses}`;
  });
}

/** Of more than two papers: on how many boards each is the best of those compared. */
function bestCounts(papers: Comparison['papers'], rows: Comparison['shared']): string[] {
  return papers.map(({ label }, index) => {
    const present = rows.flatMap(({ cells }) => cells[index] ?? []);
    const placed = present.filter(({ result }) => result.place !== null);
    if (placed.length === 0) return `${label} has no value that counts`;
    return `${label} is best on ${placed.filter(({ isBest }) => isBest).length} of ${placed.length}`;
  });
}

/** Why a benchmark that several papers have compares nothing. */
export function apartText({ metrics }: ApartBenchmark, papers: Comparison['papers']): string {
  const parts = metrics.flatMap((names, index) =>
    names.length === 0 ? [] : [`${papers[index]!.label} in ${names.join(' and ')}`],
  );
  return `Reported in different metrics: ${parts.join(', ')}.`;
}

/** What the switch to the boards that differ does here; nothing where all of them do. */
export function sameText(shared: Comparison['shared']): string | undefined {
  const same = shared.filter(({ differs }) => !differs).length;
  if (same === 0) return undefined;
  return `hides ${counted(same, 'board')} with the same value in all`;
}
