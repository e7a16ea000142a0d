import { compare, type ComparedPaper } from '../views/comparison.ts';
import type { Hit } from '../search/hit.ts';
import { idsInSearch, MOST_COMPARED, searchOf } from '../views/compared-papers.ts';
import { comparisonMarkup } from '../views/comparison-markup.ts';
import { element } from './element.ts';
import { grow } from './grow.ts';
import { findPapers } from './find-papers.ts';

const NOT_LOADED = 'That could not be loaded. Check the connection and try again.';

/** Compares the papers in the address; choosing others changes the address. */
class ComparePage extends HTMLElement {
  #papers: ComparedPaper[] = [];
  /** Counts the choices, so that a slow answer never replaces a newer one. */
  #turn = 0;

  connectedCallback(): void {
    const form = this.querySelector('form');
    const input = this.querySelector<HTMLInputElement>('form input');
    if (form === null || input === null) return;
    input.addEventListener('input', () => {
      // Without suggestions the field works all the same.
      this.#suggest(input.value).catch(() => undefined);
    });
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#add(input).catch(() => {
        this.#say(NOT_LOADED);
      });
    });
    addEventListener('popstate', () => void this.#load());
    void this.#load();
  }

  async #fetchPaper(id: string): Promise<ComparedPaper> {
    const response = await fetch(`${this.dataset['papers']}${id}.json`);
    if (!response.ok) throw new Error(`${id} answered ${response.status}`);
    return (await response.json()) as ComparedPaper;
  }

  async #load(): Promise<void> {
    this.#turn += 1;
    const turn = this.#turn;
    const ids = idsInSearch(location.search);
    const found = await Promise.allSettled(ids.map((id) => this.#fetchPaper(id)));
    if (turn !== this.#turn) return;
    this.#papers = found.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
    const missing = found.filter(({ status }) => status === 'rejected').length;
    this.#show(missing === 0 ? '' : `${missing} of the papers in the address could not be loaded.`);
  }

  #choose(papers: readonly ComparedPaper[]): void {
    this.#turn += 1;
    this.#papers = [...papers];
    const search = searchOf(papers.map(({ id }) => id));
    history.pushState(null, '', search === '' ? location.pathname : search);
    this.#show('');
  }

  #paperHits(query: string): Promise<readonly Hit[]> {
    return findPapers(this.dataset['index'] ?? '', query);
  }

  async #suggest(query: string): Promise<void> {
    const hits = query.trim() === '' ? [] : await this.#paperHits(query);
    this.querySelector('datalist')?.replaceChildren(
      ...hits.slice(0, 8).map(({ name, detail }) => element('option', { value: name }, detail)),
    );
  }

  async #add(input: HTMLInputElement): Promise<void> {
    if (input.value.trim() === '') {
      this.#say('Type a part of a title, an author or a short name first.');
      return;
    }
    const [hit] = await this.#paperHits(input.value);
    if (hit === undefined) {
      this.#say(`No paper matches “${input.value}”.`);
    } else if (this.#papers.some(({ id }) => id === hit.id)) {
      this.#say(`${hit.detail} is already here.`);
    } else if (this.#papers.length >= MOST_COMPARED) {
      this.#say(`A comparison takes up to ${MOST_COMPARED} papers; remove one first.`);
    } else {
      const turn = this.#turn;
      const paper = await this.#fetchPaper(hit.id);
      // Something was chosen meanwhile, perhaps this very paper by a second key.
      if (turn !== this.#turn) return;
      this.#choose([...this.#papers, paper]);
      input.value = '';
    }
  }

  /** The button that had the focus is gone afterwards: the next one takes it, else the field. */
  #remove(id: string): void {
    const position = this.#papers.findIndex((paper) => paper.id === id);
    this.#choose(this.#papers.filter((paper) => paper.id !== id));
    const buttons = this.querySelectorAll<HTMLElement>('.compare-chosen button');
    const next = buttons[Math.min(position, buttons.length - 1)];
    (next ?? this.querySelector<HTMLElement>('form input'))?.focus();
  }

  #say(text: string): void {
    const status = this.querySelector('.compare-status');
    if (status) status.textContent = text;
  }

  #show(message: string): void {
    const papers = this.#papers;
    this.querySelector('.compare-chosen')?.replaceChildren(
      ...papers.map((paper) => {
        const button = element(
          'button',
          { type: 'button', 'aria-label': `Remove ${paper.label}` },
          'Remove',
        );
        button.addEventListener('click', () => this.#remove(paper.id));
        return element(
          'li',
          {},
          element('a', { href: paper.address, class: 'serif' }, paper.title),
          element('span', { class: 'small muted' }, `${paper.label}, ${paper.year ?? 'no year'}`),
          button,
        );
      }),
    );
    const result = this.querySelector('.compare-result');
    if (result === null) return;
    if (papers.length < 2) {
      result.replaceChildren();
      this.#say(message || (papers.length === 1 ? 'Add another paper to compare with.' : ''));
      return;
    }
    const comparison = compare(papers);
    result.replaceChildren(...comparisonMarkup(comparison).map(grow));
    this.#say(message || `Comparing ${papers.map(({ label }) => label).join(', ')}.`);
    if (!comparison.shared.some(({ comparable }) => comparable)) return;
    const chart = element('figure', { class: 'chart' });
    result.querySelector('.scroller')?.after(chart);
    void import('./comparison-chart.ts').then(({ drawComparison }) => {
      drawComparison(chart, comparison);
    });
  }
}

customElements.define('compare-page', ComparePage);
