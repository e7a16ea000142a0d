import { foldName } from './naming.ts';
import { notice, type Notice } from './notice.ts';
import type { BenchmarkView, HeldResult, MetricView } from './things.ts';

/** `User Study`, `User study (test)`: raters, questions and scales differ from paper to paper. */
const USER_STUDY = /^user[\s-]stud(?:y|ies)\b/i;

/** How far from the median of a board a value is worth a second look. */
const OUTLIER_FACTOR = 10;

/** Fewest values that have a median worth speaking of. */
const OUTLIER_ROWS = 3;

/**
 * How far the smallest percentage stands above the largest fraction where two
 * scales are mixed. An error of 0.37 % beside one of 4.3 % has no such gap.
 */
const SCALE_GAP = 10;

/** A row of a board whose value is a plain number. */
interface NumberRow {
  readonly row: HeldResult;
  readonly value: number;
}

/** The rows whose value is a plain number. */
export function numberRows(rows: readonly HeldResult[]): NumberRow[] {
  return rows.flatMap((row) =>
    typeof row.result.value === 'number' ? [{ row, value: row.result.value }] : [],
  );
}

/**
 * Everything that keeps the values of a board from comparing, or makes one
 * worth a second look; derived from the rows alone, blocking notices first.
 */
export function findNotices(
  benchmark: BenchmarkView,
  metric: MetricView | undefined,
  rows: readonly HeldResult[],
): Notice[] {
  if (metric === undefined) return [];
  const numbers = numberRows(rows);
  const found = [
    userStudy(benchmark, rows),
    ratedByPeople(benchmark, metric, rows),
    unknownDirection(metric, rows),
    mixedScales(metric, numbers),
    metricsDiffer(benchmark, metric),
    outliers(numbers),
    similarDatasets(benchmark, rows),
    doubtfulReadings(rows),
  ];
  return found
    .filter((one) => one !== undefined)
    .toSorted((a, b) => Number(b.tone === 'blocking') - Number(a.tone === 'blocking'));
}

function idsOf(rows: readonly HeldResult[]): string[] {
  return rows.map(({ id }) => id);
}

function userStudy({ dataset }: BenchmarkView, rows: readonly HeldResult[]): Notice | undefined {
  if (!USER_STUDY.test(dataset)) return undefined;
  return notice(
    'user-study',
    `“${dataset}” is a label that unrelated papers share: each asked its own raters its own questions on its own scale.`,
    idsOf(rows),
  );
}

function ratedByPeople(
  { dataset }: BenchmarkView,
  metric: MetricView,
  rows: readonly HeldResult[],
): Notice | undefined {
  // A user study says the same and more.
  if (!metric.rating || USER_STUDY.test(dataset)) return undefined;
  return notice(
    'rating',
    `${metric.name} was given by people, and other people on another day would have given other numbers.`,
    idsOf(rows),
  );
}

function unknownDirection(metric: MetricView, rows: readonly HeldResult[]): Notice | undefined {
  if (metric.direction !== 'unknown') return undefined;
  const why = metric.known
    ? `Whether more or less of ${metric.name} is better depends on who reports it.`
    : `The registry does not know ${metric.name}, so nobody has said whether more or less of it is better.`;
  return notice('direction-unknown', why, idsOf(rows));
}

/**
 * A bounded metric printed as a fraction by some and as a percentage by others:
 * 0.86 beside 86. Values of at most 1 stand beside values that no fraction
 * reaches, with nothing in between.
 */
function mixedScales(metric: MetricView, numbers: readonly NumberRow[]): Notice | undefined {
  const upper = metric.range?.[1] ?? null;
  const isBounded = metric.unit === '%' || upper === 1 || upper === 100;
  if (!isBounded) return undefined;
  const fractions = numbers.filter(({ value }) => value > 0 && value <= 1);
  const percentages = numbers.filter(({ value }) => value > 1 && value <= 100);
  const [fraction] = fractions;
  const [percentage] = percentages;
  if (fraction === undefined || percentage === undefined) return undefined;
  const largest = Math.max(...fractions.map(({ value }) => value));
  const smallest = Math.min(...percentages.map(({ value }) => value));
  if (smallest < largest * SCALE_GAP) return undefined;
  return notice(
    'mixed-scales',
    `Fractions stand beside percentages (${fraction.row.printed} and ${percentage.row.printed}); which is which cannot be told for certain, and nothing is rescaled in silence.`,
    [...fractions, ...percentages].map(({ row }) => row.id),
  );
}

function metricsDiffer(benchmark: BenchmarkView, metric: MetricView): Notice | undefined {
  const elsewhere = benchmark.held.filter(
    ({ result }) => result.metric !== null && result.metric !== metric.id,
  );
  if (elsewhere.length === 0) return undefined;
  const names = [...new Set(elsewhere.map(({ result }) => result.read[2] ?? ''))].toSorted();
  return notice(
    'metrics-differ',
    `Upstream prints other papers of this benchmark in ${names.join(', ')}, so they stand on boards of their own.`,
    idsOf(elsewhere),
  );
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  const upper = sorted[Math.floor(middle)] ?? Number.NaN;
  const lower = sorted[Math.ceil(middle) - 1] ?? Number.NaN;
  return (upper + lower) / 2;
}

function outliers(numbers: readonly NumberRow[]): Notice | undefined {
  if (numbers.length < OUTLIER_ROWS) return undefined;
  const centre = Math.abs(median(numbers.map(({ value }) => value)));
  const far = numbers.filter(({ value }) => {
    const size = Math.abs(value);
    return centre > 0 && (size >= centre * OUTLIER_FACTOR || size * OUTLIER_FACTOR <= centre);
  });
  const [first] = far;
  if (first === undefined) return undefined;
  return notice(
    'outlier',
    `${far.map(({ row }) => row.printed).join(', ')} ${far.length === 1 ? 'is' : 'are'} ten times off the median of this board or more: look at the source before relying on it.`,
    far.map(({ row }) => row.id),
  );
}

function similarDatasets(
  { datasetView, taskView, dataset }: BenchmarkView,
  rows: readonly HeldResult[],
): Notice | undefined {
  const task = foldName(taskView.name);
  const near = datasetView.similar.filter(({ benchmarks }) =>
    benchmarks.some((other) => foldName(other.taskView.name) === task),
  );
  const names = (near.length > 0 ? near : datasetView.similar).map(({ name }) => `“${name}”`);
  if (names.length === 0) return undefined;
  return notice(
    'similar-dataset',
    `“${dataset}” differs from ${names.join(', ')} only by a number, a case or a hyphen: it may be the same setting, and nobody has confirmed that it is.`,
    idsOf(rows),
  );
}

function doubtfulReadings(rows: readonly HeldResult[]): Notice | undefined {
  const doubted = rows.filter(({ result }) => result.doubt.length > 0);
  if (doubted.length === 0) return undefined;
  const count = doubted.length === 1 ? 'One value' : `${doubted.length} values`;
  return notice(
    'doubtful-reading',
    `${count} of this board could be read another way; the other reading stands beside it.`,
    idsOf(doubted),
  );
}
