import type { Group, Hit, SearchKind } from '../search/hit.ts';
import { element } from './element.ts';
import { forgetSearches, recentSearches, remember } from './recent-searches.ts';
import { prepareSearch, SearchClient } from './search-client.ts';
import { groupElement, hitGroup, optionElement } from './search-list.ts';
import { seeAllText, suggestionText } from './search-text.ts';
import type { Reply } from './search-worker.ts';
import { focusOnSlash } from './slash-key.ts';

/** Hits per group in the list; the results page has more. */
const MOST = 5;

/** How long after a failure the same question is asked again, in milliseconds. */
const RETRY = 3_000;

/** What somebody chose; a listener that prevents the default takes it over, else its page opens. */
export type ChooseEvent = CustomEvent<{ readonly hit: Hit }>;

/** A field that picks was submitted, and nothing was found to pick. */
export type NothingFoundEvent = CustomEvent<{ readonly query: string }>;

/**
 * A search field as a WAI-ARIA combobox with list autocomplete: arrows move
 * through the options, Enter follows one, Escape closes the list and then
 * clears the field. Without an option chosen, Enter submits the form.
 *
 * `data-kinds` limits it to some kinds of things, `data-results` is the page
 * with all results: without it the field picks, and submitting takes the first
 * hit as soon as it is known, or tells of a `nothing-found` event.
 */
class SearchField extends HTMLElement {
  #input!: HTMLInputElement;
  #list!: HTMLDivElement;
  #status!: HTMLParagraphElement;
  #client!: SearchClient;
  #active: HTMLElement | undefined;
  #retry = 0;
  /** What is shown: groups that are known at once, groups that take a moment, and what each option stands for. */
  #names: readonly Group[] = [];
  #papers: readonly Group[] = [];
  /** The query that `#papers` answers. */
  #answered = '';
  /** Whether the first hit is to be chosen once it is known. */
  #isPicking = false;
  readonly #hits = new WeakMap<Element, Hit>();
  readonly #links = new WeakMap<Element, string>();
  /** What stands there of each group, to be left alone while other groups come. */
  readonly #shown = new WeakMap<Group, HTMLElement>();

