import { median } from './median.ts';
import type { NumberRow } from './number-rows.ts';
import { decimalsOf } from './rounding.ts';
import type { MetricView } from './things.ts';

/** The rows of a bounded metric that some print as fractions and some as percentages: 0.86 beside 86. */
export interface MixedScales {
  readonly fractions: readonly NumberRow[];
  readonly percentages: readonly NumberRow[];
}

/**
 * How far the smallest percentage stands above the largest fraction where two
 * scales are mixed. An error of 0.37 % beside one of 4.3 % has no such gap.
 */
const SCALE_GAP = 10;

/** A fraction moved to percent shows two decimals less: 0.861 is 86.1. */
const PERCENT_DECIMALS = 2;

/** `93%`: the row says itself what it is. */
function isMarkedPercent({ row }: NumberRow): boolean {
  return row.result.unit === '%' || row.printed?.trimEnd().endsWith('%') === true;
}

/** Whether a small value is more like the percentages when it is moved to their scale, in size and in digits. */
function isLikeThemWhenMoved(
  { row, value }: NumberRow,
  percentages: readonly NumberRow[],
): boolean {
  const typical = median(percentages.map((other) => other.value));
  // Halfway between a value and a hundred times it, in powers of ten.
  const isNearer = Math.abs(value) * SCALE_GAP < typical;
  const own = decimalsOf(row.printed ?? '');
  const decimals = percentages.map((other) => decimalsOf(other.row.printed ?? ''));
  const distance = (from: number) => Math.min(...decimals.map((one) => Math.abs(one - from)));
  return isNearer && distance(own - PERCENT_DECIMALS) <= distance(own);
}

/**
 * Recognise two scales on one board by the metric's range and the printed
 * digits; nothing where there is one. A metric that ends at 1 has no value
 * above it, so one that is there decides; one that ends at 100 may be small.
 */
export function findMixedScales(
  { range, unit }: Pick<MetricView, 'range' | 'unit'>,
  numbers: readonly NumberRow[],
): MixedScales | undefined {
  const upper = range?.[1] ?? null;
  const isFraction = upper === 1;
  if (!isFraction && unit !== '%' && upper !== 100) return undefined;
  const lowest = isFraction ? (range?.[0] ?? 0) : 0;
  const fractions = numbers.filter(
    (one) => one.value !== 0 && one.value >= lowest && one.value <= 1 && !isMarkedPercent(one),
  );
  const percentages = numbers.filter(
    (one) => one.value <= 100 && (one.value > 1 || (one.value > 0 && isMarkedPercent(one))),
  );
  if (fractions.length === 0 || percentages.length === 0) return undefined;
  const largest = Math.max(...fractions.map(({ value }) => value));
  const smallest = Math.min(...percentages.map(({ value }) => value));
  const isMixed =
    isFraction ||
    smallest >= largest * SCALE_GAP ||
    fractions.some((one) => isLikeThemWhenMoved(one, percentages));
  return isMixed ? { fractions, percentages } : undefined;
}
