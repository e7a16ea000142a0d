import { DIRECTION_WORDS } from '../catalog/direction-words.ts';
import { compareText } from '../catalog/problem.ts';
import { findNotices } from './comparability.ts';
import { coverageText } from './coverage.ts';
import { ordinal, placeText, rankBy } from './rank.ts';
import { isWithinRounding } from './rounding.ts';
import type { BenchmarkView, Board, BoardRow, HeldResult, MetricView } from './things.ts';

/** Newest first, then by label: the order of rows that no value orders. */
function compareUnranked(a: HeldResult, b: HeldResult): number {
  return (
    (b.paper.year ?? 0) - (a.paper.year ?? 0) ||
    compareText(a.paper.label, b.paper.label) ||
    compareText(a.id, b.id)
  );
}

function plainNumber({ result }: HeldResult): number | null {
  return typeof result.value === 'number' ? result.value : null;
}

function unrankedRow(row: HeldResult, explanation: string): BoardRow {
  const number = plainNumber(row);
  return {
    ...row,
    number,
    place: null,
    tied: false,
    placeText: null,
    explanation,
    withinRounding: false,
  };
}

function missingRow(row: HeldResult): BoardRow {
  const why =
    row.result.metric === null
      ? 'Upstream lists this paper on the benchmark without a result.'
      : 'The printed value is not a number that can be compared.';
  return unrankedRow(row, why);
}

/** The rows next to one whose values are others than its own. */
function nextValues(
  sorted: readonly HeldResult[],
  index: number,
): { above: HeldResult | undefined; below: HeldResult | undefined } {
  const own = sorted[index]?.result.value;
  const differs = ({ result }: HeldResult) => result.value !== own;
  let above = index - 1;
  while (above >= 0 && !differs(sorted[above]!)) above -= 1;
  let below = index + 1;
  while (below < sorted.length && !differs(sorted[below]!)) below += 1;
  return { above: sorted[above], below: sorted[below] };
}

function neighbours(sorted: readonly HeldResult[], index: number): HeldResult[] {
  const { above, below } = nextValues(sorted, index);
  return [above, below].filter((row) => row !== undefined);
}

/** "1st of 2 held: SSIM, higher is better, 0.861 > 0.81." */
function explainPlace(
  metric: MetricView,
  place: number,
  tied: boolean,
  sorted: readonly HeldResult[],
  index: number,
): string {
  const count = sorted.length;
  const printed = sorted[index]?.printed ?? '';
  const head = `${tied ? 'Joint ' : ''}${ordinal(place)} of ${count} held: ${metric.name}, ${DIRECTION_WORDS[metric.direction]}`;
  if (count === 1)
    return `The only result held: ${metric.name} ${printed}, ${DIRECTION_WORDS[metric.direction]}.`;
  const better = metric.direction === 'higher' ? '>' : '<';
  const worse = metric.direction === 'higher' ? '<' : '>';
  const { above, below } = nextValues(sorted, index);
  if (place === 1) {
    return below ? `${head}, ${printed} ${better} ${below.printed}.` : `${head}, all ${printed}.`;
  }
  return `${head}, ${printed} ${worse} ${above?.printed}.`;
}

function rankedRows(metric: MetricView, rows: readonly HeldResult[]): BoardRow[] {
  const valued = rows.filter((row) => plainNumber(row) !== null).toSorted(compareUnranked);
  const ranked = rankBy(valued, (row) => plainNumber(row)!, metric.direction) ?? [];
  const sorted = ranked.map(({ item }) => item);
  return ranked.map(({ item, place, tied }, index) => ({
    ...item,
    number: plainNumber(item),
    place,
    tied,
    placeText: placeText({ place, tied }),
    explanation: explainPlace(metric, place, tied, sorted, index),
    withinRounding: neighbours(sorted, index).some((other) =>
      isWithinRounding(
        { value: plainNumber(item)!, printed: item.printed ?? '' },
        { value: plainNumber(other)!, printed: other.printed ?? '' },
      ),
    ),
  }));
}

/** One line that says what the board says. */
function verdict(
  benchmark: BenchmarkView,
  metric: MetricView | undefined,
  rows: readonly BoardRow[],
  ranked: boolean,
): string {
  const inAll = coverageText(benchmark.coverage);
  const here = rows.filter(({ number }) => number !== null).length;
  const listed =
    benchmark.metrics.length > 1 ? `${here} held in this metric, ${inAll} in all` : inAll;
  if (metric === undefined) return `Listed upstream without a result; ${listed}.`;
  const valued = rows.filter(({ number }) => number !== null);
  if (valued.length === 0) return `No comparable value held; ${listed}.`;
  if (!ranked) return `Not ranked; ${listed}.`;
  const words = DIRECTION_WORDS[metric.direction];
  const [first] = rows;
  if (first === undefined) return `Not ranked; ${listed}.`;
  if (valued.length === 1) {
    return `Only result held: ${first.paper.label}, ${metric.name} ${first.printed}, ${words}; ${listed}.`;
  }
  const winners = new Set(rows.filter(({ place }) => place === 1).map(({ paper }) => paper.label));
  return `Best held: ${[...winners].join(' and ')}, ${metric.name} ${first.printed}, ${words}; ${listed}.`;
}

/**
 * The board of a benchmark in a metric: ranked where direction is known and
 * the values compare, else newest first; rows without a number stand last either way.
 */
export function makeBoard(benchmark: BenchmarkView, metric: MetricView | undefined): Board {
  const rows = benchmark.held.filter(
    ({ result }) => result.metric === null || result.metric === metric?.id,
  );
  const notices = findNotices(
    benchmark,
    metric,
    rows.filter(({ result }) => result.metric !== null),
  );
  const ranked = metric !== undefined && !notices.some(({ tone }) => tone === 'blocking');
  const missing = rows
    .filter((row) => plainNumber(row) === null)
    .toSorted(compareUnranked)
    .map(missingRow);
  const valued = rows.filter((row) => plainNumber(row) !== null);
  const shown = ranked
    ? rankedRows(metric, valued)
    : valued
        .toSorted(compareUnranked)
        .map((row) => unrankedRow(row, notices[0]?.sentence ?? 'Not ranked.'));
  const all = [...shown, ...missing];
  return {
    benchmark,
    metric,
    rows: all,
    ranked,
    notices,
    heldHere: valued.length,
    verdict: verdict(benchmark, metric, all, ranked),
  };
}

/** The best held row of a board, where it has one. */
export function bestOf(board: Board): BoardRow | undefined {
  return board.ranked ? board.rows.find(({ place }) => place === 1) : undefined;
}
