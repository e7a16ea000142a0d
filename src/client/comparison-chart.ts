import {
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  type ChartConfiguration,
  LinearScale,
  Tooltip,
} from 'chart.js';
import type { Comparison } from '../views/comparison.ts';
import { standingGroups, type StandingBar } from '../views/standing-drawing.ts';
import { barLabels } from './bar-labels.ts';
import { drawOnCanvas, sharedOptions } from './chart-canvas.ts';
import type { ChartTheme } from './chart-theme.ts';

Chart.register(BarController, BarElement, CategoryScale, LinearScale, Tooltip);

/** Height in pixels of a bar with its text, of what stands around a board, and of the axis. */
const LINE = 26;
const AROUND = 44;
const AXIS = 24;

/** Grouped bars of where each paper stands on the boards that are counted, in place of the static drawing. */
export function drawComparison(frame: HTMLElement, comparison: Comparison): void {
  const { papers } = comparison;
  const groups = standingGroups(comparison);
  const board = papers.length * LINE + AROUND;
  const barAt = (paper: number, index: number): StandingBar | undefined =>
    groups[index]?.bars.find((bar) => bar.paper === paper);
  const configOf = (theme: ChartTheme): ChartConfiguration<'bar'> => ({
    type: 'bar',
    data: {
      labels: groups.map(({ name }) => name),
      datasets: papers.map(({ label }, paper) => ({
        label,
        data: groups.map((_, index) => barAt(paper, index)?.share ?? null),
        backgroundColor: theme.series[paper % theme.series.length] ?? theme.ink,
        barThickness: 8,
        categoryPercentage: (papers.length * LINE) / board,
      })),
    },
    plugins: [
      barLabels(
        {
          ofBar: (paper, index) => barAt(paper, index)?.text ?? '',
          ofGroup: (index) => groups[index]?.name ?? '',
        },
        theme.ink,
      ),
    ],
    options: {
      ...sharedOptions(),
      indexAxis: 'y',
      scales: {
        x: {
          min: 0,
          max: 1,
          ticks: { color: theme.muted, format: { style: 'percent' } },
          grid: { color: theme.line },
        },
        y: { display: false },
      },
      plugins: {
        tooltip: {
          callbacks: {
            label: ({ datasetIndex, dataIndex }) => barAt(datasetIndex, dataIndex)?.detail ?? '',
          },
        },
      },
    },
  });
  drawOnCanvas(frame, (theme) => configOf(theme) as ChartConfiguration, {
    height: groups.length * board + AXIS,
  });
}
