import {
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  ScatterController,
  Tooltip,
} from 'chart.js';
import { barPoints, BESIDE } from '../views/chart-geometry.ts';
import type { ChartSeries } from '../views/chart-series.ts';
import { barConfig } from './bar-chart.ts';
import { drawOnCanvas } from './chart-canvas.ts';
import { ChartControls } from './chart-controls.ts';
import { yearConfig } from './year-chart.ts';

Chart.register(
  BarController,
  BarElement,
  CategoryScale,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  ScatterController,
  Tooltip,
);

/** Height in pixels of a bar with its text, and of what stands around them. */
const BAR_LINE = 42;
const AXIS = 36;

/** Draw a board's series on a canvas in place of the static drawing, with its controls. */
export function drawSeries(frame: HTMLElement, series: ChartSeries): void {
  if (series.oneYear) {
    const height = barPoints(series).length * BAR_LINE + AXIS;
    drawOnCanvas(frame, (theme) => barConfig(series, theme), { height });
    return;
  }
  const years = series.points.map(({ year }) => year);
  const controls = new ChartControls(years, BESIDE);
  frame.before(controls.host);
  drawOnCanvas(frame, (theme) => yearConfig(series, theme), {
    onDrawn: (chart) => {
      controls.apply(chart);
    },
  });
}
