import { plainLine, SHOWING, type Landmarks } from './landmarks.ts';
import { readCount } from './listed-count.ts';
import { readMarkdownRows } from './markdown-rows.ts';
import type { PageEnd } from './page-form.ts';
import type { RowsRead } from './row-fault.ts';
import { readTextRows } from './text-rows.ts';

/** `| Node Classification | Cora | Accuracy88.2 | 885 | |` */
const TABLE_LINE = /^\s*\|.*\|/;

/** The rows of a page, and what it says about their number. */
export interface PageRows extends RowsRead {
  readonly isTable: boolean;
  /** `Showing 10 of 14 rows`: the 14, and its line. */
  readonly total: number | null;
  readonly totalLine: number;
}

/** Read the section `Related benchmarks` of either flavour; where it is absent, nothing is in it. */
export function readRows(
  lines: readonly string[],
  marks: Landmarks,
  { endsInLine, isWhole }: PageEnd,
): PageRows {
  const header = marks.header === -1 ? marks.benchmarks : marks.header;
  const showing = lines.findIndex((line, at) => at >= marks.tail && SHOWING.test(plainLine(line)));
  const total =
    marks.hasTail && showing !== -1
      ? (readCount(SHOWING.exec(plainLine(lines[showing]!))?.[2] ?? '') ?? null)
      : null;
  const said = { total, totalLine: showing + 1 };
  if (header === -1) return { rows: [], faults: [], isTable: false, ...said };
  const range = {
    start: header + 1,
    end: marks.tail,
    cutOff: !marks.hasTail && !isWhole,
    endsInLine,
  };
  const isTable = lines.slice(header, marks.tail).some((line) => TABLE_LINE.test(line));
  const read = isTable ? readMarkdownRows(lines, range) : readTextRows(lines, range);
  return { ...read, isTable, ...said };
}
