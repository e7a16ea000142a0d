import type { ChartSeries } from '../views/chart-series.ts';
import { savePicture } from './save-picture.ts';

/** The reader's first move on the chart: pointer, focus or tap. */
const FIRST_MOVES = ['pointerenter', 'pointerdown', 'focusin'] as const;

/**
 * The static drawing stands first; at the reader's first move on it the same
 * series is drawn by Chart.js, which says the value under the pointer.
 */
class BoardChart extends HTMLElement {
  connectedCallback(): void {
    this.querySelector('[data-png]')?.addEventListener('click', () => void this.#savePng());
    const frame = this.querySelector('.chart-frame');
    const controller = new AbortController();
    for (const move of FIRST_MOVES) {
      frame?.addEventListener(
        move,
        () => {
          controller.abort();
          void this.#upgrade();
        },
        { signal: controller.signal },
      );
    }
  }

  async #savePng(): Promise<void> {
    const { file = '', name = 'chart' } = this.dataset;
    const status = this.querySelector('.chart-files [role="status"]');
    try {
      await savePicture(file, `${name}.png`);
      if (status) status.textContent = 'Saved.';
    } catch {
      if (status) status.textContent = 'The picture could not be made; the SVG can be saved.';
    }
  }

  async #upgrade(): Promise<void> {
    const series = JSON.parse(this.dataset['series'] ?? 'null') as ChartSeries | null;
    const frame = this.querySelector<HTMLElement>('.chart-frame');
    if (series === null || frame === null) return;
    try {
      const { drawSeries } = await import('./series-chart.ts');
      drawSeries(frame, series);
    } catch {
      // The static drawing says the same, so it simply stays.
    }
  }
}

customElements.define('board-chart', BoardChart);
