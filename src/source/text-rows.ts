import { readCount } from './listed-count.ts';
import { GLUED_LENGTH, type RowFault, type RowRange, type RowsRead } from './row-fault.ts';
import type { SourceRow } from './page.ts';

interface NumberedLine {
  readonly text: string;
  readonly number: number;
}

/** `RecommendationGowalla--`: upstream lists the benchmark without a result. */
const NO_RESULT = /^(.*\S)\s*--$/;

/** Three dots on a line of their own: upstream leaves rows out. */
const LEFT_OUT = /^(?:\.{3}|\u2026)$/;

/** How many of the lines that end in a count are its row: three, or two where there is no result. */
function rowLength(group: readonly NumberedLine[]): number {
  const beforeCount = group.at(-2)?.text ?? '';
  return group.length !== 3 && NO_RESULT.test(beforeCount) ? 2 : 3;
}

/** The row that lines ending in a count make, if they make one. */
function readGroup(group: readonly NumberedLine[], listed: number | null): SourceRow | undefined {
  const [first, second, third] = group.map(({ text }) => text);
  if (first === undefined || second === undefined) return undefined;
  const lines = [group[0]!.number, group.at(-1)!.number] as const;
  if (third !== undefined) {
    if (first.length > GLUED_LENGTH || second.length > GLUED_LENGTH) return undefined;
    return { lines, place: { glued: first }, measurement: second, listed };
  }
  const glued = NO_RESULT.exec(first)?.[1];
  if (glued === undefined || glued.length > GLUED_LENGTH) return undefined;
  return { lines, place: { glued }, measurement: null, listed };
}

function faultOf(code: RowFault['code'], group: readonly NumberedLine[]): RowFault {
  return {
    code,
    lines: [group[0]!.number, group.at(-1)!.number],
    found: group.map(({ text }) => text).join(' / '),
  };
}

/**
 * Read the rows of the plain-text flavour: lines `start` to `end` (indices, end
 * excluded) of a page.
 *
 * Every row ends in its count, so a count is where reading takes up again after
 * lines that make no row. `cutOff` says that the page ends with these lines,
 * `endsInLine` that its last line has no line end: digits there may be the
 * first of a longer count, so that row is read and its count is not.
 */
export function readTextRows(lines: readonly string[], range: RowRange): RowsRead {
  const rows: SourceRow[] = [];
  const faults: RowFault[] = [];
  let group: NumberedLine[] = [];
  for (let index = range.start; index < range.end; index += 1) {
    const text = lines[index]!.trim();
    if (text === '' || LEFT_OUT.test(text)) continue;
    group.push({ text, number: index + 1 });
    const listed = readCount(text);
    if (listed === undefined) continue;

    const countMayGoOn = range.cutOff && range.endsInLine && index === range.end - 1;
    const own = group.slice(-rowLength(group));
    const stray = group.slice(0, group.length - own.length);
    const row = readGroup(own, countMayGoOn ? null : listed);
    if (row) rows.push(row);
    if (row && stray.length > 0) faults.push(faultOf('unreadable-row', stray));
    if (!row) faults.push(faultOf('unreadable-row', group));
    if (row && countMayGoOn) faults.push(faultOf('truncated-row', own));
    group = [];
  }
  if (group.length > 0) {
    faults.push(faultOf(range.cutOff ? 'truncated-row' : 'unreadable-row', group));
  }
  return { rows, faults };
}
