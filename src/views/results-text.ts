import { counted } from './counted.ts';
import type { PaperView } from './things.ts';

/** "10 results on 5 benchmarks": how much a paper reports. */
export function resultsText({ held }: Pick<PaperView, 'held'>): string {
  const benchmarks = new Set(held.map(({ result }) => result.benchmark)).size;
  return `${counted(held.length, 'result')} on ${counted(benchmarks, 'benchmark')}`;
}
