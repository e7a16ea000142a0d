import { Chart, type Plugin } from 'chart.js';
import type { ChartPoint } from '../views/chart-series.ts';

/** More labels than this hide each other; then only the best points keep theirs. */
const MOST_LABELS = 10;

/** The names and values that the static drawing has at its points, on the canvas as well. */
export function pointLabels(points: readonly ChartPoint[], ink: string): Plugin {
  return {
    id: 'point-labels',
    afterDatasetsDraw(chart) {
      const { ctx, chartArea } = chart;
      ctx.save();
      ctx.font = `13px ${Chart.defaults.font.family ?? 'sans-serif'}`;
      ctx.fillStyle = ink;
      chart.getDatasetMeta(0).data.forEach(({ x, y }, position) => {
        const point = points[position];
        if (point === undefined || (points.length > MOST_LABELS && !point.isBest)) return;
        const text = `${point.label} ${point.printed}`;
        const half = ctx.measureText(text).width / 2;
        const middle = Math.min(Math.max(x, chartArea.left + half), chartArea.right - half);
        ctx.textAlign = 'center';
        ctx.fillText(text, middle, Math.max(y - 12, chartArea.top + 10));
      });
      ctx.restore();
    },
  };
}
