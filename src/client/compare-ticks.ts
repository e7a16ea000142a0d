import { MOST_COMPARED, searchOf } from '../views/compared-papers.ts';
import { ViewChange } from './view-change.ts';

/** Ticked rows become a link to their comparison; the rows of one paper are ticked together. */
export class CompareTicks extends HTMLElement {
  connectedCallback(): void {
    this.addEventListener('change', ({ target }) => {
      if (!(target instanceof HTMLInputElement) || target.name !== 'paper') return;
      const { value, checked } = target;
      this.papers = checked
        ? [...this.papers, value]
        : this.papers.filter((paper) => paper !== value);
      this.dispatchEvent(new ViewChange());
    });
    this.papers = [];
  }

  /** Ids of the ticked papers, each once. */
  get papers(): readonly string[] {
    const ticked = this.#boxes().filter(({ checked }) => checked);
    return [...new Set(ticked.map(({ value }) => value))];
  }

  set papers(papers: readonly string[]) {
    const boxes = this.#boxes();
    for (const box of boxes) box.checked = papers.includes(box.value);
    const ticked = this.papers;
    for (const box of boxes) box.disabled = !box.checked && ticked.length >= MOST_COMPARED;
    this.toggleAttribute('data-ticked', ticked.length > 0);
    const link = this.querySelector<HTMLAnchorElement>('.compare-bar a');
    if (link === null) return;
    link.href = `${this.dataset['compare'] ?? ''}${searchOf(ticked)}`;
    link.textContent =
      ticked.length === 0
        ? 'Compare papers'
        : `Compare ${ticked.length} ticked ${ticked.length === 1 ? 'paper' : 'papers'}`;
  }

  #boxes(): HTMLInputElement[] {
    return [...this.querySelectorAll<HTMLInputElement>('input[name="paper"]')];
  }
}

customElements.define('compare-ticks', CompareTicks);
