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
  const papersOnBoard = new Map(
    benchmarks
      .flatMap(({ boards }) => boards)
      .map((board) => [boardKey(board), papersOn(board)] as const)
      .filter(([, on]) => on.length <= MOST_ON_BOARD),
  );
  return new Map(papers.map((paper) => [paper.id, relatedTo(paper, papersOnBoard)]));
}

function boardKey({ benchmark, metric }: Board): string {
  return `${benchmark.id}/${metric?.id ?? ''}`;
}

/** The papers with a value on a board. */
function papersOn({ rows }: Board): PaperView[] {
  return [...new Set(rows.filter(({ result }) => result.value !== null).map(({ paper }) => paper))];
}

function relatedTo(
  paper: PaperView,
  papersOnBoard: ReadonlyMap<string, readonly PaperView[]>,
): RelatedPaper[] {
  const shared = new Map<PaperView, number>();
  const boards = paper.results.flatMap(({ benchmark, metric, value }) =>
    metric === null || value === null ? [] : [`${benchmark}/${metric}`],
  );
  for (const board of new Set(boards)) {
    for (const other of papersOnBoard.get(board) ?? []) {
      if (other !== paper) shared.set(other, (shared.get(other) ?? 0) + 1);
    }
  }
  return [...shared]
    .map(([other, count]) => ({ paper: other, shared: count }))
    .toSorted((a, b) => b.shared - a.shared || compareText(a.paper.id, b.paper.id))
    .slice(0, MOST);
}
