import {
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  type ChartConfiguration,
  LinearScale,
  Tooltip,
} from 'chart.js';
import type { StandingBar, StandingGroup } from '../views/standing-drawing.ts';
import { barLabels } from './bar-labels.ts';
import { drawOnCanvas, sharedOptions } from './chart-canvas.ts';
import type { ChartTheme } from './chart-theme.ts';

Chart.register(BarController, BarElement, CategoryScale, LinearScale, Tooltip);

/** A line of the chart: the name of a board, or a bar of it. */
interface Line {
  readonly text: string;
  readonly isHeading: boolean;
  readonly bar?: StandingBar;
}

/** Bars of where each paper stands on a board, in place of the static drawing and of its height. */
export function drawStanding(frame: HTMLElement, { name, bars }: StandingGroup): void {
  const lines: Line[] = [
    { text: name, isHeading: true },
    ...bars.map((bar) => ({ text: bar.text, isHeading: false, bar })),
  ];
  const configOf = (theme: ChartTheme): ChartConfiguration<'bar'> => ({
    type: 'bar',
    data: {
      labels: lines.map(({ text }) => text),
      datasets: [
        {
          data: lines.map(({ bar }) => bar?.share ?? null),
          backgroundColor: lines.map(({ bar }) => theme.series[bar?.paper ?? 0] ?? theme.ink),
          maxBarThickness: 8,
        },
      ],
    },
    plugins: [barLabels(lines, theme.ink)],
    options: {
      ...sharedOptions(),
      indexAxis: 'y',
      scales: {
        x: { display: false, min: 0, max: 1 },
        y: { display: false },
      },
      plugins: {
        tooltip: {
          callbacks: {
            label: ({ dataIndex }) => lines[dataIndex]?.bar?.detail ?? '',
            title: () => '',
          },
        },
      },
    },
  });
  drawOnCanvas(frame, (theme) => configOf(theme) as ChartConfiguration, {
    height: frame.getBoundingClientRect().height,
  });
}
