import { DIRECTION_WORDS } from '../catalog/direction-words.ts';
import type { ComparedPaper, ComparedResult, Comparison, ComparisonRow } from './comparison.ts';
import { comparisonVerdict } from './comparison-text.ts';
import { type Markup, tag } from './markup.ts';

function valueCell(cell: ComparisonRow['cells'][number]): Markup {
  if (cell === undefined) {
    return tag('td', { class: 'numeric' }, tag('abbr', { title: 'No value held' }, 'n/a'));
  }
  const { printed, sourceAddress } = cell.result;
  const text = printed ?? 'n/a';
  const value = sourceAddress
    ? tag('a', { class: 'source-link', href: sourceAddress }, text)
    : text;
  if (!cell.isBest) return tag('td', { class: 'numeric' }, value);
  return tag('td', { class: 'numeric best' }, value, tag('span', { class: 'best-mark' }, ' best'));
}

function matrixRow(row: ComparisonRow): Markup {
  const { benchmark, metric, comparable, cells } = row;
  const words = comparable ? DIRECTION_WORDS[metric.direction] : 'not compared';
  return tag(
    'tr',
    { class: comparable ? undefined : 'uncompared' },
    tag(
      'th',
      { scope: 'row' },
      tag('a', { href: benchmark.address }, benchmark.dataset),
      ' ',
      tag('span', { class: 'small muted' }, `${benchmark.task}, ${metric.name}, ${words}`),
    ),
    ...cells.map(valueCell),
  );
}

function matrix({ papers, shared, scores }: Comparison): Markup {
  const heads = papers.map(({ label, address }) =>
    tag('th', { scope: 'col', class: 'numeric' }, tag('a', { href: address }, label)),
  );
  const counts = scores.map(({ wins, ties, losses }) =>
    tag('td', { class: 'numeric' }, `${wins} / ${ties} / ${losses}`),
  );
  const countsOf = tag(
    'span',
    { class: 'small muted' },
    papers.length > 2 ? 'pair by pair on ranked boards' : 'on ranked boards',
  );
  return tag(
    'section',
    { class: 'scroller', 'aria-labelledby': 'matrix', tabindex: '0' },
    tag(
      'table',
      { class: 'matrix' },
      tag('caption', { id: 'matrix' }, 'Shared benchmarks'),
      tag('thead', {}, tag('tr', {}, tag('th', { scope: 'col' }, 'Benchmark'), ...heads)),
      tag('tbody', {}, ...shared.map(matrixRow)),
      tag(
        'tfoot',
        {},
        tag('tr', {}, tag('th', { scope: 'row' }, 'Wins, ties, losses ', countsOf), ...counts),
      ),
    ),
  );
}

function reasons(rows: readonly ComparisonRow[]): Markup[] {
  if (rows.length === 0) return [];
  const items = rows.map(({ benchmark, metric, reason }) => {
    const name = `${benchmark.task} on ${benchmark.dataset}, ${metric.name}.`;
    return tag('li', { class: 'notice blocking' }, tag('strong', {}, name), ` ${reason}`);
  });
  return [
    tag('h2', {}, 'Not compared, and why'),
    tag('ul', { class: 'notices', role: 'list' }, ...items),
  ];
}

function aloneList(paper: ComparedPaper, results: readonly ComparedResult[]): Markup {
  const items = results.map(({ benchmark, metric, printed, sourceAddress }) =>
    tag(
      'li',
      {},
      tag('a', { href: benchmark.address }, `${benchmark.task} on ${benchmark.dataset}`),
      `: ${metric?.name ?? ''} `,
      sourceAddress
        ? tag('a', { class: 'source-link number', href: sourceAddress }, printed ?? '')
        : tag('span', { class: 'number' }, printed ?? ''),
    ),
  );
  const list =
    items.length === 0
      ? tag('p', { class: 'muted' }, 'Nothing.')
      : tag('ul', { class: 'alone', role: 'list' }, ...items);
  return tag('section', {}, tag('h3', {}, tag('a', { href: paper.address }, paper.label)), list);
}

/** A comparison as its pages show it: the verdict, the matrix, what is not compared, what each has alone. */
export function comparisonMarkup(comparison: Comparison): Markup[] {
  const { papers, alone, shared, notCompared } = comparison;
  return [
    tag('p', { class: 'verdict' }, comparisonVerdict(comparison)),
    ...(shared.length > 0 ? [matrix(comparison)] : []),
    ...reasons(notCompared),
    tag('h2', {}, 'What each has alone'),
    tag(
      'div',
      { class: 'columns' },
      ...papers.map((paper, position) => aloneList(paper, alone[position] ?? [])),
    ),
  ];
}
