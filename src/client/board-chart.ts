import type { ChartSeries } from '../views/chart-series.ts';
import { onFirstMove } from './first-move.ts';
import { savePicture } from './save-picture.ts';

/**
 * The static drawing stands first; at the reader's first move on it the same
 * series is drawn by Chart.js, which says the value under the pointer.
 */
class BoardChart extends HTMLElement {
  connectedCallback(): void {
    this.querySelector('[data-png]')?.addEventListener('click', () => void this.#savePng());
    const frame = this.querySelector('.chart-frame');
    if (frame) onFirstMove(frame, () => void this.#upgrade());
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
