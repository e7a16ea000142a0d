import { firstWhere } from './first-where.ts';
import { allWordsOf, wordsOf } from './fold.ts';
import { NAME_KINDS, type NameKind, type NameTable } from './name-table.ts';
import { lettersOf, spellingOf } from './typing-errors.ts';
import { fitOf } from './word-lookup.ts';

/** A name, another spelling of one, or what stands in a benchmark's name beside task and dataset. */
export interface Spelling {
  readonly kind: NameKind | 'split';
  /** Position of its name among those of its kind. */
  readonly position: number;
  readonly text: string;
  /** Its words alone, and how many they are. */
  readonly plain: string;
  readonly length: number;
  readonly isName: boolean;
}

/** How well each spelling, by its number, holds a word; those that do not hold it are absent. */
export type Holding = ReadonlyMap<number, number>;

/** How well two words stand for the one that was typed. */
const DIVIDED = 0.9;

/** Shorter halves of a compound are chance. */
const SHORTEST_HALF = 2;

/** Answers that are kept: while a word is typed, those before it are asked for at every key. */
const MOST_KEPT = 200;

function spelling(
  kind: Spelling['kind'],
  position: number,
  text: string,
  isName: boolean,
): Spelling {
  const words = wordsOf(text);
  return { kind, position, text, plain: words.join(' '), length: words.length, isName };
}

/** All spellings of all names, and which of them hold a word. */
export class Spellings {
  readonly all: readonly Spelling[];
  readonly #words: readonly string[];
  readonly #letters: readonly number[];
  /** For each word the spellings that have it. */
  readonly #holders: readonly (readonly number[])[];
  readonly #kept = new Map<string, Holding>();

  constructor(table: NameTable, splits: readonly string[]) {
    this.all = [
      ...NAME_KINDS.flatMap((kind) =>
        table[kind].flatMap(({ name, also }, position) =>
          [name, ...also].map((text, index) => spelling(kind, position, text, index === 0)),
        ),
      ),
      ...splits.map((text, position) => spelling('split', position, `on ${text}`, true)),
    ];
    const holders = new Map<string, number[]>();
    this.all.forEach(({ text }, number) => {
      for (const word of new Set(allWordsOf(text))) {
        const known = holders.get(word);
        if (known) known.push(number);
        else holders.set(word, [number]);
      }
    });
    this.#words = [...holders.keys()].sort();
    this.#letters = this.#words.map(lettersOf);
    this.#holders = this.#words.map((word) => holders.get(word)!);
  }

  /** The spellings with a word that is the typed one, begins with it, or with `forgiving` has an error. */
  holding(typed: string, forgiving: boolean): Holding {
    const key = `${typed} ${forgiving}`;
    const kept = this.#kept.get(key);
    if (kept !== undefined) return kept;
    if (this.#kept.size >= MOST_KEPT) this.#kept.clear();
    const found = this.#find(typed, forgiving);
    this.#kept.set(key, found);
    return found;
  }

  #find(typed: string, forgiving: boolean): Holding {
    const best = new Map<number, number>();
    const add = (index: number, fit: number) => {
      for (const holder of this.#holders[index]!) {
        if (fit > (best.get(holder) ?? 0)) best.set(holder, fit);
      }
    };
    for (let index = this.#place(typed); this.#words[index]?.startsWith(typed); index += 1) {
      add(index, fitOf(typed, this.#words[index]!));
    }
    this.#addDivided(typed, best);
    if (!forgiving) return best;
    const errorsOf = spellingOf(typed);
    this.#words.forEach((word, index) => {
      const errors = errorsOf(word, this.#letters[index]);
      if (errors) add(index, fitOf(typed, word, errors));
    });
    return best;
  }

  /** `fewshot` is `few shot` too. */
  #addDivided(typed: string, best: Map<number, number>): void {
    for (let cut = SHORTEST_HALF; cut <= typed.length - SHORTEST_HALF; cut += 1) {
      const second = this.#holdersOf(typed.slice(cut));
      if (second.length === 0) continue;
      for (const holder of this.#holdersOf(typed.slice(0, cut))) {
        if (!best.has(holder) && second.includes(holder)) best.set(holder, DIVIDED);
      }
    }
  }

  #place(word: string): number {
    return firstWhere(this.#words.length, (index) => this.#words[index]! >= word);
  }

  #holdersOf(word: string): readonly number[] {
    const index = this.#place(word);
    return this.#words[index] === word ? this.#holders[index]! : [];
  }
}
