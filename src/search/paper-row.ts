import { slugify } from '../catalog/slug.ts';

/** Papers of one file: a query needs few of them, and a file costs a request. */
export const CHUNK = 16;

/** An author as a paper names one, with the id of the author's page. */
export interface IndexedAuthor {
  readonly name: string;
  readonly id: string;
}

/** A paper as search knows it; tasks, datasets and metrics by their positions among the names. */
export interface IndexedPaper {
  readonly id: string;
  readonly title: string;
  readonly label: string;
  readonly authors: readonly IndexedAuthor[];
  readonly year: number | null;
  readonly code: boolean;
  readonly tasks: readonly number[];
  readonly datasets: readonly number[];
  readonly metrics: readonly number[];
}

/** A paper as its file has it; ids only where they do not follow from title and name. */
export type PaperRow = readonly [
  title: string,
  label: string,
  authors: readonly (string | readonly [name: string, id: string])[],
  year: number,
  code: number,
  tasks: readonly number[],
  datasets: readonly number[],
  metrics: readonly number[],
  id?: string,
];

export function encodePaper(paper: IndexedPaper): PaperRow {
  const { id, title, label, authors, year, code, tasks, datasets, metrics } = paper;
  const row = [
    title,
    label,
    authors.map((author) =>
      author.id === slugify(author.name) ? author.name : ([author.name, author.id] as const),
    ),
    year ?? 0,
    Number(code),
    tasks,
    datasets,
    metrics,
  ] as const;
  return id === slugify(title) ? row : [...row, id];
}

export function decodePaper(row: PaperRow): IndexedPaper {
  const [title, label, authors, year, code, tasks, datasets, metrics, id = slugify(title)] = row;
  return {
    id,
    title,
    label,
    authors: authors.map((author) =>
      typeof author === 'string'
        ? { name: author, id: slugify(author) }
        : { name: author[0], id: author[1] },
    ),
    year: year === 0 ? null : year,
    code: code === 1,
    tasks,
    datasets,
    metrics,
  };
}
