import { splitLines } from '../catalog/lines.ts';
import type { Capture, Result } from '../catalog/paper.ts';
import { lineAnchor } from './addresses.ts';
import type { PaperView } from './things.ts';

/** A line of a source page as the paper's page shows it. */
export interface SourceLine {
  /** 1-based. */
  readonly number: number;
  readonly text: string;
  readonly anchor: string;
}

/** Lines that belong together: those of one results row, or a stretch between rows. */
export interface SourceBlock {
  readonly isRow: boolean;
  readonly lines: readonly SourceLine[];
}

/** The text of a capture in blocks, each results row of this paper in one of its own. */
export function excerpt(paper: PaperView, capture: Capture, text: string): SourceBlock[] {
  const rows = paper.results
    .flatMap(({ source, history }) => [source, ...(history ?? []).map((older) => older.source)])
    .flatMap((source) => ('lines' in source && source.file === capture.file ? [source.lines] : []))
    .toSorted(([a], [b]) => a - b);
  const lines = splitLines(text).map((line, index) => ({
    number: index + 1,
    text: clipLine(line),
    anchor: lineAnchor(capture.sha256, index + 1),
  }));
  const blocks: SourceBlock[] = [];
  let next = 0;
  for (const [first, last] of rows) {
    if (first - 1 < next) continue;
    if (first - 1 > next) blocks.push({ isRow: false, lines: lines.slice(next, first - 1) });
    blocks.push({ isRow: true, lines: lines.slice(first - 1, last) });
    next = last;
  }
  if (next < lines.length) blocks.push({ isRow: false, lines: lines.slice(next) });
  // A row that the text does not reach has no line to show; of a saved page's markup only the rows say something.
  return blocks.filter(
    ({ isRow, lines: shown }) => shown.length > 0 && (isRow || capture.flavour !== 'html'),
  );
}

/** Characters of a line that are shown; an abstract has about 1,500. */
const LONGEST_LINE = 5000;

/** A line of a source as far as it is shown. */
export function clipLine(line: string): string {
  if (line.length <= LONGEST_LINE) return line;
  const rest = line.length - LONGEST_LINE;
  return `${line.slice(0, LONGEST_LINE).toWellFormed()} … (${rest} more characters)`;
}

/** Markup between the texts of a saved page: `</td><td>`. */
const TAG = /<[^<>]*>/g;

/**
 * The line of a row that carries the value: the first one in which metric and
 * digits stand as they were read, white space aside, else the first line of the row.
 */
export function valueLine(
  result: Pick<Result, 'source' | 'read'>,
  lines: readonly string[],
): number | undefined {
  if (!('lines' in result.source)) return undefined;
  const [first, last] = result.source.lines;
  const glued = `${result.read[2] ?? ''}${result.read[3] ?? ''}`.replace(/\s+/g, '');
  for (let line = first; line <= last; line += 1) {
    const shown = lines[line - 1]?.replace(TAG, '').replace(/\s+/g, '') ?? '';
    if (glued !== '' && shown.includes(glued)) return line;
  }
  return first;
}
