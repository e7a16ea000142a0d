/**
 * The lines that divide a page. Each may carry Markdown's marks of a heading:
 * `About`, `## About`, `**About**`.
 */
export interface Landmarks {
  /** Index of `WorkDL logo mark`: only the plain-text flavour has it. */
  readonly logo: number;
  readonly about: number;
  /** Index of `Related benchmarks`. */
  readonly benchmarks: number;
  /** Index of the header of the rows: `TaskDatasetResultRank`, or a table's first line. */
  readonly header: number;
  /** Index of the first line after the rows, or of the end of the page. */
  readonly tail: number;
  /** True when the page goes on after its rows: it was not cut off in them. */
  readonly hasTail: boolean;
}

/** The line that stands above the title: what a reader of the page hears of its logo. */
export const LOGO = 'WorkDL logo mark';

/** `## About`, `**About**` -> `About`. */
const HEADING_MARKS = /^(?:#{1,6}\s+|\*\*)?(.*?)(?:\*\*|\s+#+)?$/s;

/** `Showing 10 of 14 rows`, `Showing 1,000 of 2,946 rows`. */
export const SHOWING = /^Showing ([\d,]+) of ([\d,]+) rows?$/i;

/** `TaskDatasetResultRank`, `Task Dataset Result Rank`. */
const TEXT_HEADER = /^Task\s*Dataset\s*Result\s*Rank$/i;

/** `| Task | Dataset | Result | Rank | |` */
const TABLE_HEADER = /^\|\s*Task\s*\|\s*Dataset\s*\|/i;

const TAIL = new Set(['other info', 'code', 'follow for update']);

/** How the lines of the tail start, which rules most lines out. */
const TAIL_START = /^(?:Sh|ot|co|fo)/i;

/** A line without white space around it and without the marks of a heading. */
export function plainLine(line: string): string {
  const text = line.trim();
  // Most lines carry no marks, and looking for them takes long on a long one.
  return mayBeMarked(text) ? (HEADING_MARKS.exec(text)?.[1]?.trim() ?? '') : text;
}

/** Whether a line starts or ends as marks do. */
function mayBeMarked(text: string): boolean {
  const [first, last] = [text[0], text.at(-1)];
  return first === '#' || first === '*' || last === '#' || last === '*';
}

/** Find the landmarks of a page; an absent one is -1, and an absent tail the end of the page. */
export function findLandmarks(lines: readonly string[]): Landmarks {
  const plain = lines.map(plainLine);
  const logo = plain.indexOf(LOGO);
  const header = plain.findIndex((line) => TEXT_HEADER.test(line) || TABLE_HEADER.test(line));
  const end = header === -1 ? plain.length : header;
  const benchmarks = plain.lastIndexOf('Related benchmarks', end);
  const about = plain.findIndex(
    (line, index) => line === 'About' && index > logo && (benchmarks === -1 || index < benchmarks),
  );
  const rows = Math.max(header, benchmarks, logo);
  const tail = plain.findIndex(
    (line, index) =>
      index > rows && TAIL_START.test(line) && (SHOWING.test(line) || TAIL.has(line.toLowerCase())),
  );
  const hasTail = tail !== -1;
  return { logo, about, benchmarks, header, tail: hasTail ? tail : lines.length, hasTail };
}
