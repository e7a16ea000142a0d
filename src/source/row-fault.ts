import type { Lines, SourceRow } from './page.ts';

/** Lines among the rows that make no row, or none that is whole. */
export interface RowFault {
  readonly code: 'unreadable-row' | 'truncated-row';
  readonly lines: Lines;
  readonly found: string;
}

/** What stands between the header of the rows and the tail. */
export interface RowsRead {
  readonly rows: readonly SourceRow[];
  readonly faults: readonly RowFault[];
}

/** Longest glued string that is read; real ones stay below 150 characters. */
export const GLUED_LENGTH = 500;
