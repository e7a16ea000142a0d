import {
  foldText,
  NO_FILTER,
  passes,
  shownText,
  type FilteredRow,
  type RowFilter,
} from './row-filter.ts';
import { ViewChange } from './view-change.ts';

interface FilteredElement extends FilteredRow {
  readonly element: HTMLTableRowElement;
}

function filteredElement(element: HTMLTableRowElement): FilteredElement {
  const { paper, model, year, code, data } = element.dataset;
  const title = element.querySelector('.paper-title')?.textContent;
  return {
    element,
    text: foldText([paper, model, title].join(' ')),
    year: year ? Number(year) : null,
    code: code === '1',
    extraData: data ? data === '1' : null,
  };
}

/** Hides the rows of its board that are not what its form asks for; the places stay what they are. */
export class BoardFilter extends HTMLElement {
  #rows: readonly FilteredElement[] = [];

  connectedCallback(): void {
    const body = this.closest('board-view')?.querySelector('tbody');
    this.#rows = [...(body?.rows ?? [])].map(filteredElement);
    const form = this.querySelector('form');
    addEventListener('hashchange', () => {
      this.#show();
      this.closest('board-view')?.querySelector('tr:target')?.scrollIntoView();
    });
    form?.addEventListener('submit', (event) => event.preventDefault());
    form?.addEventListener('input', ({ target }) => {
      this.#show();
      const isTyped = target instanceof HTMLInputElement && target.type === 'search';
      this.dispatchEvent(new ViewChange({ isStep: isTyped }));
    });
    form?.addEventListener('reset', (event) => {
      event.preventDefault();
      this.filter = NO_FILTER;
      this.dispatchEvent(new ViewChange());
    });
  }

  get filter(): RowFilter {
    const year = (name: string) => Number(this.#field(name)?.value ?? '') || null;
    const code = this.#field('code');
    const data = this.#field('data')?.value;
    return {
      text: this.#field('q')?.value.trim() ?? '',
      from: year('from'),
      to: year('to'),
      code: code instanceof HTMLInputElement && code.checked,
      data: data === 'own' || data === 'extra' ? data : 'any',
    };
  }

  set filter({ text, from, to, code, data }: RowFilter) {
    const values = { q: text, from: from ?? '', to: to ?? '', data };
    for (const [name, value] of Object.entries(values)) {
      const field = this.#field(name);
      // A space that is just being typed is no reason to write the field.
      if (field && field.value.trim() !== String(value)) field.value = String(value);
      // A year of the address that the board does not have is as if it were absent.
      if (field?.value === '' && field instanceof HTMLSelectElement) field.selectedIndex = 0;
    }
    const box = this.#field('code');
    if (box instanceof HTMLInputElement) box.checked = code;
    this.#show();
  }

  #field(name: string): HTMLInputElement | HTMLSelectElement | null {
    return this.querySelector(`[name="${name}"]`);
  }

  #show(): void {
    const { filter } = this;
    // Whoever follows a link to a row wants to see it, whatever is asked of the others.
    const linked = location.hash.slice(1);
    let shown = 0;
    for (const row of this.#rows) {
      const isShown = passes(row, filter) || row.element.id === linked;
      row.element.hidden = !isShown;
      if (isShown) shown += 1;
    }
    const status = this.querySelector('[role="status"]');
    if (status) status.textContent = shownText(shown, this.#rows.length);
  }
}

customElements.define('board-filter', BoardFilter);
