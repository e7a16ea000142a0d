import { Chart, type Plugin } from 'chart.js';

/** What stands above the bars of a canvas; both by position, empty where there is nothing to say. */
export interface BarTexts {
  readonly ofBar: (dataset: number, index: number) => string;
  readonly ofGroup?: (index: number) => string;
}

/** Room in pixels between a bar and its text, and between a text and the name of its group. */
const GAP = 7;
const ABOVE = 19;

/** The names and values that the static drawing has above its bars, on the canvas as well. */
export function barLabels({ ofBar, ofGroup }: BarTexts, ink: string): Plugin<'bar'> {
  return {
    id: 'bar-labels',
    afterDatasetsDraw(chart) {
      const { ctx, chartArea } = chart;
      const family = Chart.defaults.font.family ?? 'sans-serif';
      ctx.save();
      ctx.fillStyle = ink;
      ctx.textAlign = 'left';
      chart.data.datasets.forEach((_, dataset) => {
        chart.getDatasetMeta(dataset).data.forEach(({ y }, index) => {
          ctx.font = `13px ${family}`;
          ctx.fillText(ofBar(dataset, index), chartArea.left, y - GAP);
          if (dataset > 0 || ofGroup === undefined) return;
          ctx.font = `600 14px ${family}`;
          ctx.fillText(ofGroup(index), chartArea.left, y - GAP - ABOVE);
        });
      });
      ctx.restore();
    },
  };
}
