import type { ActiveElement, Chart } from 'chart.js';

const STEPS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowLeft: -1 };

/** The marks that can be walked to, from left to right: a line has none of its own. */
function marksOf(chart: Chart): ActiveElement[] {
  return chart
    .getSortedVisibleDatasetMetas()
    .filter(({ type }) => type !== 'line')
    .flatMap(({ data, index: datasetIndex }) =>
      data.map((mark, index) => ({ element: mark, datasetIndex, index })),
    )
    .filter(({ element: { x } }) => x >= chart.chartArea.left && x <= chart.chartArea.right)
    .toSorted((a, b) => a.element.x - b.element.x || b.element.y - a.element.y);
}

/** The arrow keys say the values of a chart one after the other, as the pointer does. */
export function walkByKeys(
  canvas: HTMLCanvasElement,
  status: HTMLElement,
  chartNow: () => Chart | undefined,
): void {
  canvas.addEventListener('keydown', (event) => {
    const step = STEPS[event.key];
    const chart = chartNow();
    if (step === undefined || chart === undefined) return;
    const marks = marksOf(chart);
    const [active] = chart.getActiveElements();
    const at = marks.findIndex(
      (mark) => mark.datasetIndex === active?.datasetIndex && mark.index === active.index,
    );
    const mark = at < 0 ? marks.at(step > 0 ? 0 : -1) : marks[at + step];
    if (mark === undefined) return;
    event.preventDefault();
    const { x, y } = mark.element;
    chart.setActiveElements([mark]);
    chart.tooltip?.setActiveElements([mark], { x, y });
    chart.update();
    status.textContent = chart.tooltip?.body.flatMap(({ lines }) => lines).join(' ') ?? '';
  });
  canvas.addEventListener('blur', () => {
    const chart = chartNow();
    chart?.setActiveElements([]);
    chart?.tooltip?.setActiveElements([], { x: 0, y: 0 });
    chart?.update();
  });
}
