import type { ChartConfiguration } from 'chart.js';
import { barPoints } from '../views/chart-geometry.ts';
import { labelOf, pointText, type ChartSeries } from '../views/chart-series.ts';
import { barLabels } from './bar-labels.ts';
import { sharedOptions } from './chart-canvas.ts';
import type { ChartTheme } from './chart-theme.ts';

/** One bar per value, best first: for boards whose papers are all of one year. */
export function barConfig(series: ChartSeries, theme: ChartTheme): ChartConfiguration {
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
      layout: { padding: { top: 12 } },
      scales: {
        x: { ticks: { color: theme.muted }, grid: { color: theme.line } },
        y: { display: false },
      },
      plugins: {
        tooltip: {
          callbacks: { label: ({ dataIndex }) => pointText(points[dataIndex]!), title: () => '' },
        },
      },
    },
  };
  return config as ChartConfiguration;
}
