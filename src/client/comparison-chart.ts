import {
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  Legend,
  LinearScale,
  Tooltip,
} from 'chart.js';
import { standingShare, type Comparison } from '../views/comparison.ts';
import { isMotionReduced, drawInTheme, readTheme } from './chart-theme.ts';
import { element } from './element.ts';

Chart.register(BarController, BarElement, CategoryScale, Legend, LinearScale, Tooltip);

/** A bar of no length would look like a missing one. */
const SHORTEST_BAR = 0.02;

/** Grouped bars of where each paper stands on the ranked boards they share, the first of a board at 1. */
export function drawComparison(figure: HTMLElement, { papers, shared }: Comparison): void {
  const rows = shared.filter(({ comparable }) => comparable);
  const canvas = element('canvas', {
    role: 'img',
    'aria-label': 'Bars of the places in the table above, longest where a paper is first.',
  });
  figure.replaceChildren(
    element(
      'figcaption',
      {},
      element('strong', {}, 'Standing on each shared board'),
      ', adjusted for direction: the first of all held results is at 1, the last at 0.',
    ),
    element('div', { class: 'chart-canvas' }, canvas),
  );
  let chart: Chart | undefined;
  const draw = (): void => {
    chart?.destroy();
    const theme = readTheme(figure);
    Chart.defaults.font.family = theme.font;
    chart = new Chart(canvas, {
      type: 'bar',
      data: {
        labels: rows.map(({ benchmark, metric }) => `${benchmark.dataset}, ${metric.name}`),
        datasets: papers.map(({ label }, index) => ({
          label,
          data: rows.map(({ cells }) => {
            const cell = cells[index];
            const share = cell ? standingShare(cell.result) : null;
            return share === null ? null : Math.max(share, SHORTEST_BAR);
          }),
          backgroundColor: theme.series[index % theme.series.length] ?? theme.ink,
        })),
      },
      options: {
        responsive: true,
        maintainAspectRatio: false,
        ...(isMotionReduced() && { animation: false as const }),
        scales: {
          x: { ticks: { color: theme.muted }, grid: { display: false } },
          y: { min: 0, max: 1, ticks: { color: theme.muted }, grid: { color: theme.line } },
        },
        plugins: {
          legend: { labels: { color: theme.ink } },
          tooltip: {
            callbacks: {
              label: ({ datasetIndex, dataIndex }) => {
                const result = rows[dataIndex]?.cells[datasetIndex]?.result;
                return result
                  ? `${papers[datasetIndex]?.label}: ${result.printed}, place ${result.place} of ${result.held}`
                  : '';
              },
            },
          },
        },
      },
    });
  };
  drawInTheme(figure, draw);
}
