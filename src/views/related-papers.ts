import { compareText } from '../catalog/problem.ts';
import type { Board, PaperView } from './things.ts';
import type { CatalogIndex } from './index-catalog.ts';

/** Another paper and how many boards both have a value on. */
export interface RelatedPaper {
  readonly paper: PaperView;
  readonly shared: number;
}

/** How many related papers a page names. */
const MOST = 6;

/**
 * Papers of a board at the most for it to relate them. A board that everybody is on
 * says nothing of two papers, and looking at all of its pairs would take a minute.
 */
const MOST_ON_BOARD = 1_000;

/** For every paper the others that share the most boards with it, most first. */
export function relatedPapers({ papers, benchmarks }: CatalogIndex): Map<string, RelatedPaper[]> {
  const numbers = new Map(papers.map((paper, number) => [paper, number]));
  const boardsOf = papers.map((): number[][] => []);
  for (const board of benchmarks.flatMap(({ boards }) => boards)) {
    const on = papersOn(board).map((paper) => numbers.get(paper)!);
    if (on.length > MOST_ON_BOARD) continue;
    for (const number of on) boardsOf[number]!.push(on);
  }
  // Counted by number: there are some hundred others for each paper.
  const shared = new Uint16Array(papers.length);
  return new Map(
    papers.map(({ id }, number) => {
      const others = boardsOf[number]!.flat();
      for (const other of others) shared[other]! += 1;
      shared[number] = 0;
      const related = mostShared(papers, others, shared);
      for (const other of others) shared[other] = 0;
      return [id, related];
    }),
  );
}

/** The papers with a value on a board. */
function papersOn({ rows }: Board): PaperView[] {
  return [...new Set(rows.filter(({ result }) => result.value !== null).map(({ paper }) => paper))];
}

const inOrder = (a: RelatedPaper, b: RelatedPaper): number =>
  b.shared - a.shared || compareText(a.paper.id, b.paper.id);

/** Those that share the most; each that was taken is counted as sharing nothing. */
function mostShared(
  papers: readonly PaperView[],
  others: readonly number[],
  shared: Uint16Array,
): RelatedPaper[] {
  const best: RelatedPaper[] = [];
  for (const other of others) {
    const candidate = { paper: papers[other]!, shared: shared[other]! };
    if (candidate.shared === 0) continue;
    shared[other] = 0;
    let place = best.length;
    while (place > 0 && inOrder(candidate, best[place - 1]!) < 0) place -= 1;
    if (place === MOST) continue;
    best.splice(place, 0, candidate);
    if (best.length > MOST) best.pop();
  }
  return best;
}
