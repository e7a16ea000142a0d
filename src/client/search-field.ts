import type { HitGroups } from '../search/engine.ts';
import { GROUP_NAMES } from '../search/record.ts';
import { countHits, seeAllText, suggestionText } from './count-text.ts';
import { loadEngine } from './load-engine.ts';
import { markedName } from './marked-text.ts';

/** Hits per group in the list; the results page has them all. */
const MOST = 5;

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

/**
 * A search field as a WAI-ARIA combobox with list autocomplete: arrows move
 * through the options, Enter follows one, Escape closes the list and then
 * clears the field. Without an option chosen, Enter submits the form.
 */
class SearchField extends HTMLElement {
  #input!: HTMLInputElement;
  #list!: HTMLDivElement;
  #status!: HTMLParagraphElement;
  #active = -1;
  /** Counts the keys, so that an old answer never replaces a newer one. */
  #turn = 0;

  connectedCallback(): void {
    const input = this.querySelector('input');
    const form = this.querySelector('form');
    if (input === null || form === null) return;
    this.#input = input;
    this.#list = document.createElement('div');
    this.#list.id = `${input.id}-list`;
    this.#list.className = 'search-list';
    this.#list.role = 'listbox';
    this.#list.ariaLabel = 'Suggestions';
    this.#list.hidden = true;
    this.#status = document.createElement('p');
    this.#status.className = 'visually-hidden';
    this.#status.role = 'status';
    this.append(this.#list, this.#status);
    input.role = 'combobox';
    input.ariaExpanded = 'false';
    input.ariaAutoComplete = 'list';
    input.setAttribute('aria-controls', this.#list.id);

    input.addEventListener('focus', () => this.#preload(), { once: true });
    input.addEventListener('input', () => void this.#answer());
    input.addEventListener('keydown', (event) => this.#onKey(event));
    this.addEventListener('focusout', (event) => {
      if (!this.contains(event.relatedTarget as Node | null)) this.#close();
    });
    // Keep the focus in the field while the pointer chooses.
    this.#list.addEventListener('pointerdown', (event) => event.preventDefault());
    this.#list.addEventListener('click', (event) => {
      const option = (event.target as Element).closest<HTMLElement>('[role="option"]');
      if (option?.dataset['href']) location.assign(option.dataset['href']);
    });
    addEventListener('pagehide', () => this.#close());
    if (document.querySelector('search-field') === this) this.#focusOnSlash();
  }

  /** `/` focuses the first field of the page, unless it was switched off on the search page. */
  #focusOnSlash(): void {
    document.addEventListener('keydown', (event) => {
      const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey;
      if (event.key !== '/' || !isPlain || isTyping(event.target) || isSlashOff()) return;
      event.preventDefault();
      this.#input.focus();
      this.#input.select();
    });
  }

  #preload(): void {
    loadEngine(this.dataset['index'] ?? '').catch(() => undefined);
  }

  async #answer(): Promise<void> {
    this.#turn += 1;
    const turn = this.#turn;
    const query = this.#input.value;
    if (query.trim() === '') {
      this.#close();
      return;
    }
    try {
      const engine = await loadEngine(this.dataset['index'] ?? '');
      if (turn === this.#turn) this.#show(engine.search(query), query);
    } catch {
      if (turn === this.#turn) {
        this.#close();
        this.#status.textContent =
          'The search index could not be loaded; the next key tries again.';
      }
    }
  }

  #show(groups: HitGroups, query: string): void {
    this.#active = -1;
    this.#input.removeAttribute('aria-activedescendant');
    const parts: HTMLElement[] = [];
    let count = 0;
    for (const [kind, hits] of groups) {
      const group = document.createElement('div');
      group.role = 'group';
      const heading = document.createElement('span');
      heading.className = 'search-group';
      heading.id = `${this.#list.id}-${kind}`;
      heading.textContent = GROUP_NAMES[kind];
      group.setAttribute('aria-labelledby', heading.id);
      group.append(heading);
      for (const hit of hits.slice(0, MOST)) {
        const option = this.#option(count, hit.record.href);
        const detail = document.createElement('span');
        detail.className = 'search-detail';
        detail.textContent = hit.record.detail;
        const name = document.createElement('span');
        name.append(markedName(hit));
        option.append(name, ' ', detail);
        group.append(option);
        count += 1;
      }
      parts.push(group);
    }
    const found = countHits(groups);
    const all = this.#option(count, `${this.dataset['results']}?q=${encodeURIComponent(query)}`);
    all.classList.add('search-all');
    all.textContent = seeAllText(found, query);
    this.#list.replaceChildren(...parts, all);
    this.#list.hidden = false;
    this.#input.ariaExpanded = 'true';
    this.#status.textContent = suggestionText(found);
  }

  #option(position: number, href: string): HTMLElement {
    const option = document.createElement('div');
    option.role = 'option';
    option.id = `${this.#list.id}-${position}`;
    option.ariaSelected = 'false';
    option.dataset['href'] = href;
    return option;
  }

  #close(): void {
    this.#turn += 1;
    this.#active = -1;
    this.#list.hidden = true;
    this.#input.ariaExpanded = 'false';
    this.#input.removeAttribute('aria-activedescendant');
  }

  #onKey(event: KeyboardEvent): void {
    const options = [...this.#list.querySelectorAll<HTMLElement>('[role="option"]')];
    if (event.key === 'Escape') {
      if (!this.#list.hidden) event.preventDefault();
      this.#close();
      return;
    }
    if (this.#list.hidden || options.length === 0) {
      if (event.key === 'ArrowDown') void this.#answer();
      return;
    }
    const steps: Partial<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };
    const step = steps[event.key];
    if (step !== undefined) {
      event.preventDefault();
      // One more place than options: -1 is the field itself.
      const places = options.length + 1;
      this.#activate(options, ((this.#active + 1 + step + places) % places) - 1);
    } else if (event.key === 'Enter') {
      const href = options[this.#active]?.dataset['href'];
      if (href === undefined) return;
      event.preventDefault();
      location.assign(href);
    }
  }

  #activate(options: readonly HTMLElement[], position: number): void {
    this.#active = position;
    options.forEach((option, index) => {
      option.ariaSelected = String(index === position);
    });
    const option = options[position];
    if (option === undefined) {
      this.#input.removeAttribute('aria-activedescendant');
    } else {
      this.#input.setAttribute('aria-activedescendant', option.id);
      option.scrollIntoView({ block: 'nearest' });
    }
  }
}

function isSlashOff(): boolean {
  try {
    return localStorage.getItem('slash') === 'off';
  } catch {
    return false;
  }
}

customElements.define('search-field', SearchField);
