import { MOST_BARS } from './chart-geometry.ts';
import type { ChartSeries } from './chart-series.ts';
import { leftOutText } from './left-out.ts';

/** What a chart shows and what it leaves out, in sentences. */
export function chartCaption({ summary, withoutYear, oneYear, points }: ChartSeries): string {
  return [
    summary,
    leftOutText(withoutYear),
    oneYear && points.length > MOST_BARS ? `The best ${MOST_BARS} are drawn.` : '',
    'The table above holds the same values.',
  ]
    .filter((sentence) => sentence !== '')
    .join(' ');
}
