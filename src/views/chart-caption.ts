import { MOST_BARS } from './chart-geometry.ts';
import { MOST_POINTS, type ChartSeries } from './chart-series.ts';
import { leftOutText } from './left-out.ts';

/** Points that are all drawn with their year, name and value: the caption need not say them again. */
const FEW = 2;

/** What a chart shows and what it leaves out, in sentences. */
export function chartCaption({
  summary,
  withoutYear,
  crowdedOut,
  oneYear,
  points,
}: ChartSeries): string {
  return [
    oneYear || points.length > FEW ? summary : '',
    leftOutText(withoutYear),
    crowdedOut > 0 && !oneYear
      ? `The best ${MOST_POINTS} and the best of each year are drawn.`
      : '',
    oneYear && points.length > MOST_BARS ? `The best ${MOST_BARS} are drawn.` : '',
    'The table above holds the same values.',
  ]
    .filter((sentence) => sentence !== '')
    .join(' ');
}
