import { compareText } from '../catalog/problem.ts';
import type { PaperView } from './things.ts';
import type { CatalogIndex } from './index-catalog.ts';

/** Another paper and how many benchmarks both have a result on. */
export interface RelatedPaper {
  readonly paper: PaperView;
  readonly shared: number;
}

/** How many related papers a page names. */
const MOST = 6;

/** For every paper the others that share the most benchmarks with it, most first. */
export function relatedPapers({ papers, benchmarks }: CatalogIndex): Map<string, RelatedPaper[]> {
  const papersOn = new Map(
    benchmarks.map(({ id, held }) => [id, [...new Set(held.map(({ paper }) => paper))]]),
  );
  return new Map(papers.map((paper) => [paper.id, relatedTo(paper, papersOn)]));
}

function relatedTo(
  paper: PaperView,
  papersOn: ReadonlyMap<string, readonly PaperView[]>,
): RelatedPaper[] {
  const shared = new Map<PaperView, number>();
  for (const benchmark of new Set(paper.results.map((result) => result.benchmark))) {
    for (const other of papersOn.get(benchmark) ?? []) {
      if (other !== paper) shared.set(other, (shared.get(other) ?? 0) + 1);
    }
  }
  return [...shared]
    .map(([other, count]) => ({ paper: other, shared: count }))
    .toSorted((a, b) => b.shared - a.shared || compareText(a.paper.id, b.paper.id))
    .slice(0, MOST);
}

/** The pairs that have a page of their own: every paper with those related most closely to it. */
export function comparedPairs(related: Map<string, RelatedPaper[]>): [string, string][] {
  const pairs = new Map<string, [string, string]>();
  for (const [id, others] of related) {
    for (const { paper } of others) {
      const pair: [string, string] = id < paper.id ? [id, paper.id] : [paper.id, id];
      pairs.set(pair.join('--'), pair);
    }
  }
  return [...pairs.values()];
}
