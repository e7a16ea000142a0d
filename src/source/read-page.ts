import { splitLines } from '../catalog/lines.ts';
import { problem } from '../catalog/problem.ts';
import { findCaptureDate } from './capture-date.ts';
import { readFrontLines } from './front-lines.ts';
import { isHtml, readHtmlSource, type HtmlSource } from './html-source.ts';
import type { Lines, SourceRow } from './page.ts';
import { noPage, readLines, ROW_LIMIT, type PageRead } from './read-lines.ts';

export { ROW_LIMIT, type PageRead };

/** Longest line that a saved page may show, in UTF-16 units: as long as one of text may be. */
const SHOWN_LIMIT = 10_000;

/** A saved page with a line that no page shows is none, as a text with such a line is none. */
function tooLong(source: HtmlSource, file: string): PageRead | undefined {
  const index = source.lines.findIndex((line) => line.length > SHOWN_LIMIT);
  if (index === -1) return undefined;
  const line = source.lines[index]!;
  const help = `A line of a page has at most ${SHOWN_LIMIT} characters, this one shows ${line.length}. Check that the file holds one page.`;
  const [first] = source.places[index]!;
  return { page: undefined, problems: [problem('line-too-long', file, first, line, help)] };
}

/** Put what was read from the lines of a saved page back to where it stands in the file. */
function inPlace({ page, problems, datasetPage }: PageRead, source: HtmlSource): PageRead {
  const place = (line: number): Lines => source.places[line - 1] ?? [1, 1];
  const placeRow = <T extends { readonly lines: Lines }>(row: T): T => ({
    ...row,
    lines: [place(row.lines[0])[0], place(row.lines[1])[1]],
  });
  const divide = (row: SourceRow): SourceRow => {
    const result = source.results.get(row.lines[0]);
    return result && row.measurement === result.join('') ? { ...row, result } : row;
  };
  return {
    page: page && { ...page, rows: page.rows.map((row) => placeRow(divide(row))) },
    ...(datasetPage && {
      datasetPage: { ...datasetPage, rows: datasetPage.rows.map(placeRow) },
    }),
    problems: problems.map((fault) => ({ ...fault, line: place(fault.line)[0] })),
  };
}

/**
 * Read a page of any flavour: plain text, Markdown, or a page as a browser
 * saves it.
 *
 * Never throws: a text that is no page, and every fault of one that is, comes
 * back as a problem. `file` goes into the page and its problems as it is given.
 */
export function readPage(text: string, file: string): PageRead {
  const whole = text.toWellFormed();
  const date = findCaptureDate(file);
  if (isHtml(whole, file)) {
    const source = readHtmlSource(whole);
    if (!source) return noPage(splitLines(whole), file);
    const refused = tooLong(source, file);
    if (refused) return refused;
    const { endsInLine, isWhole } = source;
    const form = { file, flavour: 'html', endsInLine, isWhole } as const;
    return inPlace(readLines(source.lines, { ...form, date: date ?? source.date }), source);
  }
  const lines = splitLines(whole);
  const front = readFrontLines(lines);
  return readLines(lines.fill('', 0, front.end), {
    ...{ file, endsInLine: !/[\r\n]$/.test(text), isWhole: false },
    date: date ?? front.date,
  });
}
