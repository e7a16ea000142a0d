import { MOST_COMPARED, searchOf } from '../views/compared-papers.ts';

/** Ticked rows become a link to their comparison. */
class CompareTicks extends HTMLElement {
  connectedCallback(): void {
    this.addEventListener('change', () => this.#update());
    // Coming back, a browser ticks the boxes again after the page was made.
    addEventListener('pageshow', () => this.#update());
    this.#update();
  }

  #update(): void {
    const boxes = [...this.querySelectorAll<HTMLInputElement>('input[name="paper"]')];
    const ticked = [...new Set(boxes.filter(({ checked }) => checked).map(({ value }) => value))];
    for (const box of boxes) {
      box.disabled = !box.checked && ticked.length >= MOST_COMPARED;
    }
    const link = this.querySelector<HTMLAnchorElement>('.compare-bar a');
    if (link === null) return;
    link.href = `${this.dataset['compare'] ?? ''}${searchOf(ticked)}`;
    link.textContent =
      ticked.length === 0
        ? 'Compare papers'
        : `Compare ${ticked.length} ticked ${ticked.length === 1 ? 'paper' : 'papers'}`;
  }
}

customElements.define('compare-ticks', CompareTicks);
