import type {
  ComparedPaper,
  ComparedResult,
  Comparison,
  ComparisonRow,
} from '../views/comparison.ts';
import { comparisonVerdict, matrixRows } from '../views/comparison-text.ts';
import { element } from './element.ts';

const WORDS = {
  higher: 'higher is better',
  lower: 'lower is better',
  unknown: 'direction unknown',
} as const;

function boardName({ benchmark, metric }: Pick<ComparisonRow, 'benchmark' | 'metric'>): string {
  return `${benchmark.task} on ${benchmark.dataset}, ${metric.name}.`;
}

function matrix(comparison: Comparison): HTMLElement {
  const { papers, scores } = comparison;
  const head = element(
    'tr',
    {},
    element('th', { scope: 'col' }, 'Benchmark'),
    ...papers.map(({ label, address }) =>
      element('th', { scope: 'col', class: 'numeric' }, element('a', { href: address }, label)),
    ),
  );
  const rows = matrixRows(comparison).map(({ row, cells }) => {
    const words = row.comparable ? WORDS[row.metric.direction] : 'not compared';
    return element(
      'tr',
      { class: row.comparable ? '' : 'uncompared' },
      element(
        'th',
        { scope: 'row' },
        element('a', { href: row.benchmark.address }, row.benchmark.dataset),
        element(
          'span',
          { class: 'small muted' },
          `${row.benchmark.task}, ${row.metric.name}, ${words}`,
        ),
      ),
      ...cells.map((cell) => {
        if (cell === undefined) {
          return element(
            'td',
            { class: 'numeric' },
            element('abbr', { title: 'No value held' }, 'n/a'),
          );
        }
        const value = cell.href
          ? element('a', { class: 'source-link', href: cell.href }, cell.printed)
          : cell.printed;
        return cell.isBest
          ? element(
              'td',
              { class: 'numeric best' },
              value,
              element('span', { class: 'best-mark' }, ' best'),
            )
          : element('td', { class: 'numeric' }, value);
      }),
    );
  });
  const foot = element(
    'tr',
    {},
    element(
      'th',
      { scope: 'row' },
      'Wins, ties, losses ',
      element('span', { class: 'small muted' }, 'on ranked boards'),
    ),
    ...scores.map(({ wins, ties, losses }) =>
      element('td', { class: 'numeric' }, `${wins} / ${ties} / ${losses}`),
    ),
  );
  return element(
    'section',
    { class: 'scroller', 'aria-labelledby': 'matrix', tabindex: '0' },
    element(
      'table',
      { class: 'matrix' },
      element('caption', { id: 'matrix' }, 'Shared benchmarks'),
      element('thead', {}, head),
      element('tbody', {}, ...rows),
      element('tfoot', {}, foot),
    ),
  );
}

function aloneList(paper: ComparedPaper, results: readonly ComparedResult[]): HTMLElement {
  const items = results.map((result) =>
    element(
      'li',
      {},
      element(
        'a',
        { href: result.benchmark.address },
        `${result.benchmark.task} on ${result.benchmark.dataset}`,
      ),
      `: ${result.metric?.name ?? ''} `,
      element('span', { class: 'number' }, result.printed ?? ''),
    ),
  );
  return element(
    'section',
    {},
    element('h3', {}, element('a', { href: paper.address }, paper.label)),
    items.length === 0
      ? element('p', { class: 'muted' }, 'Nothing.')
      : element('ul', { class: 'alone', role: 'list' }, ...items),
  );
}

function reasons(rows: readonly ComparisonRow[]): HTMLElement[] {
  if (rows.length === 0) return [];
  const items = rows.map((row) =>
    element(
      'li',
      { class: 'notice blocking' },
      element('strong', {}, boardName(row)),
      ` ${row.reason}`,
    ),
  );
  return [
    element('h2', {}, 'Not compared, and why'),
    element('ul', { class: 'notices', role: 'list' }, ...items),
  ];
}

/** A comparison as `ComparisonView.astro` shows it, made in the browser; `chart` stands below the matrix. */
export function comparisonNodes(comparison: Comparison, chart: HTMLElement | undefined): Node[] {
  const { papers, alone, shared, notCompared } = comparison;
  return [
    element('p', { class: 'verdict' }, comparisonVerdict(comparison)),
    ...(shared.length > 0 ? [matrix(comparison)] : []),
    ...(chart ? [chart] : []),
    ...reasons(notCompared),
    element('h2', {}, 'What each has alone'),
    element(
      'div',
      { class: 'columns' },
      ...papers.map((paper, index) => aloneList(paper, alone[index] ?? [])),
    ),
  ];
}
