import type { HeldResult } from './things.ts';

/**
 * What a chart calls a row: the short label of its paper, with the model where
 * the paper has several rows here ("Zhou et al. 2021, Large").
 */
export function rowLabel(row: HeldResult, rows: readonly HeldResult[]): string {
  const { paper, result } = row;
  const isOnly = rows.every((other) => other === row || other.paper !== paper);
  if (isOnly || result.model === undefined || result.model === paper.label) return paper.label;
  return `${paper.label}, ${result.model}`;
}
