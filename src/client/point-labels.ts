import { Chart, type Plugin } from 'chart.js';
import { isLabelled, labelOf, type ChartPoint } from '../views/chart-series.ts';
import type { ChartTheme } from './chart-theme.ts';

/** Room in pixels above a point, and the height of a line of text. */
const ABOVE = 12;
const LINE = 14;

/**
 * The names and values that the static drawing has at its points, on the canvas
 * as well: `sets` are the points of the datasets, in their order. A label that
 * would lie on another is left to the pointer.
 */
export function pointLabels(
  sets: readonly (readonly ChartPoint[])[],
  { ink, paper }: ChartTheme,
): Plugin {
  const all = sets.flat();
  return {
    id: 'point-labels',
    afterDatasetsDraw(chart) {
      const { ctx, chartArea } = chart;
      const taken: { left: number; right: number; y: number }[] = [];
      ctx.save();
      ctx.font = `13px ${Chart.defaults.font.family ?? 'sans-serif'}`;
      ctx.fillStyle = ink;
      ctx.strokeStyle = paper;
      ctx.lineWidth = 4;
      ctx.lineJoin = 'round';
      ctx.textAlign = 'center';
      sets.forEach((points, dataset) => {
        if (!chart.isDatasetVisible(dataset)) return;
        chart.getDatasetMeta(dataset).data.forEach(({ x, y }, position) => {
          const point = points[position];
          if (point === undefined || !isLabelled(point, all)) return;
          if (x < chartArea.left || x > chartArea.right) return;
          const text = labelOf(point);
          const half = ctx.measureText(text).width / 2;
          const middle = Math.min(Math.max(x, chartArea.left + half), chartArea.right - half);
          const at = { left: middle - half, right: middle + half, y: Math.max(y - ABOVE, LINE) };
          const isTaken = taken.some(
            (other) =>
              at.left < other.right && other.left < at.right && Math.abs(at.y - other.y) < LINE,
          );
          if (isTaken) return;
          taken.push(at);
          ctx.strokeText(text, middle, at.y);
          ctx.fillText(text, middle, at.y);
        });
      });
      ctx.restore();
    },
  };
}
