import type { HtmlLine } from './html-lines.ts';
import { plainLine, SHOWING } from './landmarks.ts';
import { readCount } from './listed-count.ts';
import { parseValue } from './value.ts';

/** Lines up to a count, as a row of the table: four cells, or five where metric and value stand apart. */
function joinRow(group: readonly HtmlLine[]): HtmlLine | undefined {
  const [task, dataset, metric, value] = group.map(({ text }) => text.replaceAll('|', '\\|'));
  const count = group.at(-1)!;
  const isApart = group.length === 5 && value !== undefined && parseValue(value) !== undefined;
  if (group.length !== 4 && !isApart) return undefined;
  const result: readonly [string, string] | undefined =
    isApart && metric !== undefined ? [metric, value] : undefined;
  return {
    text: `| ${task} | ${dataset} | ${metric}${isApart ? value : ''} | ${count.text} | |`,
    span: [group[0]!.span[0], count.span[1]],
    kind: 'row',
    pieces: [],
    result,
  };
}

/**
 * Where every cell of a table stands on a line of its own, put the lines back
 * into rows; `undefined` where the lines behind `header` are no such cells.
 */
export function joinCells(lines: readonly HtmlLine[], header: number): HtmlLine[] | undefined {
  const tail = lines.findIndex(
    ({ text }, index) =>
      index > header && (SHOWING.test(plainLine(text)) || plainLine(text) === 'Other info'),
  );
  if (header === -1 || tail === -1) return undefined;
  const rows: HtmlLine[] = [];
  let group: HtmlLine[] = [];
  for (const line of lines.slice(header + 1, tail)) {
    if (line.text === '') continue;
    group.push(line);
    if (readCount(line.text) === undefined) continue;
    const row = joinRow(group);
    if (!row) return undefined;
    rows.push(row);
    group = [];
  }
  if (rows.length === 0 || group.length > 0) return undefined;
  return [...lines.slice(0, header + 1), ...rows, ...lines.slice(tail)];
}
