import { compare, type ComparedPaper, type Comparison } from '../views/comparison.ts';
import type { Hit } from '../search/hit.ts';
import {
  MOST_COMPARED,
  readComparisonQuery,
  searchOf,
  unfollowedText,
} from '../views/compared-papers.ts';
import { comparisonMarkup } from '../views/comparison-markup.ts';
import { standingGroups } from '../views/standing-drawing.ts';
import { element } from './element.ts';
import { onFirstMove } from './first-move.ts';
import { grow } from './grow.ts';
import { loadPaper, loadPapers } from './load-compared.ts';
import type { ChooseEvent, NothingFoundEvent } from './search-field.ts';

const NOT_LOADED = 'That could not be loaded. Check the connection and try again.';

/** Compares the papers in the address; choosing others changes the address. */
class ComparePage extends HTMLElement {
  #papers: readonly ComparedPaper[] = [];
  #onlyDifferent = false;
  /** Counts the choices, so that a slow answer never replaces a newer one. */
  #turn = 0;

  connectedCallback(): void {
    this.addEventListener('choose', (event) => {
      event.preventDefault();
      this.#add((event as ChooseEvent).detail.hit).then(
        (refusal) => {
          if (refusal !== '') this.#say(refusal);
        },
        () => {
          this.#say(NOT_LOADED);
        },
      );
    });
    this.addEventListener('nothing-found', (event) => {
      this.#say(`No paper matches “${(event as NothingFoundEvent).detail.query}”.`);
    });
    this.addEventListener('change', ({ target }) => {
      if (target instanceof HTMLInputElement && target.name === 'only-different') {
        this.#onlyDifferent = target.checked;
        history.replaceState(null, '', this.#address());
      }
    });
    addEventListener('popstate', () => void this.#load());
    void this.#load();
  }

  get #folder(): string {
    return this.dataset['papers'] ?? '';
  }

  #address(): string {
    const ids = this.#papers.map(({ id }) => id);
    return `${location.pathname}${searchOf(ids, this.#onlyDifferent)}`;
  }

  async #load(): Promise<void> {
    this.#turn += 1;
    const turn = this.#turn;
    const query = readComparisonQuery(location.search);
    if (query.ids.length > 0) this.#say('Loading…');
    const { papers, unknown, unloaded } = await loadPapers(this.#folder, query.ids);
    if (turn !== this.#turn) return;
    this.#papers = papers;
    this.#onlyDifferent = query.onlyDifferent;
    this.#show(unfollowedText(query, unknown, unloaded));
  }

  #choose(papers: readonly ComparedPaper[]): void {
    this.#turn += 1;
    this.#papers = papers;
    history.pushState(null, '', this.#address());
    this.#show('');
  }

  /** Resolves to what there is to say; an empty text means the paper was taken. */
  async #add({ id, name }: Hit): Promise<string> {
    if (this.#papers.some((paper) => paper.id === id)) return `“${name}” is already here.`;
    if (this.#papers.length >= MOST_COMPARED) {
      return `A comparison takes up to ${MOST_COMPARED} papers; remove one first.`;
    }
    const turn = this.#turn;
    const paper = await loadPaper(this.#folder, id);
    if (paper === undefined) return `“${name}” is not in the catalog any more.`;
    // Otherwise something was chosen meanwhile, perhaps this very paper by a second key.
    if (turn === this.#turn) this.#choose([...this.#papers, paper]);
    return '';
  }

  /** The button that had the focus is gone afterwards: the next one takes it, else the field. */
  #remove(id: string): void {
    const position = this.#papers.findIndex((paper) => paper.id === id);
    this.#choose(this.#papers.filter((paper) => paper.id !== id));
    const buttons = this.querySelectorAll<HTMLElement>('.compare-chosen button');
    const next = buttons[Math.min(position, buttons.length - 1)];
    (next ?? this.querySelector<HTMLElement>('search-field input'))?.focus();
  }

  #say(text: string): void {
    const status = this.querySelector('.compare-status');
    if (status) status.textContent = text;
  }

  #show(unfollowed: string): void {
    const papers = this.#papers;
    this.querySelector('.compare-chosen')?.replaceChildren(
      ...papers.map((paper) => this.#chosen(paper)),
    );
    const result = this.querySelector('.compare-result');
    if (papers.length < 2) {
      result?.replaceChildren();
      const next = papers.length === 1 ? 'Add another paper to compare with.' : '';
      this.#say([unfollowed, next].filter((text) => text !== '').join(' '));
      return;
    }
    const comparison = compare(papers);
    result?.replaceChildren(...comparisonMarkup(comparison).map((node) => grow(node)));
    const toggle = this.querySelector<HTMLInputElement>('[name="only-different"]');
    if (toggle) toggle.checked = this.#onlyDifferent;
    this.#say(unfollowed || `Comparing ${papers.map(({ label }) => label).join(', ')}.`);
    result?.append(this.#files(comparison));
    this.#draw(comparison);
  }

  #files(comparison: Comparison): HTMLElement {
    const formats = (['csv', 'json'] as const).map((format) => {
      const button = element('button', { type: 'button' }, format.toUpperCase());
      button.addEventListener('click', () => {
        import('./save-comparison.ts').then(
          ({ saveComparison }) => {
            saveComparison(comparison, format);
          },
          () => {
            this.#say(NOT_LOADED);
          },
        );
      });
      return button;
    });
    return element(
      'p',
      { class: 'comparison-files small' },
      'This comparison as a file:',
      ...formats,
    );
  }

  #chosen(paper: ComparedPaper): HTMLElement {
    const button = element(
      'button',
      { type: 'button', 'aria-label': `Remove ${paper.label}` },
      'Remove',
    );
    button.addEventListener('click', () => {
      this.#remove(paper.id);
    });
    return element(
      'li',
      {},
      element('a', { href: paper.address, class: 'serif' }, paper.title),
      element('span', { class: 'small muted' }, `${paper.label}, ${paper.year ?? 'no year'}`),
      button,
    );
  }

  #draw(comparison: Comparison): void {
    const frames = this.querySelectorAll<HTMLElement>('.standing-chart .chart-frame');
    standingGroups(comparison).forEach((group, position) => {
      const frame = frames[position];
      if (frame === undefined) return;
      onFirstMove(frame, () => {
        import('./comparison-chart.ts').then(
          ({ drawStanding }) => {
            drawStanding(frame, group);
          },
          // The static drawing says the same, so it simply stays.
          () => undefined,
        );
      });
    });
  }
}

customElements.define('compare-page', ComparePage);
