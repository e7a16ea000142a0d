import { problem, type Problem } from '../catalog/problem.ts';
import { readCount } from './listed-count.ts';
import { cellsOf, RULE } from './markdown-rows.ts';
import type { DatasetPage, ListedBenchmark } from './page.ts';
import type { PageForm } from './page-form.ts';
import { GLUED_LENGTH } from './row-fault.ts';

/** `| Task Name | Dataset Name | SOTA Result | Trend | |` */
const HEADER = /^\|\s*Task Name\s*\|\s*Dataset Name\s*\|/i;

const HELP = {
  unreadable:
    'A row of a dataset page is task, dataset, best result and count in cells of their own. Nothing was taken from this one; capture the page again.',
  truncated: 'The page ends inside this row, so nothing was taken from it. Capture it again.',
} as const;

/**
 * Read a row: `| Graph Classification | COLLAB | Accuracy88 | 329 | |`. The
 * best result is upstream's, so it is not even looked at.
 */
function readRow(text: string, line: number, isCut: boolean): ListedBenchmark | undefined {
  const cells = cellsOf(text);
  const [task, dataset, , count] = cells;
  if (!task || !dataset || count === undefined) return undefined;
  if (Math.max(task.length, dataset.length) > GLUED_LENGTH) return undefined;
  const isCountCut = isCut && cells.length === 4;
  const listed = isCountCut ? null : readCount(count);
  return listed === undefined ? undefined : { lines: [line, line], task, dataset, listed };
}

/** Read the rows of a dataset page; `undefined` where the lines are none. */
export function readDatasetRows(
  lines: readonly string[],
  { file, endsInLine, isWhole }: PageForm,
): { datasetPage: DatasetPage; problems: Problem[] } | undefined {
  const header = lines.findIndex((line) => HEADER.test(line.trim()));
  if (header === -1) return undefined;
  const rows: ListedBenchmark[] = [];
  const problems: Problem[] = [];
  for (let index = header + 1; index < lines.length; index += 1) {
    const text = lines[index]!.trim();
    if (!text.startsWith('|') || RULE.test(text) || HEADER.test(text)) continue;
    const isCut = index === lines.length - 1 && endsInLine && !isWhole;
    const row = readRow(text, index + 1, isCut);
    if (row) rows.push(row);
    else {
      const code = isCut ? 'truncated-row' : 'unreadable-row';
      const help = isCut ? HELP.truncated : HELP.unreadable;
      problems.push(problem(code, file, index + 1, text, help));
    }
  }
  return { datasetPage: { file, rows }, problems };
}
