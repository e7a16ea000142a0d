import { readFileSync } from 'node:fs';

/** A row whose split is known: what a page would glue, before it was glued. */
export interface LabelledRow {
  readonly page: string;
  readonly task: string;
  readonly dataset: string;
  readonly metric: string;
  readonly printed: string;
  /** The column "Rank"; 1 where the table does not say it. */
  readonly listed: string;
}

/** A table of labelled rows that cannot be used, and why. */
export class UnusableTable extends Error {
  override readonly name = 'UnusableTable';
}

const NEEDED = ['task', 'dataset', 'metric', 'printed'] as const;

/** Rows of tab-separated text whose header names the columns; `page` or `paper` says which rows stand together. */
export function parseLabelledRows(text: string, file: string): LabelledRow[] {
  const [header = '', ...lines] = text.split(/\r?\n/);
  const columns = header.split('\t');
  const absent = NEEDED.filter((name) => !columns.includes(name));
  if (absent.length > 0) {
    throw new UnusableTable(`${file} has no column ${absent.join(', ')} in its first line.`);
  }
  return lines
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const cells = line.split('\t');
      const cell = (name: string) => cells[columns.indexOf(name)]?.trim() ?? '';
      return {
        page: cell('page') || cell('paper') || 'page',
        task: cell('task'),
        dataset: cell('dataset'),
        metric: cell('metric'),
        printed: cell('printed'),
        listed: cell('listed') || '1',
      };
    })
    .filter(({ task, dataset }) => task !== '' && dataset !== '');
}

/** Read a table; throws {@link UnusableTable} when the file is absent or lacks a column. */
export function readLabelledRows(file: string): LabelledRow[] {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new UnusableTable(`${file} cannot be read (${code ?? 'unknown error'}).`);
  }
  return parseLabelledRows(text, file);
}
