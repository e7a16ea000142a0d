import type { Chart } from 'chart.js';
import { drawMark, MARKS } from '../views/chart-drawing.ts';
import { tag, type Markup } from '../views/markup.ts';
import { element } from './element.ts';
import { grow } from './grow.ts';

/** The marks of the legend, in the order of the datasets. */
const LEGEND: readonly (readonly [name: string, mark: Markup])[] = [
  [MARKS.best, drawMark(true, 11, 8)],
  [MARKS.other, drawMark(false, 11, 8)],
  [MARKS.running, tag('line', { class: 'running-best', x1: '0', x2: '22', y1: '8', y2: '8' })],
];

/** Fewest years of which a part can be looked at. */
const FEWEST_YEARS = 3;

/**
 * Legend buttons that show and hide, and a choice of years: on a canvas no
 * keyboard could do either. What was chosen outlasts the chart, which is drawn
 * anew when the theme changes.
 */
export class ChartControls {
  readonly host = element('div', { class: 'chart-controls small' });
  readonly #toggles = LEGEND.map(([name, mark]) => legendButton(name, mark));
  readonly #from: HTMLSelectElement;
  readonly #to: HTMLSelectElement;
  readonly #status = element('span', { class: 'visually-hidden', role: 'status' });
  /** Room in years beside the first and the last. */
  readonly #beside: number;
  #chart: Chart | undefined;

  constructor(allYears: readonly number[], beside: number) {
    const years = [...new Set(allYears)].toSorted((a, b) => a - b);
    this.#beside = beside;
    this.#from = yearChoice(years, years[0]);
    this.#to = yearChoice(years, years.at(-1));
    this.host.append(...this.#toggles);
    if (years.length >= FEWEST_YEARS) this.host.append(this.#years());
    this.host.append(this.#status);
    this.host.addEventListener('click', ({ target }) => {
      const button = (target as Element).closest('button');
      if (button === null) return;
      button.ariaPressed = String(button.ariaPressed !== 'true');
      this.#update();
    });
    this.host.addEventListener('change', () => {
      this.#update();
      this.#status.textContent = `The chart shows ${this.#from.value} to ${this.#to.value}.`;
    });
  }

  /** Put what was chosen into force on a chart that was just drawn. */
  apply(chart: Chart): void {
    this.#chart = chart;
    this.#toggles.forEach((button, index) => {
      button.hidden = chart.data.datasets[index]?.data.length === 0;
    });
    this.#update();
  }

  #years(): HTMLElement {
    return element(
      'span',
      { class: 'chart-years' },
      element('label', {}, 'From ', this.#from),
      element('label', {}, 'to ', this.#to),
    );
  }

  #update(): void {
    const chart = this.#chart;
    const axis = chart?.options.scales?.['x'];
    if (chart === undefined || axis === undefined) return;
    this.#toggles.forEach((button, index) => {
      chart.setDatasetVisibility(index, button.ariaPressed === 'true');
    });
    const chosen = [Number(this.#from.value), Number(this.#to.value)];
    axis.min = Math.min(...chosen) - this.#beside;
    axis.max = Math.max(...chosen) + this.#beside;
    chart.update();
  }
}

function legendButton(name: string, mark: Markup): HTMLButtonElement {
  const size = { viewBox: '0 0 22 16', width: '22', height: '16' };
  const drawing = grow(tag('svg', { ...size, 'aria-hidden': 'true' }, mark));
  return element('button', { type: 'button', 'aria-pressed': 'true' }, drawing, ` ${name}`);
}

function yearChoice(years: readonly number[], chosen: number | undefined): HTMLSelectElement {
  const options = years.map((year) => element('option', { value: String(year) }, String(year)));
  const select = element('select', {}, ...options);
  select.value = String(chosen);
  return select;
}
