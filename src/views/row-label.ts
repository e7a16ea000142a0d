import type { HeldResult } from './things.ts';

/** What each of some rows is called in a chart. */
export function rowLabels(rows: readonly HeldResult[]): (row: HeldResult) => string {
  const seen = new Set<HeldResult['paper']>();
  const several = new Set(
    rows.flatMap(({ paper }) => {
      const isFirst = !seen.has(paper);
      seen.add(paper);
      return isFirst ? [] : [paper];
    }),
  );
  return (row) => rowLabel(row, several.has(row.paper));
}

/**
 * What a chart calls a row: the short label of its paper, with the model where
 * the paper has several rows here ("Zhou et al. 2021, Large").
 */
function rowLabel(row: HeldResult, hasSeveral: boolean): string {
  const { paper, result } = row;
  if (!hasSeveral || result.model === undefined || result.model === paper.label) return paper.label;
  return `${paper.label}, ${result.model}`;
}
