import type { HeldResult } from './things.ts';

/** A row of a board whose value is a plain number. */
export interface NumberRow {
  readonly row: HeldResult;
  readonly value: number;
}

/** The rows whose value is a plain number. */
export function numberRows(rows: readonly HeldResult[]): NumberRow[] {
  return rows.flatMap((row) =>
    typeof row.result.value === 'number' ? [{ row, value: row.result.value }] : [],
  );
}
