import { DIRECTION_WORDS } from '../catalog/direction-words.ts';
import type { Board } from '../views/things.ts';
import { oneLine } from './csl.ts';
import { escapeLatex } from './latex.ts';
import { escapeMarkdown } from './markdown.ts';

function columns({ metric }: Board): string[] {
  return ['Place', 'Method', 'Year', metric?.name ?? 'Result'];
}

function tableRows(board: Board): string[][] {
  return board.rows.map((row) => [
    row.placeText ?? '–',
    // An empty line inside \textbf is an error to LaTeX.
    oneLine(row.result.model ?? row.paper.label),
    row.paper.year === null ? '–' : String(row.paper.year),
    row.printed ?? '–',
  ]);
}

/** `SSIM (higher is better)` */
function withDirection({ name, direction }: NonNullable<Board['metric']>): string {
  return `${name} (${DIRECTION_WORDS[direction]})`;
}

/** A board as a LaTeX `tabular` with booktabs rules; the best value is bold. */
export function latexTable(board: Board): string {
  const arrow = { higher: ' $\\uparrow$', lower: ' $\\downarrow$', unknown: '' }[
    board.metric?.direction ?? 'unknown'
  ];
  const told = [board.benchmark.name, ...(board.metric ? [withDirection(board.metric)] : [])].join(
    ', ',
  );
  const head = columns(board).map(escapeLatex);
  const body = tableRows(board).map((cells, index) => {
    const escaped = cells.map((cell) => escapeLatex(cell).replaceAll('–', '--'));
    const isBest = board.rows[index]?.place === 1;
    if (isBest) escaped[3] = `\\textbf{${escaped[3]}}`;
    return `  ${escaped.join(' & ')} \\\\`;
  });
  return [
    `% ${told.replace(/\s+/g, ' ')}. Needs \\usepackage{booktabs}`,
    '\\begin{tabular}{llrr}',
    '  \\toprule',
    `  ${head.join(' & ')}${arrow} \\\\`,
    '  \\midrule',
    ...body,
    '  \\bottomrule',
    '\\end{tabular}',
    '',
  ].join('\n');
}

/** A board as a GitHub-flavoured Markdown table. */
export function markdownTable(board: Board): string {
  const names = [
    ...columns(board).slice(0, -1),
    board.metric ? withDirection(board.metric) : 'Result',
  ];
  const rows = [names, ...tableRows(board)].map(
    (cells) => `| ${cells.map(escapeMarkdown).join(' | ')} |`,
  );
  const [head = '', ...body] = rows;
  return [head, '| ---: | :--- | ---: | ---: |', ...body, ''].join('\n');
}
