import {
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  type ChartConfiguration,
  Legend,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  ScatterController,
  Tooltip,
} from 'chart.js';
import type { ChartPoint, ChartSeries } from '../views/chart-series.ts';
import { pointLabels } from './point-labels.ts';
import { isMotionReduced, drawInTheme, readTheme, type ChartTheme } from './chart-theme.ts';

Chart.register(
  BarController,
  BarElement,
  CategoryScale,
  Legend,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  ScatterController,
  Tooltip,
);

const says = ({ label, printed, year }: ChartPoint): string => `${label}: ${printed} (${year})`;

function yearConfig(
  series: ChartSeries,
  theme: ChartTheme,
): ChartConfiguration<'line' | 'scatter'> {
  const [accent = theme.ink, other = theme.ink] = theme.series;
  const years = series.points.map(({ year }) => year);
  const lastYear = Math.max(...years);
  const best = series.best.map(({ year, value }) => ({ x: year, y: value }));
  return {
    type: 'scatter',
    data: {
      datasets: [
        {
          type: 'scatter',
          label: series.metric,
          data: series.points.map(({ year, value }) => ({ x: year, y: value })),
          pointStyle: series.points.map(({ isBest }) => (isBest ? 'circle' : 'rectRot')),
          backgroundColor: series.points.map(({ isBest }) => (isBest ? accent : other)),
          borderColor: theme.paper,
          pointRadius: 6,
          pointHoverRadius: 8,
        },
        {
          type: 'line',
          label: 'Best so far',
          data: [...best, { x: lastYear + 0.3, y: best.at(-1)?.y ?? 0 }],
          borderColor: accent,
          borderWidth: 2,
          pointRadius: 0,
          pointHitRadius: 0,
          stepped: 'before',
        },
      ],
    },
    plugins: [pointLabels(series.points, theme.ink)],
    options: {
      ...sharedOptions(),
      layout: { padding: { top: 12 } },
      scales: {
        x: {
          type: 'linear',
          min: Math.min(...years) - 0.3,
          max: lastYear + 0.3,
          ticks: { color: theme.muted, callback: (value) => String(value) },
          afterBuildTicks: (axis) => {
            axis.ticks = [...new Set(years)].map((value) => ({ value }));
          },
          grid: { display: false },
        },
        y: { ticks: { color: theme.muted }, grid: { color: theme.line } },
      },
      plugins: {
        legend: { labels: { color: theme.ink, usePointStyle: true } },
        tooltip: {
          callbacks: {
            label: ({ datasetIndex, dataIndex, parsed }) => {
              const point = datasetIndex === 0 ? series.points[dataIndex] : undefined;
              return point ? says(point) : `Best so far: ${parsed.y}`;
            },
            title: () => '',
          },
        },
      },
    },
  };
}

function barConfig(series: ChartSeries, theme: ChartTheme): ChartConfiguration<'bar'> {
  const points = series.points.toReversed();
  const [accent = theme.ink, other = theme.ink] = theme.series;
  return {
    type: 'bar',
    data: {
      labels: points.map(({ label }) => label),
      datasets: [
        {
          label: series.metric,
          data: points.map(({ value }) => value),
          backgroundColor: points.map(({ isBest }) => (isBest ? accent : other)),
        },
      ],
    },
    options: {
      ...sharedOptions(),
      indexAxis: 'y',
      scales: {
        x: { ticks: { color: theme.muted }, grid: { color: theme.line } },
        y: { ticks: { color: theme.ink }, grid: { display: false } },
      },
      plugins: {
        legend: { display: false },
        tooltip: {
          callbacks: { label: ({ dataIndex }) => says(points[dataIndex]!), title: () => '' },
        },
      },
    },
  };
}

function sharedOptions() {
  return {
    responsive: true,
    maintainAspectRatio: false,
    ...(isMotionReduced() && { animation: false as const }),
  };
}

/** Draw a board's series on a canvas in place of the static drawing; it follows the theme. */
export function drawSeries(frame: HTMLElement, series: ChartSeries): void {
  const canvas = document.createElement('canvas');
  canvas.ariaLabel = frame.ariaLabel;
  canvas.role = 'img';
  const box = document.createElement('div');
  box.className = 'chart-canvas';
  box.append(canvas);
  const hadFocus = document.activeElement === frame;
  canvas.tabIndex = 0;
  for (const name of ['role', 'aria-label', 'tabindex']) frame.removeAttribute(name);
  // The drawing stays for print, where a canvas would keep the colours of the screen.
  frame.append(box);
  frame.dataset['drawn'] = 'canvas';
  if (hadFocus) canvas.focus();
  let chart: Chart | undefined;
  const draw = (): void => {
    chart?.destroy();
    const theme = readTheme(frame);
    Chart.defaults.font.family = theme.font;
    const config = series.oneYear ? barConfig(series, theme) : yearConfig(series, theme);
    chart = new Chart(canvas, config as ChartConfiguration);
  };
  drawInTheme(frame, draw);
}
