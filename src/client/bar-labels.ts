import { Chart, type Plugin } from 'chart.js';

/** What stands above a bar; in bold where it names the bars below it. */
export interface BarLabel {
  readonly text: string;
  readonly isHeading?: boolean;
}

/** Room in pixels between a bar and its text. */
const GAP = 5;

const HEADING = '600 14px';

function familyOf(): string {
  return Chart.defaults.font.family ?? 'sans-serif';
}

/** The names and values that the static drawing has above its bars, on the canvas as well. */
export function barLabels(labels: readonly BarLabel[], ink: string): Plugin<'bar'> {
  return {
    id: 'bar-labels',
    /** A canvas draws with what is loaded, and does not draw again once a font has come. */
    afterInit(chart) {
      // The first name alone: a fallback that this machine lacks counts as an error.
      void document.fonts.load(`${HEADING} ${familyOf().split(',', 1)[0]}`).then(() => {
        if (Chart.instances[chart.id] !== undefined) chart.draw();
      });
    },
    afterDatasetsDraw(chart) {
      const { ctx, chartArea } = chart;
      const family = familyOf();
      ctx.save();
      ctx.fillStyle = ink;
      ctx.textAlign = 'left';
      ctx.textBaseline = 'bottom';
      chart.getDatasetMeta(0).data.forEach((bar, index) => {
        const { text = '', isHeading = false } = labels[index] ?? {};
        const { height = 0 } = bar.getProps(['height'], true) as { height?: number };
        ctx.font = `${isHeading ? HEADING : '13px'} ${family}`;
        ctx.fillText(text, chartArea.left, bar.y - (isHeading ? -GAP : height / 2 + 1));
      });
      ctx.restore();
    },
  };
}
