import {
  askedOf,
  correctionsOf,
  exactly,
  isDoubtful,
  mostFrequentFirst,
  type Correction,
  type Word,
} from './asked-words.ts';
import { findCandidates, loadAhead, slotOf, type Candidates, type Slot } from './candidates.ts';
import type { IndexFiles } from './index-files.ts';
import { matchPaper, type Reading } from './match-paper.ts';
import type { NameIndex } from './name-index.ts';
import type { NameTable } from './name-table.ts';
import type { IndexedPaper } from './paper-row.ts';
import type { Query, Term } from './query.ts';
import { filterSlots, pairSlots } from './other-slots.ts';
import { rank, type Ranked } from './rank.ts';
import { loadAround, lookUp, lookUpCorrected, meaningsIn, type Meaning } from './word-lookup.ts';

/** Papers that are read beyond those asked for, so that Fuse.js has a choice. */
const MORE = 1;

/** Times as many are read where only the papers themselves tell: phrases and exclusions, words that are nowhere. */
const UNSURE = 4;

/** Where so few papers have the other words, what they have instead of the doubtful one needs no dictionary. */
const FEW_PAPERS = 12;

export interface PaperAnswer {
  /** Best first. */
  readonly papers: readonly IndexedPaper[];
  readonly total: number;
  readonly isAll: boolean;
  /** Whether some file could not be loaded, so that papers may be missing. */
  readonly isIncomplete: boolean;
  readonly corrected: readonly Correction[];
}

const NOTHING: PaperAnswer = {
  papers: [],
  total: 0,
  isAll: true,
  isIncomplete: false,
  corrected: [],
};

/** A query in one of its readings: as it was typed, with compounds divided, with errors corrected. */
interface Request {
  readonly query: Query;
  readonly terms: readonly Term[];
  readonly words: readonly Word[];
  readonly filters: readonly Slot[];
  readonly limit: number;
  readonly forgiving: boolean;
  /** Papers that may be read; where there are more, none are. */
  readonly most: number;
  /** Given up between two waits when a newer query has come. */
  readonly signal: AbortSignal | undefined;
}

/** Finds papers by the index: words to meanings, meanings to candidates, candidates to papers, papers in order. */
export class PaperSearch {
  readonly #files: IndexFiles;
  readonly #names: NameTable;
  readonly #index: NameIndex;

  constructor(files: IndexFiles, names: NameTable, index: NameIndex) {
    this.#files = files;
    this.#names = names;
    this.#index = index;
  }

