import { coverageText } from './coverage.ts';
import { firstPlaceText } from './places.ts';
import type { Board } from './things.ts';

/** One line that says what the board says. */
export function boardVerdict({ benchmark, metric, rows, ranked, isRescaled }: Board): string {
  const inAll = coverageText(benchmark.coverage);
  const here = rows.filter(({ number }) => number !== null).length;
  const listed =
    benchmark.metrics.length > 1 ? `${here} held in this metric, ${inAll} in all` : inAll;
  if (metric === undefined) return `Listed upstream without a result; ${listed}.`;
  if (here === 0) return `No comparable value held; ${listed}.`;
  if (!ranked) return `Not ranked; ${listed}.`;
  if (isRescaled === true)
    return `Best held once rescaled: ${firstPlaceText(metric, rows)}; ${inAll}.`;
  return `${here === 1 ? 'Only result' : 'Best'} held: ${firstPlaceText(metric, rows)}; ${listed}.`;
}
