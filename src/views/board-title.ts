import type { Board } from './things.ts';

/** "Talking Face Generation on LRW (test), SSIM": a board by its benchmark and its metric. */
export function boardTitle({ benchmark, metric }: Pick<Board, 'benchmark' | 'metric'>): string {
  return metric === undefined ? benchmark.name : `${benchmark.name}, ${metric.name}`;
}