  /** Have the files of words fetched, and of lists those that are certain, all at the same moment. */
  foresee(query: Query): void {
    const terms = query.terms.filter(({ not }) => !not);
    Promise.all([
      this.#wordsOf(terms),
      filterSlots(this.#files, query),
      pairSlots(this.#files, terms),
      this.#loadAhead(terms),
    ]).catch(() => undefined);
  }

  async #loadAhead(terms: readonly Term[]): Promise<void> {
    const frequent = await this.#files.frequent();
    const slots = askedOf(terms).map(({ typed, field }) =>
      slotOf(meaningsIn(frequent, typed, field), this.#files.manifest.papers),
    );
    await loadAhead(this.#files, slots);
  }

  /**
   * The best papers; divided compounds, corrected words, and papers of the other
   * words that have something like the doubtful one, each only where there is nothing before.
   */
  async search(query: Query, limit: number, signal?: AbortSignal): Promise<PaperAnswer> {
    const terms = query.terms.filter(({ not }) => !not);
    const [words, filters, pairs, frequent] = await Promise.all([
      this.#wordsOf(terms),
      filterSlots(this.#files, query),
      pairSlots(this.#files, terms),
      this.#files.frequentWords(),
    ]);
    const isRare = ({ typed }: Word) => !frequent.has(typed);
    const typed = {
      query,
      terms,
      words,
      filters: [...filters, ...pairs.inner],
      limit,
      forgiving: false,
      most: Infinity,
      signal,
    };
    const exact = await this.#answerWhole(typed, pairs.last);
    loadAround(this.#files, words.at(-1)?.typed ?? '').catch(() => undefined);
    if (exact.papers.length > 0 || exact.isIncomplete) return exact;
    const divided = await this.#divide(typed);
    const parts = divided && (await this.#answer(divided));
    if (parts && parts.papers.length > 0) return parts;
    // One of the words is wrong: one that is nowhere, or any of those that occur, the most frequent first.
    const nowhere = words.filter((word) => exactly(word) === 0);
    // Unless it is a name that no paper has.
    if (nowhere.length === 0 && this.#index.search(query, 1, false).length > 0) return NOTHING;
    const suspects =
      nowhere.length > 0 ? [nowhere] : mostFrequentFirst(words).map((word) => [word]);
    for (const some of suspects) {
      const answer = await this.#answerWithout(some, typed, FEW_PAPERS);
      if (answer.papers.length > 0 || answer.isIncomplete) return answer;
    }
    const doubtful = words.filter(nowhere.length > 0 ? isDoubtful : isRare);
    if (doubtful.length === 0) return NOTHING;
    for (const isFar of [false, true]) {
      const corrected = await this.#correct(typed, doubtful, isFar);
      if (corrected === undefined) continue;
      const answer = await this.#answer(corrected);
      if (answer.papers.length > 0 || answer.isIncomplete) return answer;
    }
    return this.#answerWithout(suspects.at(-1)!, typed, Infinity);
  }

  /**
   * What papers have, and where too few of many could be looked at, those first that have the last
   * two words of a phrase as they are.
   */
  async #answerWhole(request: Request, last: readonly Slot[]): Promise<PaperAnswer> {
    const answer = await this.#answer(request);
    if (last.length === 0 || answer.isAll || answer.papers.length >= request.limit) return answer;
    const whole = await this.#answer({ ...request, filters: [...request.filters, ...last] });
    const others = answer.papers.filter(({ id }) => !whole.papers.some((paper) => paper.id === id));
    return {
      ...answer,
      papers: [...whole.papers, ...others].slice(0, request.limit),
      total: Math.max(answer.total, whole.total),
      isIncomplete: answer.isIncomplete || whole.isIncomplete,
    };
  }

  /** What papers of the other words have in the place of some: no dictionary is needed where they are few. */
  #answerWithout(some: readonly Word[], request: Request, most: number): Promise<PaperAnswer> {
    const words = request.words.map((word) =>
      some.includes(word) ? { ...word, meanings: [] } : word,
    );
    return this.#answer({ ...request, words, forgiving: true, most });
  }

  async #wordsOf(terms: readonly Term[]): Promise<Word[]> {
    const asked = askedOf(terms);
    const [own, pairs] = await Promise.all([
      Promise.all(asked.map(({ typed, field }) => lookUp(this.#files, typed, field))),
      // `few shot` is `fewshot` too: the pair is a meaning of either word.
      Promise.all(
        asked
          .slice(1)
          .map(({ typed, field }, index) => this.#known(asked[index]!.typed + typed, field)),
      ),
    ]);
    return asked.map((word, index) => ({
      ...word,
      meanings: [...own[index]!, ...(pairs[index - 1] ?? []), ...(pairs[index] ?? [])],
    }));
  }

  async #known(word: string, field: Term['field']): Promise<Meaning[]> {
    const found = await lookUp(this.#files, word, field, true);
    return found.map(({ entry }) => ({ entry, fit: 0.9 }));
  }

  /** `fewshot` as `few` and `shot`, where both are frequent words. */
  async #divide(request: Request): Promise<Request | undefined> {
    const frequent = await this.#files.frequentWords();
    const unknown = new Set(
      request.words.filter(({ meanings }) => meanings.length === 0).map(({ typed }) => typed),
    );
    const terms = request.terms.flatMap((term) => {
      const [typed = ''] = term.words;
      const cut = Array.from(typed).findIndex(
        (_, place) => frequent.has(typed.slice(0, place)) && frequent.has(typed.slice(place)),
      );
      if (term.phrase || !unknown.has(typed) || cut === -1) return [term];
      return [typed.slice(0, cut), typed.slice(cut)].map((half) => ({ ...term, words: [half] }));
    });
    if (terms.length === request.terms.length) return undefined;
    return { ...request, terms, words: await this.#wordsOf(terms) };
  }

  /**
   * With what the doubtful words may be misspellings of; nothing where no word is like one of them,
   * unless all places were looked at: then the papers of the other words tell.
   */
  async #correct(
    request: Request,
    doubtful: readonly Word[],
    isFar: boolean,
  ): Promise<Request | undefined> {
    let isCorrected = false;
    const words = await Promise.all(
      request.words.map(async (word) => {
        if (!doubtful.includes(word)) return word;
        const corrected = await lookUpCorrected(this.#files, word.typed, word.field, isFar);
        isCorrected ||= corrected.length > 0;
        return { ...word, meanings: [...word.meanings, ...corrected] };
      }),
    );
    return isCorrected || isFar ? { ...request, words, forgiving: true } : undefined;
  }

  async #answer(request: Request): Promise<PaperAnswer> {
    const { query, words, filters, limit, forgiving } = request;
    const { papers: count } = this.#files.manifest;
    const slots = words.map(({ meanings }) => slotOf(meanings, count));
    const known = slots.filter(({ meanings }) => meanings.length > 0);
    // A word that is nowhere may have an error too many for the dictionary: the papers of the others tell.
    const hasUnknown = known.length < slots.length;
    if (hasUnknown && (!forgiving || known.length === 0)) return NOTHING;
    const isUnsure = hasUnknown || query.terms.some(({ not, phrase }) => not || phrase);
    const most = Math.min((limit + MORE) * (isUnsure ? UNSURE : 1), request.most);
    request.signal?.throwIfAborted();
    const candidates = await findCandidates(this.#files, [...known, ...filters], most);
    if (candidates.total > request.most) return NOTHING;
    const weights = new Map(words.map(({ typed }, index) => [typed, slots[index]!.weight]));
    const { matching, isRead, isIncomplete } = await this.#read(request, candidates, weights);
    const [heaviest] = matching.toSorted((a, b) => b.weight - a.weight);
    const corrected = forgiving && heaviest ? correctionsOf(words, heaviest) : [];
    const texts = [...words.map(({ typed }) => typed), ...corrected.map(([, found]) => found)];
    const papers = rank(matching, texts).map(({ item }) => item);
    return {
      papers: papers.slice(0, limit),
      total: isRead ? matching.length : candidates.total,
      isAll: isRead || (candidates.isAll && !isUnsure),
      isIncomplete,
      corrected,
    };
  }

  /** Read candidates, some at a time, until as many match as can be ranked. */
  async #read(
    { query, terms, forgiving, limit, signal }: Request,
    { docs, total, isAll }: Candidates,
    weights: Reading['weights'],
  ): Promise<{ matching: Ranked<IndexedPaper>[]; isRead: boolean; isIncomplete: boolean }> {
    const reading: Reading = {
      terms,
      forgiving,
      weights,
      isName: (...name) => this.#index.isName(...name),
    };
    const matching: Ranked<IndexedPaper>[] = [];
    let isIncomplete = false;
    let next = 0;
    while (next < docs.length && matching.length < limit + MORE) {
      signal?.throwIfAborted();
      const some = docs.slice(next, next + limit + MORE);
      next += some.length;
      const read = await Promise.allSettled(some.map((doc) => this.#files.paper(doc)));
      for (const one of read) {
        if (one.status === 'rejected') {
          isIncomplete = true;
          continue;
        }
        const weight = matchPaper(one.value, this.#names, query, reading);
        if (weight !== undefined) matching.push(this.#ranked(one.value, weight));
      }
    }
    return { matching, isRead: isAll && next === total, isIncomplete };
  }

  #ranked(paper: IndexedPaper, weight: number): Ranked<IndexedPaper> {
    const also = [
      paper.label,
      ...paper.authors.map(({ name }) => name),
      ...paper.tasks.map((position) => this.#names.task[position]?.name ?? ''),
      ...paper.datasets.map((position) => this.#names.dataset[position]?.name ?? ''),
    ];
    return { item: paper, name: paper.title, also, weight };
  }
}
