import { DIRECTION_WORDS } from '../catalog/direction-words.ts';
import type { ComparedPaper, ComparedResult, Comparison } from './comparison.ts';
import type { ComparisonCell, ComparisonRow } from './comparison-row.ts';
import { apartText, boardName, comparisonVerdict, sameText } from './comparison-text.ts';
import { counted } from './counted.ts';
import { type Markup, tag } from './markup.ts';
import { standingFigure } from './standing-drawing.ts';

/** A printed value that leads to its source line. */
function valueOf({ printed, sourceAddress, explanation }: ComparedResult): Markup {
  if (printed === null) return tag('abbr', { title: explanation }, 'n/a');
  if (sourceAddress === null) return printed;
  return tag('a', { class: 'source-link', href: sourceAddress }, printed);
}

/** What stands behind a value: that it is the best, that it is not counted, which model has it. */
function remarks({ result, count, isBest, withinRounding }: ComparisonCell, row: ComparisonRow) {
  const bests = row.cells.filter((cell) => cell?.isBest).length;
  const best = bests > 1 ? 'tied' : withinRounding ? 'best, within rounding' : 'best';
  const which = count > 1 && `${isRanked(result) ? 'best' : 'first'} of ${count}`;
  const model = count > 1 && result.model;
  const uncounted = row.counted && !isRanked(result) && 'not counted';
  const small = [which, model, uncounted].filter((text) => typeof text === 'string');
  return [
    ...(isBest ? [tag('span', { class: 'best-mark' }, ` ${best}`)] : []),
    ...(small.length > 0 ? [' ', tag('span', { class: 'small muted' }, small.join(', '))] : []),
  ];
}

function isRanked({ place }: ComparedResult): boolean {
  return place !== null;
}

function valueCell(cell: ComparisonCell | undefined, row: ComparisonRow): Markup {
  if (cell === undefined) {
    return tag('td', { class: 'numeric' }, tag('abbr', { title: 'No value held' }, 'n/a'));
  }
  const kind = cell.isBest ? 'numeric best' : 'numeric';
  return tag('td', { class: kind }, valueOf(cell.result), ...remarks(cell, row));
}

function matrixRow(row: ComparisonRow): Markup {
  const { benchmark, metric, cells } = row;
  const words = !row.counted
    ? 'not counted'
    : metric === null
      ? undefined
      : DIRECTION_WORDS[metric.direction];
  const about = [benchmark.task, metric?.name, words].filter((part) => part !== undefined);
  const kinds = [!row.counted && 'uncounted', !row.differs && 'same'].filter((kind) => kind);
  return tag(
    'tr',
    { class: kinds.length > 0 ? kinds.join(' ') : undefined },
    tag(
      'th',
      { scope: 'row' },
      tag('a', { href: benchmark.address }, benchmark.dataset),
      ' ',
      tag('span', { class: 'small muted' }, about.join(', ')),
    ),
    ...cells.map((cell) => valueCell(cell, row)),
  );
}

/** A switch that the style sheet obeys by itself, so that it works without a script; none where it would do nothing. */
function onlyDifferent({ shared }: Comparison): Markup[] {
  const effect = sameText(shared);
  if (effect === undefined) return [];
  return [
    tag(
      'label',
      { class: 'only-different' },
      tag('input', { type: 'checkbox', name: 'only-different' }),
      ' Only where they differ ',
      tag('span', { class: 'small muted' }, `(${effect})`),
    ),
  ];
}

/** Wins, ties and losses below the matrix, where anything is counted. */
function scoreRow({ papers, shared, scores }: Comparison): Markup[] {
  const rows = shared.filter((row) => row.counted).length;
  if (rows === 0) return [];
  const over = `${papers.length > 2 ? 'pair by pair ' : ''}on ${counted(rows, 'counted board')}`;
  const counts = scores.map(({ wins, ties, losses }) =>
    tag('td', { class: 'numeric' }, `${wins} / ${ties} / ${losses}`),
  );
  const about = tag('span', { class: 'small muted' }, over);
  const head = tag('th', { scope: 'row' }, 'Wins, ties, losses ', about);
  return [tag('tfoot', {}, tag('tr', {}, head, ...counts))];
}

function matrix(comparison: Comparison): Markup {
  const { papers, shared } = comparison;
  const heads = papers.map(({ label, address }) =>
    tag('th', { scope: 'col', class: 'numeric' }, tag('a', { href: address }, label)),
  );
  return tag(
    'section',
    { class: 'scroller', 'aria-labelledby': 'matrix', tabindex: '0' },
    tag(
      'table',
      { class: 'matrix' },
      tag('caption', { id: 'matrix', class: 'visually-hidden' }, 'Shared benchmarks'),
      tag('thead', {}, tag('tr', {}, tag('th', { scope: 'col' }, 'Benchmark'), ...heads)),
      tag('tbody', {}, ...shared.map(matrixRow)),
      ...scoreRow(comparison),
    ),
  );
}

/** Everything that is shared and not counted, each with its reason. */
function reasons({ papers, shared, apart }: Comparison): Markup[] {
  const rows = shared.filter((row) => row.reasons.length > 0);
  const items = [
    ...rows.map((row) => [`${row.benchmark.task} on ${boardName(row)}.`, ...row.reasons]),
    ...apart.map((one) => [
      `${one.benchmark.task} on ${one.benchmark.dataset}.`,
      apartText(one, papers),
    ]),
  ].map(([name = '', ...sentences]) =>
    tag(
      'li',
      { class: 'notice blocking' },
      tag('strong', {}, name),
      ...sentences.map((sentence) => ` ${sentence}`),
    ),
  );
  if (items.length === 0) return [];
  return [
    tag('h2', {}, 'Not compared, and why'),
    tag('ul', { class: 'notices', role: 'list' }, ...items),
  ];
}

function aloneList(paper: ComparedPaper, results: readonly ComparedResult[]): Markup {
  const items = results.map((result) => {
    const { benchmark, metric } = result;
    const link = tag('a', { href: benchmark.address }, `${benchmark.task} on ${benchmark.dataset}`);
    if (metric === null) return tag('li', {}, link, ': listed without a result');
    const value = tag('span', { class: 'number' }, valueOf(result));
    return tag('li', {}, link, `: ${metric.name} `, value);
  });
  const list =
    items.length === 0
      ? tag('p', { class: 'muted' }, 'Nothing.')
      : tag('ul', { class: 'alone', role: 'list' }, ...items);
  return tag('section', {}, tag('h3', {}, tag('a', { href: paper.address }, paper.label)), list);
}

/** A comparison as its pages show it: the verdict, the matrix, the chart, what is not compared, what each has alone. */
export function comparisonMarkup(comparison: Comparison): Markup[] {
  const { papers, alone, shared } = comparison;
  return [
    tag('p', { class: 'verdict' }, comparisonVerdict(comparison)),
    ...(shared.length > 0
      ? [tag('div', { class: 'matrix-view' }, ...onlyDifferent(comparison), matrix(comparison))]
      : []),
    ...standingFigure(comparison),
    ...reasons(comparison),
    tag('h2', {}, 'What each has alone'),
    tag(
      'div',
      { class: 'columns' },
      ...papers.map((paper, position) => aloneList(paper, alone[position] ?? [])),
    ),
  ];
}
