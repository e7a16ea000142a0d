import type { Sorting } from './board-state.ts';
import { compareCells, type Order } from './compare-cells.ts';
import { ViewChange } from './view-change.ts';

/** What a header's first click asks for: the best first where more of a number is better. */
function firstOrder(header: HTMLElement): Order {
  return header.dataset['first'] === 'descending' ? 'descending' : 'ascending';
}

/**
 * Makes every header with a `data-key` a button that sorts the rows by
 * `data-<key>`: one way, the other way, and back to the order they came in.
 */
export class SortableTable extends HTMLElement {
  #rows: readonly HTMLTableRowElement[] = [];
  /** The order that the rows came in, where a column says it. */
  #own: Sorting | null = null;
  #sorting: Sorting | null = null;

  connectedCallback(): void {
    this.#rows = [...(this.querySelector('tbody')?.rows ?? [])];
    for (const header of this.#headers()) {
      const button = document.createElement('button');
      button.type = 'button';
      const label = header.querySelector('.sort-label')!;
      button.append(...label.childNodes);
      label.replaceWith(button);
      button.addEventListener('click', () => this.#click(header));
      const order = header.getAttribute('aria-sort');
      if (order === 'ascending' || order === 'descending') {
        this.#own = { key: header.dataset['key'] ?? '', order };
      }
    }
  }

  /** The keys of the columns that sort. */
  get columns(): ReadonlySet<string> {
    return new Set(this.#headers().map(({ dataset }) => dataset['key'] ?? ''));
  }

  /** `null` while the rows stand in the order they came in. */
  get sorting(): Sorting | null {
    return this.#sorting;
  }

  set sorting(sorting: Sorting | null) {
    const own = this.#own;
    const isOwn = sorting?.key === own?.key && sorting?.order === own?.order;
    if (isOwn) sorting = null;
    const before = this.#sorting;
    this.#sorting = sorting;
    if (before === null && sorting === null) return;
    const shown = sorting ?? own;
    for (const header of this.#headers()) {
      if (shown !== null && header.dataset['key'] === shown.key) {
        header.setAttribute('aria-sort', shown.order);
      } else header.removeAttribute('aria-sort');
    }
    this.querySelector('tbody')?.append(...this.#sorted(sorting));
  }

  #headers(): HTMLElement[] {
    return [...this.querySelectorAll<HTMLElement>('th[data-key]')];
  }

  #sorted(sorting: Sorting | null): readonly HTMLTableRowElement[] {
    if (sorting === null) return this.#rows;
    const { key, order } = sorting;
    // Read once each: a long table compares every cell a dozen times.
    return this.#rows
      .map((row) => ({ row, cell: row.dataset[key] ?? '' }))
      .toSorted((a, b) => compareCells(a.cell, b.cell, order))
      .map(({ row }) => row);
  }

  #click(header: HTMLElement): void {
    const key = header.dataset['key'] ?? '';
    const first = firstOrder(header);
    const other: Order = first === 'ascending' ? 'descending' : 'ascending';
    const now = header.getAttribute('aria-sort');
    this.sorting = now === other ? null : { key, order: now === first ? other : first };
    const label = header.dataset['label'] ?? header.textContent?.trim();
    const status = this.querySelector('[role="status"]');
    if (status) {
      status.textContent = this.#sorting
        ? `Sorted by ${label}, ${this.#sorting.order}.`
        : 'Back in the original order.';
    }
    this.dispatchEvent(new ViewChange());
  }
}

customElements.define('sortable-table', SortableTable);
