// Before this element, so that its parts are there when it puts the state of the address into them.
import { SortableTable } from './sortable-table.ts';
import { CompareTicks } from './compare-ticks.ts';
import { BoardFilter } from './board-filter.ts';
import { fromSearch, toSearch, UNTOUCHED, type BoardState } from './board-state.ts';
import { ViewChange } from './view-change.ts';

/** Keeps what a reader did to a board in the address, from where a reload, Back or a shared link restores it. */
class BoardView extends HTMLElement {
  /** Whether the address was last changed by a step, which the next step replaces. */
  #inSteps = false;

  connectedCallback(): void {
    this.addEventListener(ViewChange.type, (event) => {
      this.#remember(event instanceof ViewChange && event.isStep);
    });
    this.addEventListener('click', ({ target }) => {
      const link = target instanceof Element && target.closest<HTMLAnchorElement>('a.row-link');
      if (link) void this.#copy(link);
    });
    addEventListener('popstate', () => this.#restore());
    // A browser that comes back to the page fills in its fields again after it was made.
    addEventListener('pageshow', () => this.#restore());
    this.#restore();
    // The browser went to the row that the address names before the rows were put in order.
    if (location.search !== '') this.querySelector('tr:target')?.scrollIntoView();
  }

  get #table(): SortableTable | null {
    const table = this.querySelector('sortable-table');
    return table instanceof SortableTable ? table : null;
  }

  get #ticks(): CompareTicks | null {
    const ticks = this.querySelector('compare-ticks');
    return ticks instanceof CompareTicks ? ticks : null;
  }

  get #filter(): BoardFilter | null {
    const filter = this.querySelector('board-filter');
    return filter instanceof BoardFilter ? filter : null;
  }

  get #state(): BoardState {
    return {
      sorting: this.#table?.sorting ?? UNTOUCHED.sorting,
      filter: this.#filter?.filter ?? UNTOUCHED.filter,
      papers: this.#ticks?.papers ?? UNTOUCHED.papers,
    };
  }

  #restore(): void {
    this.#inSteps = false;
    const columns = this.#table?.columns ?? new Set<string>();
    const { sorting, filter, papers } = fromSearch(location.search, columns);
    if (this.#table) this.#table.sorting = sorting;
    if (this.#filter) this.#filter.filter = filter;
    if (this.#ticks) this.#ticks.papers = papers;
  }

  #remember(isStep: boolean): void {
    const address = `${location.pathname}${toSearch(this.#state)}${location.hash}`;
    if (isStep && this.#inSteps) history.replaceState(null, '', address);
    else history.pushState(null, '', address);
    this.#inSteps = isStep;
  }

  async #copy(link: HTMLAnchorElement): Promise<void> {
    const status = this.querySelector('.link-status');
    try {
      await navigator.clipboard.writeText(link.href);
      if (status) status.textContent = `Link to ${link.dataset['of']} copied.`;
    } catch {
      // The link was followed all the same, so the address bar has it.
      if (status) status.textContent = `The address bar has the link to ${link.dataset['of']}.`;
    }
  }
}

customElements.define('board-view', BoardView);
