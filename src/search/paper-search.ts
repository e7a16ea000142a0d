import { findCandidates, slotOf, type Slot } from './candidates.ts';
import type { IndexFiles } from './index-files.ts';
import { matchPaper, type Reading } from './match-paper.ts';
import type { NameTable } from './name-table.ts';
import type { IndexedPaper } from './paper-row.ts';
import type { Query, Term } from './query.ts';
import { rank } from './rank.ts';
import { lookUp, lookUpCorrected, type Meaning } from './word-lookup.ts';

/** Papers that are read beyond those asked for, so that Fuse.js has a choice. */
const MORE = 3;

/** Times as many are read where only the papers themselves tell: phrases and exclusions. */
const UNSURE = 4;

/** The years that a span without an end stands for. */
const FIRST_YEAR = 1950;
const LAST_YEAR = 2100;

export interface PaperAnswer {
  /** Best first. */
  readonly papers: readonly IndexedPaper[];
  readonly total: number;
  readonly isAll: boolean;
  /** Whether some file could not be loaded, so that papers may be missing. */
  readonly isIncomplete: boolean;
  readonly corrected: readonly (readonly [typed: string, found: string])[];
}

const NOTHING: PaperAnswer = {
  papers: [],
  total: 0,
  isAll: true,
  isIncomplete: false,
  corrected: [],
};

interface Request {
  readonly query: Query;
  readonly limit: number;
  /** Given up between two waits: a newer query has come. */
  readonly signal: AbortSignal | undefined;
}

/** A word of the query with what it may mean. */
interface Word {
  readonly typed: string;
  readonly field: Term['field'];
  readonly meanings: readonly Meaning[];
}

/** Finds papers by the index: words to meanings, meanings to candidates, candidates to papers, papers in order. */
export class PaperSearch {
  readonly #files: IndexFiles;
  readonly #names: NameTable;
  readonly #isName: Reading['isName'];

  constructor(files: IndexFiles, names: NameTable, isName: Reading['isName']) {
    this.#files = files;
    this.#names = names;
    this.#isName = isName;
  }

