import { compareCells, type Order } from './compare-cells.ts';

/** Makes every header with a `data-key` a button that sorts the rows by `data-<key>`. */
class SortableTable extends HTMLElement {
  connectedCallback(): void {
    for (const header of this.querySelectorAll<HTMLElement>('th[data-key]')) {
      const button = document.createElement('button');
      button.type = 'button';
      button.append(...header.childNodes);
      header.append(button);
      button.addEventListener('click', () => this.#sortBy(header));
    }
  }

  #sortBy(header: HTMLElement): void {
    const key = header.dataset['key'] ?? '';
    // The first click shows the best first; a number of which more is better starts from the top.
    const first: Order = header.dataset['first'] === 'descending' ? 'descending' : 'ascending';
    const other: Order = first === 'ascending' ? 'descending' : 'ascending';
    const order: Order = header.getAttribute('aria-sort') === first ? other : first;
    for (const sorted of this.querySelectorAll('th[aria-sort]'))
      sorted.removeAttribute('aria-sort');
    header.setAttribute('aria-sort', order);
    const body = this.querySelector('tbody');
    if (body === null) return;
    const rows = [...body.rows];
    rows.sort((a, b) => compareCells(a.dataset[key] ?? '', b.dataset[key] ?? '', order));
    body.append(...rows);
    const status = this.querySelector('[role="status"]');
    const label = header.dataset['label'] ?? header.textContent?.trim();
    if (status) status.textContent = `Sorted by ${label}, ${order}.`;
  }
}

customElements.define('sortable-table', SortableTable);