  connectedCallback(): void {
    const input = this.querySelector('input');
    const form = this.querySelector('form');
    if (input === null || form === null) return;
    this.#input = input;
    this.#client = new SearchClient(this.dataset['index'] ?? '');
    this.#list = element('div', {
      id: `${input.id}-list`,
      class: 'search-list',
      role: 'listbox',
      'aria-label': 'Suggestions',
      hidden: '',
    });
    this.#status = element('p', { class: 'visually-hidden', role: 'status' });
    this.append(this.#list, this.#status);
    input.role = 'combobox';
    input.ariaExpanded = 'false';
    input.ariaAutoComplete = 'list';
    input.setAttribute('aria-controls', this.#list.id);

    input.addEventListener('focus', () => this.#onFocus());
    input.addEventListener('input', () => {
      this.#isPicking = false;
      this.#answer();
    });
    input.addEventListener('keydown', (event) => this.#onKey(event));
    form.addEventListener('submit', (event) => {
      if (this.#results === undefined) {
        event.preventDefault();
        this.#pick();
      } else remember(input.value);
    });
    this.addEventListener('focusout', (event) => {
      if (!this.contains(event.relatedTarget as Node | null)) this.#close();
    });
    // Keep the focus in the field while the pointer chooses.
    this.#list.addEventListener('pointerdown', (event) => event.preventDefault());
    this.#list.addEventListener('click', (event) => {
      const option = (event.target as Element).closest<HTMLElement>('[role="option"]');
      if (option) this.#choose(option);
    });
    addEventListener('pagehide', () => this.#close());
    if (document.querySelector('search-field') === this) focusOnSlash(input);
  }

  get #results(): string | undefined {
    return this.dataset['results'];
  }

  #onFocus(): void {
    prepareSearch(this.dataset['index'] ?? '');
    if (this.#input.value === '' && this.#list.hidden) this.#showRecent();
  }

  #answer(): void {
    clearTimeout(this.#retry);
    const query = this.#input.value;
    if (query.trim() === '') {
      this.#close();
      this.#showRecent();
      return;
    }
    const kinds = this.dataset['kinds']?.split(' ') as SearchKind[] | undefined;
    this.#client.ask({ query, most: MOST, ...(kinds && { kinds }) }, (reply) => {
      this.#onReply(reply, query, kinds);
    });
  }

  #onReply(reply: Reply, query: string, kinds: readonly SearchKind[] | undefined): void {
    const ofKinds = (groups: readonly Group[]) =>
      groups.filter(({ kind }) => kinds === undefined || kinds.includes(kind));
    if (reply.part === 'names') {
      this.#names = ofKinds(reply.answer.groups);
      this.#show(query, true);
    } else if (reply.part === 'papers') {
      this.#papers = ofKinds(reply.answer.groups);
      this.#answered = query;
      this.#show(query, false);
      this.#status.textContent = suggestionText([...this.#names, ...this.#papers]);
      if (reply.answer.isIncomplete) this.#failed();
      if (this.#isPicking) this.#pick();
    } else {
      this.#failed();
    }
  }

  /** What is known stays; the rest is asked for again after a while, or at the next key. */
  #failed(): void {
    this.#status.textContent = 'The search index could not be loaded; the next key tries again.';
    this.#retry = window.setTimeout(() => this.#answer(), RETRY);
  }

  /** Papers of the query before stay until those of this one come: nothing jumps at every key. */
  #show(query: string, isNew: boolean): void {
    const chosen = this.#active?.id;
    const groups = [...this.#names, ...this.#papers];
    const parts = groups.map((group) => {
      const part = this.#shown.get(group) ?? hitGroup(this.#list.id, group, this.#hits);
      this.#shown.set(group, part);
      return part;
    });
    if (this.#results !== undefined) {
      const all = optionElement(this.#list.id, 'all', seeAllText(groups, query));
      all.classList.add('search-all');
      this.#links.set(all, `${this.#results}?q=${encodeURIComponent(query)}`);
      parts.push(all);
    }
    this.#open(parts);
    const active = isNew ? undefined : this.#options.find(({ id }) => id === chosen);
    this.#activate(active);
  }

  #showRecent(): void {
    const searches = this.#results === undefined ? [] : recentSearches();
    if (searches.length === 0) return;
    const options = searches.map((query, index) => {
      const option = optionElement(this.#list.id, `recent-${index}`, query);
      this.#links.set(option, `${this.#results}?q=${encodeURIComponent(query)}`);
      return option;
    });
    const clear = optionElement(this.#list.id, 'clear', 'Clear recent searches');
    clear.classList.add('search-all');
    this.#open([groupElement(this.#list.id, 'recent', 'Recent searches', options), clear]);
  }

  /** Choose the first hit of what stands in the field, now or as soon as it is known. */
  #pick(): void {
    const query = this.#input.value;
    const isAnswered = query.trim() === '' || query === this.#answered;
    this.#isPicking = !isAnswered;
    if (!isAnswered) {
      this.#answer();
      return;
    }
    const [first] = this.#options;
    if (first) this.#choose(first);
    else if (query.trim() === '') this.#input.focus();
    else this.dispatchEvent(new CustomEvent('nothing-found', { bubbles: true, detail: { query } }));
  }

  #open(parts: readonly HTMLElement[]): void {
    const { children } = this.#list;
    for (const old of [...children]) if (!parts.includes(old as HTMLElement)) old.remove();
    parts.forEach((part, index) => {
      if (children[index] !== part) this.#list.insertBefore(part, children[index] ?? null);
    });
    this.#list.hidden = parts.length === 0;
    this.#input.ariaExpanded = String(parts.length > 0);
  }

  #close(): void {
    clearTimeout(this.#retry);
    this.#client.cancel();
    this.#names = [];
    this.#papers = [];
    this.#answered = '';
    this.#isPicking = false;
    this.#activate(undefined);
    this.#open([]);
  }

  get #options(): HTMLElement[] {
    return [...this.#list.querySelectorAll<HTMLElement>('[role="option"]')];
  }

  #onKey(event: KeyboardEvent): void {
    if (event.key === 'Escape') {
      if (!this.#list.hidden) event.preventDefault();
      this.#close();
      return;
    }
    if (this.#list.hidden) {
      if (event.key === 'ArrowDown') this.#answer();
      return;
    }
    const steps: Partial<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };
    const step = steps[event.key];
    const options = this.#options;
    if (step !== undefined) {
      event.preventDefault();
      // One more place than options: the field itself.
      const places = options.length + 1;
      const now = this.#active ? options.indexOf(this.#active) + 1 : 0;
      this.#activate(options[((now + step + places) % places) - 1]);
    } else if (event.key === 'Enter') {
      if (this.#active === undefined) return;
      event.preventDefault();
      this.#choose(this.#active);
    }
  }

  #activate(option: HTMLElement | undefined): void {
    if (this.#active) this.#active.ariaSelected = 'false';
    this.#active = option;
    if (option === undefined) {
      this.#input.removeAttribute('aria-activedescendant');
    } else {
      option.ariaSelected = 'true';
      this.#input.setAttribute('aria-activedescendant', option.id);
      option.scrollIntoView({ block: 'nearest' });
    }
  }

  #choose(option: HTMLElement): void {
    const hit = this.#hits.get(option);
    const link = this.#links.get(option);
    if (hit !== undefined) {
      const event: ChooseEvent = new CustomEvent('choose', {
        bubbles: true,
        cancelable: true,
        detail: { hit },
      });
      const isTaken = !this.dispatchEvent(event);
      if (isTaken) {
        this.#input.value = '';
      } else {
        remember(this.#input.value);
        location.assign(`${this.dataset['base']}${hit.path}`);
      }
      this.#close();
    } else if (link !== undefined) {
      remember(this.#input.value);
      location.assign(link);
    } else {
      forgetSearches();
      this.#close();
    }
  }
}

customElements.define('search-field', SearchField);
