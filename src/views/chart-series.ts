import { grouped } from './counted.ts';
import { rowLabels } from './row-label.ts';
import { shortened } from './shortened.ts';
import type { Board } from './things.ts';

/** One value of a board at its paper's year. */
export interface ChartPoint {
  readonly id: string;
  readonly label: string;
  readonly year: number;
  readonly value: number;
  readonly printed: string;
  /** Whether no earlier or equally old value beats it. */
  readonly isBest: boolean;
}

/** What a board's chart draws, in whichever way it is drawn. */
export interface ChartSeries {
  /** By year, then from worst to best. */
  readonly points: readonly ChartPoint[];
  /** The best value held up to each year that has one, a step line. */
  readonly best: readonly { readonly year: number; readonly value: number }[];
  /** True when all papers are of one year: bars say more than a line of one tick. */
  readonly oneYear: boolean;
  /** Values left out because their paper has no year. */
  readonly withoutYear: number;
  /** Values left out because a drawing cannot hold them all: never the best ones, overall or of a year. */
  readonly crowdedOut: number;
  readonly metric: string;
  readonly direction: 'higher' | 'lower';
  readonly summary: string;
}

/** Sizes that no measurement has and no axis can hold; a hostile page may print them all the same. */
const SMALLEST = 1e-100;
const LARGEST = 1e100;

function isDrawable(value: number): boolean {
  const size = Math.abs(value);
  return size === 0 || (size >= SMALLEST && size <= LARGEST);
}

/** More points than these are a cloud that says no more, and a page that weighs more. */
export const MOST_POINTS = 500;

/** Letters of a name that a drawing has room for; the table has all of it. */
const LONGEST_LABEL = 36;

/** What stands at a point or a bar: "PC-AVS 0.861". */
export function labelOf({ label, printed }: ChartPoint): string {
  return `${label} ${printed}`;
}

/** A point in full: "PC-AVS: 0.861 (2021)". */
export function pointText({ label, printed, year }: ChartPoint): string {
  return `${label}: ${printed} (${year})`;
}

/** More labels than this hide each other; then only the best points keep theirs. */
const MOST_LABELS = 10;

/** Whether a point has room for its name and value in a chart of these points. */
export function isLabelled(point: ChartPoint, points: readonly ChartPoint[]): boolean {
  return point.isBest || points.length <= MOST_LABELS;
}

/**
 * Score by year with the running best. No chart for a board that is not ranked
 * (it would compare what does not compare), that has fewer than two values, or
 * a value that cannot be drawn.
 */
export function chartSeries({ rows, ranked, metric }: Board): ChartSeries | undefined {
  if (!ranked || metric === undefined || metric.direction === 'unknown') return undefined;
  const { direction } = metric;
  const better = direction === 'higher' ? Math.max : Math.min;
  const valued = rows.flatMap((row) => (row.number === null ? [] : [{ row, value: row.number }]));
  if (valued.length < 2 || !valued.every(({ value }) => isDrawable(value))) return undefined;
  const dated = valued.flatMap(({ row, value }) =>
    row.paper.year === null ? [] : [{ row, value, year: row.paper.year }],
  );
  if (dated.length < 2) return undefined;
  const years = [...new Set(dated.map(({ year }) => year))].toSorted((a, b) => a - b);
  const best: { year: number; value: number }[] = [];
  for (const year of years) {
    const values = dated.filter((one) => one.year === year).map(({ value }) => value);
    const before = best.at(-1);
    best.push({ year, value: better(...values, ...(before ? [before.value] : [])) });
  }
  const nameOf = rowLabels(rows);
  const bestAt = new Map(best.map(({ year, value }) => [year, value]));
  const sign = direction === 'higher' ? 1 : -1;
  const drawn = mostTelling(dated);
  const points = drawn
    .toSorted((a, b) => a.year - b.year || sign * (a.value - b.value))
    .map(({ row, value, year }) => ({
      id: row.id,
      label: shortened(nameOf(row), LONGEST_LABEL),
      year,
      value,
      printed: row.printed ?? String(value),
      isBest: bestAt.get(year) === value,
    }));
  return {
    points,
    best,
    oneYear: years.length === 1,
    withoutYear: valued.length - dated.length,
    crowdedOut: dated.length - drawn.length,
    metric: metric.name,
    direction,
    summary: summarise(points, dated.length, best, metric.name),
  };
}

/** Of values from best to worst those that are drawn: all, or the best ones and the best of each year. */
function mostTelling<T extends { readonly year: number }>(dated: readonly T[]): readonly T[] {
  if (dated.length <= MOST_POINTS) return dated;
  const years = new Set<number>();
  return dated.filter(({ year }, position) => {
    const isFirstOfYear = !years.has(year);
    years.add(year);
    return isFirstOfYear || position < MOST_POINTS;
  });
}

/** The chart in a sentence, for whoever does not see it. */
function summarise(
  points: readonly ChartPoint[],
  total: number,
  best: ChartSeries['best'],
  metric: string,
): string {
  const [first] = best;
  const last = best.at(-1);
  if (first === undefined || last === undefined) return '';
  const count = `${grouped(total)} values of ${metric}`;
  if (first === last)
    return `${count}, all of ${first.year}; the best is ${printedOf(points, last.value)}.`;
  const moved =
    first.value === last.value
      ? `the best has stood at ${printedOf(points, first.value)} since ${first.year}`
      : `the best went from ${printedOf(points, first.value)} to ${printedOf(points, last.value)}`;
  return `${count} from ${first.year} to ${last.year}; ${moved}.`;
}

function printedOf(points: readonly ChartPoint[], value: number): string {
  return points.find((point) => point.value === value)?.printed ?? String(value);
}
