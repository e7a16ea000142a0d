import type { Hit } from '../search/engine.ts';
import { GROUP_NAMES } from '../search/record.ts';
import { countHits, countText } from './count-text.ts';
import { loadEngine } from './load-engine.ts';
import { markedName } from './marked-text.ts';

/** Shows every hit of the query in the address, by kind; the count is announced. */
class SearchResults extends HTMLElement {
  connectedCallback(): void {
    const query = new URLSearchParams(location.search).get('q') ?? '';
    const field = document.querySelector<HTMLInputElement>('main search-field input');
    if (field) field.value = query;
    this.#slashSwitch();
    if (query.trim() !== '') void this.#answer(query);
  }

  async #answer(query: string): Promise<void> {
    const count = this.querySelector('[role="status"]');
    const list = this.querySelector('.search-results');
    if (count === null || list === null) return;
    count.textContent = 'Searching…';
    try {
      const groups = (await loadEngine(this.dataset['index'] ?? '')).search(query);
      list.replaceChildren(...[...groups].map(([kind, hits]) => section(GROUP_NAMES[kind], hits)));
      count.textContent = countText(countHits(groups), query);
      document.title = `${query} · ${document.title}`;
    } catch {
      count.textContent = 'The search index could not be loaded. Reload the page to try again.';
    }
  }

  #slashSwitch(): void {
    const box = this.querySelector<HTMLInputElement>('input[name="slash"]');
    if (box === null) return;
    try {
      box.checked = localStorage.getItem('slash') !== 'off';
      box.addEventListener('change', () => {
        if (box.checked) localStorage.removeItem('slash');
        else localStorage.setItem('slash', 'off');
      });
    } catch {
      // Without storage there is nothing to switch.
      box.disabled = true;
    }
  }
}

function section(name: string, hits: readonly Hit[]): HTMLElement {
  const part = document.createElement('section');
  const heading = document.createElement('h2');
  heading.textContent = `${name} (${hits.length})`;
  const list = document.createElement('ul');
  list.className = 'name-list';
  list.setAttribute('role', 'list');
  for (const hit of hits) {
    const item = document.createElement('li');
    const link = document.createElement('a');
    link.href = hit.record.href;
    link.append(markedName(hit));
    const detail = document.createElement('span');
    detail.className = 'muted small';
    detail.textContent = hit.record.detail;
    item.append(link, ' ', detail);
    list.append(item);
  }
  part.append(heading, list);
  return part;
}

customElements.define('search-results', SearchResults);
