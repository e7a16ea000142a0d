import { median } from './median.ts';
import { notice, type Notice } from './notice.ts';
import { numberRows, type NumberRow } from './number-rows.ts';
import { findMixedScales } from './scales.ts';
import { similarDatasets } from './similar-datasets.ts';
import type { BenchmarkView, HeldResult, MetricView } from './things.ts';

/** `User Study`, `HDTF (user study)`, `Human evaluation`: raters, questions and scales differ from paper to paper. */
const USER_STUDY = /\b(?:user[\s-]stud(?:y|ies)|human[\s-](?:evaluation|study|studies))\b/i;

/** How far from the median of a board a value is worth a second look. */
const OUTLIER_FACTOR = 10;

/** Fewest values that have a median worth speaking of. */
const OUTLIER_ROWS = 3;

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
    similarDatasets(benchmark, metric, rows),
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

function mixedScales(metric: MetricView, numbers: readonly NumberRow[]): Notice | undefined {
  const scales = findMixedScales(metric, numbers);
  if (scales === undefined) return undefined;
  const { fractions, percentages } = scales;
  return notice(
    'mixed-scales',
    `Fractions stand beside percentages (${fractions[0]?.row.printed} and ${percentages[0]?.row.printed}); which is which cannot be told for certain, and nothing is rescaled in silence.`,
    idsOf([...fractions, ...percentages].map(({ row }) => row)),
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
