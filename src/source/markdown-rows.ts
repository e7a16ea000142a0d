import { readCount } from './listed-count.ts';
import { GLUED_LENGTH, type RowFault, type RowRange, type RowsRead } from './row-fault.ts';
import type { SourceRow } from './page.ts';

/** The bars that divide cells; `\|` is a bar inside a cell. */
const BAR = /(?<!\\)\|/;

/** `| --- | :-: | --- | --- | |`: the line under a table's header. */
export const RULE = /^\|?[\s|:-]+\|?$/;

/** `| Task | Dataset | Result | Rank | |` */
const HEADER = /^\|\s*Task\s*\|\s*Dataset\s*\|/i;

/** The cells of a table's line, without the outer bars; the fifth is always empty. */
export function cellsOf(line: string): string[] {
  const cells = line.split(BAR).map((cell) => cell.trim().replaceAll('\\|', '|'));
  return cells.slice(1);
}

function readRow(line: string, number: number): SourceRow | undefined {
  const [task, dataset, measurement, count] = cellsOf(line);
  if (!task || !dataset || !measurement || count === undefined) return undefined;
  if (Math.max(task.length, dataset.length, measurement.length) > GLUED_LENGTH) return undefined;
  const listed = readCount(count);
  if (listed === undefined) return undefined;
  return {
    lines: [number, number],
    place: { task, dataset },
    measurement: measurement === '--' ? null : measurement,
    listed,
  };
}

/**
 * Read the rows of the Markdown flavour: lines `start` to `end` (indices, end
 * excluded) of a page. `cutOff` says that the page ends with these lines,
 * `endsInLine` that its last line has no line end: a count without a bar behind
 * it may go on there.
 */
export function readMarkdownRows(
  lines: readonly string[],
  { start, end, cutOff, endsInLine }: RowRange,
): RowsRead {
  const rows: SourceRow[] = [];
  const faults: RowFault[] = [];
  for (let index = start; index < end; index += 1) {
    const text = lines[index]!.trim();
    if (!text.includes('|') || RULE.test(text) || HEADER.test(text)) continue;
    const row = readRow(text, index + 1);
    const isLast = cutOff && index === end - 1;
    const countMayGoOn = isLast && endsInLine && cellsOf(text).length === 4;
    if (row) rows.push(countMayGoOn ? { ...row, listed: null } : row);
    if (!row || countMayGoOn) {
      const code = isLast ? 'truncated-row' : 'unreadable-row';
      faults.push({ code, lines: [index + 1, index + 1], found: text });
    }
  }
  return { rows, faults };
}
