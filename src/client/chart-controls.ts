import type { Chart } from 'chart.js';
import { drawMark, MARKS } from '../views/chart-drawing.ts';
import { tag, type Markup } from '../views/markup.ts';
import { element } from './element.ts';
import { grow } from './grow.ts';

/** What stands above a chart on a canvas, and how it is put into force on a chart that was drawn anew. */
export interface ChartControls {
  readonly host: HTMLElement;
  readonly apply: (chart: Chart) => void;
}

/** The marks of the legend, in the order of the datasets. */
const LEGEND: readonly (readonly [name: string, mark: Markup])[] = [
  [MARKS.best, drawMark(true, 11, 8)],
  [MARKS.other, drawMark(false, 11, 8)],
  [MARKS.running, tag('line', { class: 'running-best', x1: '0', x2: '22', y1: '8', y2: '8' })],
];

/** Legend buttons that show and hide, and a choice of years: on the canvas itself no keyboard could do either. */
export function makeControls(allYears: readonly number[], beside: number): ChartControls {
  const years = [...new Set(allYears)].toSorted((a, b) => a - b);
  let chart: Chart | undefined;
  const toggles = LEGEND.map(([name, mark]) => {
    const svg = tag(
      'svg',
      { viewBox: '0 0 22 16', width: '22', height: '16', 'aria-hidden': 'true' },
      mark,
    );
    const button = element(
      'button',
      { type: 'button', 'aria-pressed': 'true' },
      grow(svg),
      ` ${name}`,
    );
    button.addEventListener('click', () => {
      button.ariaPressed = String(button.ariaPressed !== 'true');
      update();
    });
    return button;
  });
  const from = yearChoice('From', years, years[0]);
  const to = yearChoice('to', years, years.at(-1));
  const status = element('span', { class: 'visually-hidden', role: 'status' });
  const update = (): void => {
    if (chart === undefined) return;
    toggles.forEach((button, index) => {
      chart?.setDatasetVisibility(index, button.ariaPressed === 'true');
    });
    const [first, last] = [Number(from.select.value), Number(to.select.value)];
    const x = chart.options.scales?.['x'];
    if (x) {
      x.min = Math.min(first, last) - beside;
      x.max = Math.max(first, last) + beside;
    }
    chart.update();
  };
  for (const { select } of [from, to]) {
    select.addEventListener('change', () => {
      update();
      status.textContent = `The chart shows ${from.select.value} to ${to.select.value}.`;
    });
  }
  const zoom =
    years.length > 2 ? [element('span', { class: 'chart-years' }, from.label, to.label)] : [];
  return {
    host: element('div', { class: 'chart-controls small' }, ...toggles, ...zoom, status),
    apply: (drawn) => {
      chart = drawn;
      update();
    },
  };
}

function yearChoice(name: string, years: readonly number[], chosen: number | undefined) {
  const select = element(
    'select',
    {},
    ...years.map((year) => element('option', { value: String(year) }, String(year))),
  );
  select.value = String(chosen);
  return { select, label: element('label', {}, `${name} `, select) };
}
