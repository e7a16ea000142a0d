/** What a reader asks of the rows of a board. */
export interface RowFilter {
  /** Words that must all stand in the row's names. */
  readonly text: string;
  readonly from: number | null;
  readonly to: number | null;
  /** Only papers with code. */
  readonly code: boolean;
  /** Whether more training data than the benchmark's own was used. */
  readonly data: 'any' | 'own' | 'extra';
}

export const NO_FILTER: RowFilter = { text: '', from: null, to: null, code: false, data: 'any' };

/** What a filter looks at in a row. */
export interface FilteredRow {
  /** Folded names, see {@link foldText}. */
  readonly text: string;
  readonly year: number | null;
  readonly code: boolean;
  /** `null` where the source does not tell. */
  readonly extraData: boolean | null;
}

/** Accents that NFKD has split from their letters. */
const MARKS = /\p{M}/gu;

/** Text in which case and accents do not matter: `Élan` is `elan`. */
export function foldText(text: string): string {
  return text.normalize('NFKD').replace(MARKS, '').toLowerCase();
}

function isWithinYears(year: number | null, from: number | null, to: number | null): boolean {
  if (from === null && to === null) return true;
  return year !== null && year >= (from ?? year) && year <= (to ?? year);
}

/** Whether a row is what the reader asks for; what its source does not tell, it does not have. */
export function passes(row: FilteredRow, { text, from, to, code, data }: RowFilter): boolean {
  return (
    isWithinYears(row.year, from, to) &&
    (!code || row.code) &&
    (data === 'any' || row.extraData === (data === 'extra')) &&
    foldText(text)
      .split(/\s+/)
      .every((word) => row.text.includes(word))
  );
}

/** What the status line says of a filtered board; nothing while all rows are shown. */
export function shownText(shown: number, all: number): string {
  if (shown === all) return '';
  const count = shown === 0 ? `None of ${all} rows` : `${shown} of ${all} rows`;
  return `${count} shown. Places are those among all rows.`;
}
