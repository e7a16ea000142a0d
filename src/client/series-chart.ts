import {
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  type ChartConfiguration,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  ScatterController,
  Tooltip,
} from 'chart.js';
import { MARKS } from '../views/chart-drawing.ts';
import { barPoints } from '../views/chart-geometry.ts';
import { labelOf, type ChartPoint, type ChartSeries } from '../views/chart-series.ts';
import { barLabels } from './bar-labels.ts';
import { drawOnCanvas, sharedOptions } from './chart-canvas.ts';
import { ChartControls } from './chart-controls.ts';
import type { ChartTheme } from './chart-theme.ts';
import { pointLabels } from './point-labels.ts';

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

/** Room in years beside the first and the last, and height in pixels of a bar with its text. */
const BESIDE = 0.3;
const BAR_LINE = 42;
const AXIS = 24;

const says = ({ label, printed, year }: ChartPoint): string => `${label}: ${printed} (${year})`;

function yearConfig(series: ChartSeries, theme: ChartTheme): ChartConfiguration {
  const [accent = theme.ink, other = theme.ink] = theme.series;
  const years = series.points.map(({ year }) => year);
  const lastYear = Math.max(...years);
  const sets = [true, false].map((best) => series.points.filter(({ isBest }) => isBest === best));
  const [bests = [], others = []] = sets;
  const at = (points: readonly ChartPoint[]) =>
    points.map(({ year, value }) => ({ x: year, y: value }));
  const marks = { borderWidth: 2, pointRadius: 6, pointHoverRadius: 8 };
  const config: ChartConfiguration<'line' | 'scatter'> = {
    type: 'scatter',
    data: {
      datasets: [
        {
          type: 'scatter',
          label: MARKS.best,
          data: at(bests),
          pointStyle: 'circle',
          backgroundColor: accent,
          borderColor: accent,
          ...marks,
        },
        {
          type: 'scatter',
          label: MARKS.other,
          data: at(others),
          pointStyle: 'rectRot',
          backgroundColor: theme.paper,
          borderColor: other,
          ...marks,
        },
        {
          type: 'line',
          label: MARKS.running,
          data: [...series.best, { year: lastYear + BESIDE, value: series.best.at(-1)!.value }].map(
            ({ year, value }) => ({ x: year, y: value }),
          ),
          borderColor: accent,
          borderWidth: 2,
          pointRadius: 0,
          pointHitRadius: 0,
          stepped: 'before',
        },
      ],
    },
    plugins: [pointLabels(sets, series, theme)],
    options: {
      ...sharedOptions(),
      layout: { padding: { top: 16 } },
      scales: {
        x: {
          type: 'linear',
          min: Math.min(...years) - BESIDE,
          max: lastYear + BESIDE,
          ticks: { color: theme.muted, callback: (value) => String(value) },
          afterBuildTicks: (axis) => {
            axis.ticks = [...new Set(years)]
              .filter((year) => year >= axis.min && year <= axis.max)
              .map((value) => ({ value }));
          },
          grid: { display: false },
        },
        y: { grace: '8%', ticks: { color: theme.muted }, grid: { color: theme.line } },
      },
      plugins: {
        tooltip: {
          callbacks: {
            label: ({ datasetIndex, dataIndex }) => {
              const point = sets[datasetIndex]?.[dataIndex];
              return point ? says(point) : '';
            },
            title: () => '',
          },
        },
      },
    },
  };
  return config as ChartConfiguration;
}

function barConfig(series: ChartSeries, theme: ChartTheme): ChartConfiguration {
  const points = barPoints(series);
  const [accent = theme.ink, other = theme.ink] = theme.series;
  const config: ChartConfiguration<'bar'> = {
    type: 'bar',
    data: {
      labels: points.map(({ label }) => label),
      datasets: [
        {
          label: series.metric,
          data: points.map(({ value }) => value),
          backgroundColor: points.map(({ isBest }) => (isBest ? accent : theme.paper)),
          borderColor: points.map(({ isBest }) => (isBest ? accent : other)),
          borderWidth: 2,
          borderSkipped: false,
          barThickness: 14,
        },
      ],
    },
    plugins: [
      barLabels(
        points.map((point) => ({ text: labelOf(point) })),
        theme.ink,
      ),
    ],
    options: {
      ...sharedOptions(),
      indexAxis: 'y',
      scales: {
        x: { ticks: { color: theme.muted }, grid: { color: theme.line } },
        y: { display: false },
      },
      plugins: {
        tooltip: {
          callbacks: { label: ({ dataIndex }) => says(points[dataIndex]!), title: () => '' },
        },
      },
    },
  };
  return config as ChartConfiguration;
}

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
