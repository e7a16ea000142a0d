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
    const order: Order =
      header.getAttribute('aria-sort') === 'ascending' ? 'descending' : 'ascending';
    for (const other of this.querySelectorAll('th[aria-sort]')) other.removeAttribute('aria-sort');
    header.setAttribute('aria-sort', order);
    const body = this.querySelector('tbody');
    if (body === null) return;
    const rows = [...body.rows];
    rows.sort((a, b) => compareCells(a.dataset[key] ?? '', b.dataset[key] ?? '', order));
    body.append(...rows);
    const status = this.querySelector('[role="status"]');
    if (status) status.textContent = `Sorted by ${header.textContent?.trim()}, ${order}.`;
  }
}

customElements.define('sortable-table', SortableTable);
