import type { SourcePage } from '../../src/source/page.ts';
import { readPage, ROW_LIMIT } from '../../src/source/read-page.ts';
import type { LabelledRow } from './labelled-rows.ts';

/** A page made of labelled rows, and which row stands at which of its lines. */
export interface GluedPage {
  readonly page: SourcePage;
  /** First line of a row, counted from 1, to the row. */
  readonly rowAt: ReadonlyMap<number, LabelledRow>;
}

const HEAD = ['WorkDL logo mark', '', 'A paper', '', 'About', '', 'It has an abstract.', ''];
const TABLE = ['Somebody• 2024', '', 'Related benchmarks', '', 'TaskDatasetResultRank'];

/** The lines of a row: three, or two where it has no result. */
function linesOf({ task, dataset, metric, printed, listed }: LabelledRow): string[] {
  const place = `${task}${dataset}`;
  return metric === '' ? [`${place}--`, listed] : [place, `${metric}${printed}`, listed];
}

function pageText(rows: readonly LabelledRow[]): string {
  const lines = rows.flatMap(linesOf);
  const tail = [`Showing ${rows.length} of ${rows.length} rows`, '', 'Other info', ''];
  return [...HEAD, ...TABLE, ...lines, ...tail].join('\n');
}

function gluePage(file: string, rows: readonly LabelledRow[]): GluedPage {
  const { page } = readPage(pageText(rows), file);
  if (!page) throw new Error(`The page made of ${file} is not read as a page.`);
  const rowAt = new Map<number, LabelledRow>();
  let line = HEAD.length + TABLE.length + 1;
  for (const row of rows) {
    rowAt.set(line, row);
    line += linesOf(row).length;
  }
  return { page, rowAt };
}

/** Glue rows into text pages, page by page as the table has them, and read those as any page is read. */
export function gluePages(rows: readonly LabelledRow[]): GluedPage[] {
  const byPage = Map.groupBy(rows, ({ page }) => page);
  return [...byPage].flatMap(([name, own]) => {
    const parts = Math.ceil(own.length / ROW_LIMIT);
    return Array.from({ length: parts }, (_, part) =>
      gluePage(`${name}-${part}.txt`, own.slice(part * ROW_LIMIT, (part + 1) * ROW_LIMIT)),
    );
  });
}
