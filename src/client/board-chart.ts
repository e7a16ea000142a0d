import type { ChartSeries } from '../views/chart-series.ts';

/** The reader's first move on the chart: pointer, focus or tap. */
const FIRST_MOVES = ['pointerenter', 'pointerdown', 'focusin'] as const;

/**
 * The static drawing stands first; at the reader's first move on it the same
 * series is drawn by Chart.js, which says the value under the pointer.
 */
class BoardChart extends HTMLElement {
  connectedCallback(): void {
    const controller = new AbortController();
    for (const move of FIRST_MOVES) {
      this.addEventListener(
        move,
        () => {
          controller.abort();
          void this.#upgrade();
        },
        { signal: controller.signal },
      );
    }
  }

  async #upgrade(): Promise<void> {
    const series = JSON.parse(this.dataset['series'] ?? 'null') as ChartSeries | null;
    const frame = this.querySelector<HTMLElement>('.chart-frame');
    if (series === null || frame === null) return;
    try {
      const { drawSeries } = await import('./series-chart.ts');
      drawSeries(frame, series);
      this.dataset['drawn'] = 'canvas';
    } catch {
      // The static drawing says the same, so it simply stays.
    }
  }
}

customElements.define('board-chart', BoardChart);
