import { Chart, type Plugin } from 'chart.js';
import { CHART, labelsOf, NARROW_CHART } from '../views/chart-geometry.ts';
import type { ChartPoint, ChartSeries } from '../views/chart-series.ts';
import type { ChartTheme } from './chart-theme.ts';

/** Pixels below which a canvas is that of a phone, which has a font of its own. */
const NARROW = 480;

const ALIGN = { start: 'left', middle: 'center', end: 'right' } as const;

/**
 * The names and values that the static drawing has at its points, on the canvas
 * as well: `sets` are the points of the datasets, in their order.
 */
export function pointLabels(
  sets: readonly (readonly ChartPoint[])[],
  series: ChartSeries,
  { ink, paper }: ChartTheme,
): Plugin {
  return {
    id: 'point-labels',
    // Before the marks, so that no label ever hides a value.
    beforeDatasetsDraw(chart) {
      const { ctx, chartArea } = chart;
      const placed = sets.flatMap((points, dataset) =>
        chart.isDatasetVisible(dataset)
          ? chart
              .getDatasetMeta(dataset)
              .data.map(({ x, y }, position) => ({ point: points[position]!, x, y }))
              .filter(({ x }) => x >= chartArea.left && x <= chartArea.right)
          : [],
      );
      ctx.save();
      ctx.font = `13px ${Chart.defaults.font.family ?? 'sans-serif'}`;
      ctx.fillStyle = ink;
      ctx.strokeStyle = paper;
      ctx.lineWidth = 4;
      ctx.lineJoin = 'round';
      const { left, right } = chartArea;
      const { letter } = chart.width < NARROW ? NARROW_CHART : CHART;
      for (const { text, x, y, anchor } of labelsOf(placed, series, { left, right, letter })) {
        ctx.textAlign = ALIGN[anchor];
        ctx.strokeText(text, x, y);
        ctx.fillText(text, x, y);
      }
      ctx.restore();
    },
  };
}