  /** The best papers; words with errors and divided compounds only where there is nothing without. */
  async search(query: Query, limit: number, signal?: AbortSignal): Promise<PaperAnswer> {
    const request: Request = { query, limit, signal };
    const terms = query.terms.filter(({ not }) => !not);
    const words = await this.#wordsOf(terms);
    const others = await this.#filters(query);
    const exact = await this.#answer(request, terms, words, others, false);
    if (exact.papers.length > 0 || exact.isIncomplete) return exact;
    const { terms: divided, words: parts } = await this.#divide(terms, words);
    if (divided.length > terms.length) {
      const answer = await this.#answer(request, divided, parts, others, false);
      if (answer.papers.length > 0) return answer;
    }
    const corrected = await Promise.all(
      words.map(async (word) => ({
        ...word,
        meanings: [
          ...word.meanings,
          ...(await lookUpCorrected(this.#files, word.typed, word.field)),
        ],
      })),
    );
    return this.#answer(request, terms, corrected, others, true);
  }

  async #wordsOf(terms: readonly Term[]): Promise<Word[]> {
    const asked = terms.flatMap(({ words, field }) => words.map((typed) => ({ typed, field })));
    return Promise.all(
      asked.map(async ({ typed, field }, index) => {
        const neighbours = [asked[index - 1]?.typed, typed, asked[index + 1]?.typed];
        const joined = neighbours.slice(1).map((after, place) => `${neighbours[place]}${after}`);
        const [own, ...more] = await Promise.all([
          lookUp(this.#files, typed, field),
          ...joined
            .filter((_, place) => neighbours[place * 2] !== undefined)
            .map((word) => this.#known(word, field)),
        ]);
        return { typed, field, meanings: [...own, ...more.flat()] };
      }),
    );
  }

  /** A word that is looked up only where it costs no request: two typed words that the catalog may write as one. */
  async #known(word: string, field: Term['field']): Promise<Meaning[]> {
    const found = await lookUp(this.#files, word, field);
    return found.filter(({ fit }) => fit === 1).map(({ entry }) => ({ entry, fit: 0.9 }));
  }

  /** `fewshot` as `few` and `shot`, where both are words. */
  async #divide(
    terms: readonly Term[],
    words: readonly Word[],
  ): Promise<{ terms: Term[]; words: Word[] }> {
    const frequent = new Set((await this.#files.frequent()).map(({ word }) => word));
    const divided = terms.flatMap((term) => {
      const [typed = ''] = term.words;
      const isFound = words.some((word) => word.typed === typed && word.meanings.length > 0);
      if (term.phrase || isFound) return [term];
      for (let cut = 2; cut <= typed.length - 2; cut += 1) {
        const halves = [typed.slice(0, cut), typed.slice(cut)];
        if (halves.every((half) => frequent.has(half))) {
          return halves.map((half) => ({ ...term, words: [half] }));
        }
      }
      return [term];
    });
    return { terms: divided, words: await this.#wordsOf(divided) };
  }

  /** Years and code as slots of their own. */
  async #filters({ years, code }: Query): Promise<Slot[]> {
    const { papers } = this.#files.manifest;
    const slots = years.map(async ({ from = FIRST_YEAR, to = LAST_YEAR }) => {
      const wanted = Array.from(
        { length: Math.max(0, Math.min(to, LAST_YEAR) - from + 1) },
        (_, index) => lookUp(this.#files, String(from + index), 'year'),
      );
      return (await Promise.all(wanted)).flat();
    });
    if (code) slots.push(lookUp(this.#files, 'code', 'has'));
    return (await Promise.all(slots)).map((meanings) => slotOf(meanings, papers));
  }

  async #answer(
    { query, limit, signal }: Request,
    terms: readonly Term[],
    words: readonly Word[],
    filters: readonly Slot[],
    forgiving: boolean,
  ): Promise<PaperAnswer> {
    signal?.throwIfAborted();
    const { papers: count } = this.#files.manifest;
    const known = words.map((word) => ({ ...word, slot: slotOf(word.meanings, count) }));
    const empty = known.filter(({ meanings }) => meanings.length === 0);
    // A word that is nowhere may still be an error too many for the dictionary: the papers of the others tell.
    if (empty.length > 0 && (!forgiving || empty.length === known.length)) return NOTHING;
    const slots = [
      ...known.filter(({ meanings }) => meanings.length > 0).map(({ slot }) => slot),
      ...filters,
    ];
    const isUnsure = forgiving || query.terms.some(({ not, phrase }) => not || phrase);
    const candidates = await findCandidates(
      this.#files,
      slots,
      (limit + MORE) * (isUnsure ? UNSURE : 1),
    );
    signal?.throwIfAborted();
    const read = await Promise.allSettled(candidates.docs.map((doc) => this.#files.paper(doc)));
    const reading: Reading = {
      terms,
      forgiving,
      weights: new Map(known.map(({ typed, slot }) => [typed, slot.weight])),
      isName: this.#isName,
    };
    const matching = read.flatMap((one) => {
      if (one.status === 'rejected') return [];
      const weight = matchPaper(one.value, this.#names, query, reading);
      return weight === undefined ? [] : [this.#ranked(one.value, weight)];
    });
    const corrections = forgiving ? correctionsOf(known) : [];
    const typed = words.map((word) => word.typed);
    const ranked = rank(matching, [...typed, ...corrections.map(([, found]) => found)].join(' '));
    const isRead = candidates.docs.length === candidates.total;
    return {
      papers: ranked.slice(0, limit).map(({ item }) => item),
      total: isRead ? matching.length : candidates.total,
      isAll: isRead || (candidates.isAll && !isUnsure),
      isIncomplete: read.some(({ status }) => status === 'rejected'),
      corrected: matching.length > 0 ? corrections : [],
    };
  }

  #ranked(paper: IndexedPaper, weight: number) {
    const { tasks, datasets } = paper;
    const also = [
      paper.label,
      ...paper.authors.map(({ name }) => name),
      ...tasks.map((position) => this.#names.task[position]?.name ?? ''),
      ...datasets.map((position) => this.#names.dataset[position]?.name ?? ''),
    ];
    return { item: paper, name: paper.title, also, weight };
  }
}

/** What each word that is nowhere as it was typed was taken for. */
function correctionsOf(words: readonly Word[]): [typed: string, found: string][] {
  return words.flatMap(({ typed, meanings }): [string, string][] => {
    const [best] = meanings.toSorted((a, b) => b.fit - a.fit || b.entry.count - a.entry.count);
    return best === undefined || best.entry.word.startsWith(typed)
      ? []
      : [[typed, best.entry.word]];
  });
}
