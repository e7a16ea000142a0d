import { compareText } from '../catalog/problem.ts';
import type { HeldResult } from './things.ts';

/** Newest first, then by label: the order of rows that no value orders. */
export function compareUnranked(a: HeldResult, b: HeldResult): number {
  return (
    (b.paper.year ?? 0) - (a.paper.year ?? 0) ||
    compareText(a.paper.label, b.paper.label) ||
    compareText(a.id, b.id)
  );
}
