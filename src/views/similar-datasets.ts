import { foldName, hasStrayNumber } from './naming.ts';
import { notice, type Notice } from './notice.ts';
import type { BenchmarkView, DatasetView, HeldResult, MetricView } from './things.ts';

/**
 * Whether results on a dataset of nearly the same name would stand on this very
 * board if the two were one. Under another task or metric they would not, so there is nothing to warn of.
 */
function splitsBoard(
  { taskView, split }: BenchmarkView,
  metric: MetricView,
  { benchmarks }: DatasetView,
): boolean {
  const task = foldName(taskView.name);
  return benchmarks.some(
    (other) =>
      other.split === split &&
      foldName(other.taskView.name) === task &&
      other.metrics.includes(metric.id),
  );
}

/** Names that a notice gives before the others are only counted. */
const MOST_NAMED = 5;

/**
 * Warns where a name that is nearly the same may take results away from a board,
 * and where the board's own name carries a number that looks stray. What is
 * merely related (`MEAD` under another task than `Mead 60`) is linked below the board instead.
 */
export function similarDatasets(
  benchmark: BenchmarkView,
  metric: MetricView,
  rows: readonly HeldResult[],
): Notice | undefined {
  const { dataset, datasetView } = benchmark;
  const rivals = datasetView.similar.filter((other) => splitsBoard(benchmark, metric, other));
  const hasNumber = hasStrayNumber(dataset);
  const near = hasNumber && rivals.length === 0 ? datasetView.similar : rivals;
  if (near.length === 0) return undefined;
  const more = near.length - MOST_NAMED;
  const named = near.slice(0, MOST_NAMED).map(({ name }) => `“${name}”`);
  const names = `${named.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
  const danger =
    rivals.length > 0
      ? 'If they are one dataset, results that belong together stand on two boards'
      : 'The number may belong to the name or be a stray citation';
  return notice(
    'similar-dataset',
    `“${dataset}” differs from ${names} only by a number, a case or a hyphen. ${danger}; nobody has confirmed either.`,
    rows.map(({ id }) => id),
  );
}
