import type { ChartConfiguration, ChartDataset } from 'chart.js';
import { MARKS } from '../views/chart-drawing.ts';
import { BESIDE } from '../views/chart-geometry.ts';
import { pointText, type ChartPoint, type ChartSeries } from '../views/chart-series.ts';
import { sharedOptions } from './chart-canvas.ts';
import type { ChartTheme } from './chart-theme.ts';
import { pointLabels } from './point-labels.ts';

type YearDataset = ChartDataset<'line' | 'scatter', { x: number; y: number }[]>;

const at = ({ year, value }: { year: number; value: number }) => ({ x: year, y: value });

function datasetsOf(
  { best }: ChartSeries,
  [bests = [], others = []]: readonly (readonly ChartPoint[])[],
  lastYear: number,
  { ink, paper, series: [accent = ink, other = ink] }: ChartTheme,
): YearDataset[] {
  const marks = { type: 'scatter', borderWidth: 2, pointRadius: 6, pointHoverRadius: 8 } as const;
  return [
    {
      ...marks,
      label: MARKS.best,
      data: bests.map(at),
      pointStyle: 'circle',
      backgroundColor: accent,
      borderColor: accent,
    },
    {
      ...marks,
      label: MARKS.other,
      data: others.map(at),
      pointStyle: 'rectRot',
      backgroundColor: paper,
      borderColor: other,
    },
    {
      type: 'line',
      label: MARKS.running,
      data: [...best, { year: lastYear + BESIDE, value: best.at(-1)!.value }].map(at),
      borderColor: accent,
      borderWidth: 2,
      pointRadius: 0,
      pointHitRadius: 0,
      stepped: 'before',
    },
  ];
}

/** Score by year with the running best as a step line. */
export function yearConfig(series: ChartSeries, theme: ChartTheme): ChartConfiguration {
  const years = series.points.map(({ year }) => year);
  const lastYear = Math.max(...years);
  const sets = [true, false].map((best) => series.points.filter(({ isBest }) => isBest === best));
  const config: ChartConfiguration<'line' | 'scatter', { x: number; y: number }[]> = {
    type: 'scatter',
    data: { datasets: datasetsOf(series, sets, lastYear, theme) },
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
              return point ? pointText(point) : '';
            },
            title: () => '',
          },
        },
      },
    },
  };
  return config as ChartConfiguration;
}
