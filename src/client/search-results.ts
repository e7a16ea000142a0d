import { countFacets, filtersOf } from '../search/facets.ts';
import { GROUP_NAMES, type Group, type Hit } from '../search/hit.ts';
import { withoutPart } from '../search/query.ts';
import { element } from './element.ts';
import { SearchClient } from './search-client.ts';
import { hitContent } from './search-list.ts';
import { correctedText, countText } from './search-page-text.ts';
import { totalText } from './search-text.ts';
import type { Reply } from './search-worker.ts';
import { isSlashOn, switchSlash } from './slash-key.ts';

/** Hits of each kind that the page shows, and papers that its facets count. */
const MOST = 48;

const NOT_LOADED = 'Some of the search index could not be loaded. ';

/** Shows what the query in the address finds, by kind, and what narrows it down; every state has its address. */
class SearchResults extends HTMLElement {
  #client!: SearchClient;
  #title = document.title;
  #query = '';
  #groups: readonly Group[] = [];

  connectedCallback(): void {
    this.#client = new SearchClient(this.dataset['index'] ?? '');
    this.#slashSwitch();
    this.addEventListener('click', (event) => this.#onClick(event));
    this.#field?.form?.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#go(`?q=${encodeURIComponent(this.#field?.value ?? '')}`);
    });
    addEventListener('popstate', () => this.#read());
    this.#read();
  }

  get #field(): HTMLInputElement | null {
    return document.querySelector('main search-field input');
  }

  /** A state of this page needs no other page: its links change the address only. */
  #onClick(event: MouseEvent): void {
    const link = (event.target as Element).closest<HTMLAnchorElement>('a[data-state]');
    if (link === null || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    this.#go(link.search);
    this.#part('.search-count').focus();
  }

  #go(search: string): void {
    history.pushState(null, '', search);
    this.#read();
  }

  #part(selector: string): HTMLElement {
    return this.querySelector<HTMLElement>(selector)!;
  }

  #read(): void {
    this.#query = new URLSearchParams(location.search).get('q') ?? '';
    if (this.#field) this.#field.value = this.#query;
    document.title = this.#query.trim() === '' ? this.#title : `${this.#query} · ${this.#title}`;
    this.#groups = [];
    document.documentElement.classList.toggle('asked', this.#query.trim() !== '');
    this.#show('');
    if (this.#query.trim() === '') return;
    this.#part('.search-count').textContent = 'Searching…';
    this.#client.ask({ query: this.#query, most: MOST }, (reply) => this.#onReply(reply));
  }

  #onReply(reply: Reply): void {
    if (reply.part === 'names') {
      this.#groups = reply.answer.groups;
      if (this.#groups.length > 0) this.#show('Searching papers…');
    } else if (reply.part === 'papers') {
      this.#groups = [...this.#groups, ...reply.answer.groups];
      const { isIncomplete, corrected } = reply.answer;
      const searched = correctedText(corrected);
      const count = countText(this.#groups, this.#query);
      this.#show(`${isIncomplete ? NOT_LOADED : ''}${count}${searched && `. ${searched}`}`);
      document.documentElement.classList.toggle('asked', this.#groups.length > 0);
      if (this.#groups.length === 0) this.#askHelp();
    } else if (reply.part === 'help') {
      this.#part('.search-help').replaceChildren(
        ...reply.helps.map(({ query, dropped, total, isAll }) =>
          element(
            'li',
            {},
            stateLink(query, `Without ${dropped}`),
            ` ${totalText([{ kind: 'paper', hits: [], total, isAll }])}`,
          ),
        ),
      );
    } else {
      this.#show(`${NOT_LOADED}Reload the page to try again.`);
    }
  }

  #askHelp(): void {
    this.#client.ask({ query: this.#query, help: true }, (reply) => this.#onReply(reply));
  }

  #show(count: string): void {
    this.#part('.search-count').textContent = count;
    this.#part('.search-help').replaceChildren();
    this.#part('.search-results').replaceChildren(...this.#groups.map(section));
    const filters = filtersOf(this.#query).map((part) =>
      element(
        'li',
        {},
        stateLink(withoutPart(this.#query, part), `${part} ×`, `Remove the filter ${part}`),
      ),
    );
    this.#part('.search-filters').replaceChildren(...filters);
    const papers = this.#groups.find(({ kind }) => kind === 'paper');
    this.#part('.search-facets').replaceChildren(
      ...(papers ? facetElements(papers, this.#query) : []),
    );
  }

  #slashSwitch(): void {
    const box = this.querySelector<HTMLInputElement>('input[name="slash"]');
    if (box === null) return;
    box.checked = isSlashOn();
    box.addEventListener('change', () => {
      box.disabled = !switchSlash(box.checked);
    });
  }
}

/** A link to another state of this page. */
function stateLink(query: string, text: string, label?: string): HTMLElement {
  return element(
    'a',
    {
      href: `?q=${encodeURIComponent(query)}`,
      'data-state': '',
      ...(label !== undefined && { 'aria-label': label }),
    },
    text,
  );
}

function facetElements(papers: Group, query: string): HTMLElement[] {
  const facets = countFacets(papers.hits, query);
  if (facets.length === 0) return [];
  const isPart = papers.hits.length < papers.total || !papers.isAll;
  const of = isPart ? ` the first ${papers.hits.length} papers` : ' papers';
  return [
    element('h2', {}, `Narrow down${of}`),
    ...facets.map(({ heading, values }) =>
      element(
        'section',
        {},
        element('h3', {}, heading),
        element(
          'ul',
          { role: 'list' },
          ...values.map(({ name, count, query: narrowed }) =>
            element('li', {}, stateLink(narrowed, name), ` (${count})`),
          ),
        ),
      ),
    ),
  ];
}

function section(group: Group): HTMLElement {
  const { kind, hits, total, isAll } = group;
  const count =
    isAll && total === hits.length
      ? String(total)
      : `${hits.length} of ${totalText([group], kind)}`;
  return element(
    'section',
    {},
    element('h2', {}, `${GROUP_NAMES[kind]} (${count})`),
    element('ul', { class: 'name-list', role: 'list' }, ...hits.map(item)),
  );
}

function item(hit: Hit): HTMLElement {
  const base = document.querySelector<HTMLElement>('search-results')?.dataset['base'] ?? '';
  const [name, space, detail] = hitContent(hit);
  return element('li', {}, element('a', { href: `${base}${hit.path}` }, name!), space!, detail!);
}

customElements.define('search-results', SearchResults);
