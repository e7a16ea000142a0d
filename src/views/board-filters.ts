import type { Board } from './things.ts';

/** What the rows of a board can be told apart by. */
export interface BoardFilters {
  /** Every year of a paper, oldest first; empty when there is only one. */
  readonly years: readonly number[];
  /** Whether some papers have code and others have none. */
  readonly code: boolean;
  /** Whether any row tells if extra training data was used. */
  readonly data: boolean;
}

/** Fewest rows that are easier to filter than to read. */
const FEWEST_ROWS = 6;

/** The filters that help on a board; nothing where the eye is quicker. */
export function boardFilters({ rows }: Pick<Board, 'rows'>): BoardFilters | undefined {
  if (rows.length < FEWEST_ROWS) return undefined;
  const years = new Set(rows.flatMap(({ paper }) => paper.year ?? []));
  return {
    years: years.size > 1 ? [...years].toSorted((a, b) => a - b) : [],
    code: new Set(rows.map(({ paper }) => paper.code)).size > 1,
    data: tellsExtraData({ rows }),
  };
}

/** Whether any row tells if more training data than the benchmark's own was used. */
export function tellsExtraData({ rows }: Pick<Board, 'rows'>): boolean {
  return rows.some(({ result }) => result.additional_data !== undefined);
}
