import type { ActiveElement, Chart } from 'chart.js';

const STEPS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowLeft: -1 };

interface Mark {
  readonly active: ActiveElement;
  readonly x: number;
  readonly y: number;
}

/** The marks that can be walked to, from left to right: a line has none of its own. */
function marksOf(chart: Chart): Mark[] {
  const { left, right } = chart.chartArea;
  return chart
    .getSortedVisibleDatasetMetas()
    .filter(({ type }) => type !== 'line')
    .flatMap(({ data, index: datasetIndex }) =>
      data.map((element, index) => {
        // Where it will stand, not where its animation has brought it so far.
        const { x, y } = element.getProps(['x', 'y'], true);
        return { active: { element, datasetIndex, index }, x, y };
      }),
    )
    .filter(({ x }) => x >= left && x <= right)
    .toSorted((a, b) => a.x - b.x || b.y - a.y);
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
      (mark) =>
        mark.active.datasetIndex === active?.datasetIndex && mark.active.index === active.index,
    );
    const mark = at < 0 ? marks.at(step > 0 ? 0 : -1) : marks[at + step];
    if (mark === undefined) return;
    event.preventDefault();
    chart.setActiveElements([mark.active]);
    chart.tooltip?.setActiveElements([mark.active], { x: mark.x, y: mark.y });
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
