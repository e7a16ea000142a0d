import { Chart, type Plugin } from 'chart.js';
import { isLabelled, type ChartPoint } from '../views/chart-series.ts';

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
        if (point === undefined || !isLabelled(point, points)) return;
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
