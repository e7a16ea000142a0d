type Order = 'ascending' | 'descending';

const collator = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

/** Order two cells as numbers where both are, else as text; a missing one stands last in either order. */
export function compareCells(a: string, b: string, order: Order): number {
  if (a === '' || b === '') return Number(a === '') - Number(b === '');
  const sign = order === 'ascending' ? 1 : -1;
  const [x, y] = [Number(a), Number(b)];
  return sign * (Number.isNaN(x) || Number.isNaN(y) ? collator.compare(a, b) : x - y);
}

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
