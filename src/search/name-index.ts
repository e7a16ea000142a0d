import { counted } from '../views/counted.ts';
import { wordsOf } from './fold.ts';
import type { Group, Hit, SearchKind } from './hit.ts';
import { marksIn } from './marks.ts';
import { holdsPhrase } from './match-paper.ts';
import { benchmarkNameOf, NAME_KINDS, type NameKind, type NameTable } from './name-table.ts';
import { allWordsOf } from './paper-words.ts';
import type { Query, Term } from './query.ts';
import { rank, type Ranked } from './rank.ts';
import { forgivenErrors } from './typing-errors.ts';
import { fitOf, lowerBound } from './word-lookup.ts';

/** Candidates of each kind that Fuse.js puts in order. */
const MOST_RANKED = 30;

/** Typed words that are told apart; more than a name has, and one bit each. */
const MOST_WORDS = 30;

/** A name or another spelling of it. */
interface Spelling {
  readonly kind: NameKind;
  /** Position of the name among those of its kind. */
  readonly position: number;
  readonly text: string;
  readonly isName: boolean;
}

/** What was typed, word by word, each with the field it must stand in. */
interface Asked {
  readonly words: readonly { readonly word: string; readonly field: string | undefined }[];
  readonly terms: readonly Term[];
  readonly excluded: readonly Term[];
  readonly forgiving: boolean;
}

/** How well names fit: which of the typed words each has, as bits, and the sum of how well. */
interface Fits {
  readonly bits: Int32Array;
  readonly fit: Float32Array;
}

/** A hit with what it is ranked by. */
type Found = Ranked<Hit>;

/** A name in its words alone. */
const plain = (name: string): string => wordsOf(name).join(' ');

const countBits = (bits: number): number => (bits === 0 ? 0 : (bits & 1) + countBits(bits >>> 1));

/**
 * Tasks, datasets, metrics and benchmarks, all in memory. A query marks in each
 * spelling which of its words it has; a benchmark has what its task, its
 * dataset, its split and its metrics have together, so that its name need not be kept.
 */
export class NameIndex {
  readonly #table: NameTable;
  readonly #spellings: readonly Spelling[];
  /** All words of the spellings, in order, and for each the spellings that have it. */
  readonly #words: readonly string[];
  readonly #holders: readonly (readonly number[])[];
  readonly #whole: ReadonlySet<string>;

  constructor(table: NameTable) {
    this.#table = table;
    this.#spellings = NAME_KINDS.flatMap((kind) =>
      table[kind].flatMap(({ name, also }, position) =>
        [name, ...also].map((text, index) => ({ kind, position, text, isName: index === 0 })),
      ),
    );
    const holders = new Map<string, number[]>();
    this.#spellings.forEach(({ text }, number) => {
      for (const word of new Set(allWordsOf(text))) {
        const known = holders.get(word);
        if (known) known.push(number);
        else holders.set(word, [number]);
      }
    });
    this.#words = [...holders.keys()].sort();
    this.#holders = this.#words.map((word) => holders.get(word)!);
    this.#whole = new Set(this.#spellings.map(({ kind, text }) => `${kind} ${plain(text)}`));
  }

  /** Whether a name of the kind is exactly this, so that a quoted filter means it alone. */
  isName(kind: string, text: string): boolean {
    return this.#whole.has(`${kind} ${plain(text)}`);
  }

  /** Names that hold every word; words with errors only where there is nothing without. */
  search(query: Query, most: number): Group[] {
    const terms = query.terms.filter(({ not }) => !not);
    const excluded = query.terms.filter(({ not }) => not);
    const words = terms.flatMap(({ words: some, field }) => some.map((word) => ({ word, field })));
    const onPapers = query.years.length > 0 || query.code;
    if (words.length === 0 || words.length > MOST_WORDS || onPapers) return [];
    const exact = this.#groups({ words, terms, excluded, forgiving: false }, most);
    return exact.length > 0
      ? exact
      : this.#groups({ words, terms, excluded, forgiving: true }, most);
  }

  #groups(asked: Asked, most: number): Group[] {
    const fits = this.#fitSpellings(asked);
    const found: Record<string, Found[]> = {
      benchmark: this.#benchmarks(asked, fits),
      ...Object.fromEntries(NAME_KINDS.map((kind) => [kind, this.#named(kind, asked, fits)])),
    };
    const words = asked.words.map(({ word }) => word).join(' ');
    const kinds: readonly SearchKind[] = ['benchmark', ...NAME_KINDS];
    const handful = kinds.flatMap((kind) =>
      found[kind]!.toSorted((a, b) => b.weight - a.weight).slice(0, MOST_RANKED),
    );
    const ranked = rank(handful, words);
    return kinds.flatMap((kind) => {
      const total = found[kind]!.length;
      if (total === 0) return [];
      const hits = ranked.filter(({ item }) => item.kind === kind).slice(0, most);
      return [
        { kind, hits: hits.map(({ item }) => this.#marked(item, asked)), total, isAll: true },
      ];
    });
  }

  /** Words of the names that the typed one is, begins, or with `forgiving` misspells. */
  #meanings(typed: string, forgiving: boolean): [index: number, fit: number][] {
    const meanings: [number, number][] = [];
    const start = lowerBound(this.#words.length, (index) => this.#words[index]!, typed);
    for (let index = start; this.#words[index]?.startsWith(typed); index += 1) {
      meanings.push([index, fitOf(typed, this.#words[index]!)]);
    }
    if (!forgiving) return meanings;
    this.#words.forEach((word, index) => {
      const errors = word.startsWith(typed) ? undefined : forgivenErrors(typed, word);
      if (errors) meanings.push([index, fitOf(typed, word, errors)]);
    });
    return meanings;
  }

  #fitSpellings({ words, forgiving }: Asked): Fits {
    const bits = new Int32Array(this.#spellings.length);
    const fit = new Float32Array(this.#spellings.length);
    const mark = (typed: string, field: string | undefined, set: number) => {
      const best = new Map<number, number>();
      for (const [index, how] of this.#meanings(typed, forgiving)) {
        for (const holder of this.#holders[index]!) {
          if (how > (best.get(holder) ?? 0)) best.set(holder, how);
        }
      }
      for (const [holder, how] of best) {
        if (field !== undefined && this.#spellings[holder]!.kind !== field) continue;
        const added = set & ~bits[holder]!;
        fit[holder]! += how * countBits(added);
        bits[holder]! |= set;
      }
    };
    words.forEach(({ word, field }, index) => {
      mark(word, field, 1 << index);
      // `few shot` is `fewshot` too.
      const next = words[index + 1];
      if (next?.field === field && next) mark(word + next.word, field, 3 << index);
    });
    this.#markDivided(words, bits, fit);
    return { bits, fit };
  }

  /** `fewshot` is `few shot` too, where both are words. */
  #markDivided(words: Asked['words'], bits: Int32Array, fit: Float32Array): void {
    const holdersOf = (word: string) => {
      const index = lowerBound(this.#words.length, (place) => this.#words[place]!, word);
      return this.#words[index] === word ? this.#holders[index]! : [];
    };
    words.forEach(({ word, field }, index) => {
      for (let cut = 2; cut <= word.length - 2; cut += 1) {
        const second = new Set(holdersOf(word.slice(cut)));
        if (second.size === 0) continue;
        for (const holder of holdersOf(word.slice(0, cut))) {
          const isOther = field !== undefined && this.#spellings[holder]!.kind !== field;
          if (isOther || !second.has(holder) || (bits[holder]! & (1 << index)) !== 0) continue;
          bits[holder]! |= 1 << index;
          fit[holder]! += 0.9;
        }
      }
    });
  }

  #named(kind: NameKind, asked: Asked, { bits, fit }: Fits): Found[] {
    const all = 2 ** asked.words.length - 1;
    const found = new Map<number, Found>();
    this.#spellings.forEach((spelling, number) => {
      if (spelling.kind !== kind || bits[number] !== all) return;
      if (!this.#accepts(asked, spelling.text, kind)) return;
      const { id, name, count } = this.#table[kind][spelling.position]!;
      const weight = weigh(fit[number]!, asked.words.length, spelling.text, count);
      if ((found.get(spelling.position)?.weight ?? -1) >= weight) return;
      const hit: Hit = {
        kind,
        id,
        name,
        marks: [],
        ...(!spelling.isName && { also: spelling.text }),
        detail: counted(count, kind === 'metric' ? 'board' : 'benchmark'),
        path: `${kind}s/${id}/`,
      };
      found.set(spelling.position, { item: hit, name: spelling.text, also: [], weight });
    });
    return [...found.values()];
  }

  /** The spelling of each name of a kind that fits best: its number among the spellings. */
  #bestSpellings(kind: NameKind, { bits, fit }: Fits): Int32Array {
    const best = new Int32Array(this.#table[kind].length).fill(-1);
    this.#spellings.forEach((spelling, number) => {
      if (spelling.kind !== kind || bits[number] === 0) return;
      const known = best[spelling.position]!;
      if (known === -1 || fit[number]! > fit[known]!) best[spelling.position] = number;
    });
    return best;
  }

  #benchmarks(asked: Asked, fits: Fits): Found[] {
    const all = 2 ** asked.words.length - 1;
    const best = {
      task: this.#bestSpellings('task', fits),
      dataset: this.#bestSpellings('dataset', fits),
      metric: this.#bestSpellings('metric', fits),
    };
    const splits = new Map<string, number>();
    const splitBits = (text: string) => {
      const known = splits.get(text);
      if (known !== undefined) return known;
      const held = ['on', ...wordsOf(text)];
      const bits = asked.words.reduce(
        (sum, { word, field }, index) =>
          field === undefined && held.some((one) => one.startsWith(word))
            ? sum | (1 << index)
            : sum,
        0,
      );
      splits.set(text, bits);
      return bits;
    };
    const found: Found[] = [];
    for (const benchmark of this.#table.benchmarks) {
      const dataset = this.#table.dataset[benchmark.dataset]!.name;
      const parts = [
        best.task[benchmark.task]!,
        best.dataset[benchmark.dataset]!,
        ...benchmark.metrics.map((metric) => best.metric[metric]!),
      ].filter((number) => number >= 0);
      if (parts.length === 0) continue;
      const bits = parts.reduce((sum, number) => sum | fits.bits[number]!, 0);
      if ((bits | splitBits(benchmark.printed.slice(dataset.length))) !== all) continue;
      const name = benchmarkNameOf(this.#table, benchmark);
      const spelled = parts.map((number) => this.#spellings[number]!);
      const also = spelled.filter(({ isName }) => !isName).map(({ text }) => text);
      if (
        !this.#accepts(
          asked,
          [name, ...also].join(' · '),
          'benchmark',
          benchmark.task,
          benchmark.dataset,
        )
      )
        continue;
      const fit = parts.reduce((sum, number) => sum + fits.fit[number]!, 0);
      const hit: Hit = {
        kind: 'benchmark',
        id: benchmark.id,
        name,
        marks: [],
        ...(also.length > 0 && { also: also.join(', ') }),
        detail: `${benchmark.held} held`,
        path: `benchmarks/${benchmark.id}/`,
      };
      found.push({
        item: hit,
        name: [name, ...also].join(' '),
        also: spelled.filter(({ kind }) => kind === 'metric').map(({ text }) => text),
        weight: weigh(Math.min(fit, asked.words.length), asked.words.length, name, benchmark.held),
      });
    }
    return found;
  }

  /** Phrases stand together, quoted filters that are a name mean it alone, and nothing excluded is there. */
  #accepts(asked: Asked, text: string, kind: string, task?: number, dataset?: number): boolean {
    const words = wordsOf(text);
    const nameOf = (field: string | undefined): string | undefined => {
      if (field === 'task' && task !== undefined) return this.#table.task[task]?.name;
      if (field === 'dataset' && dataset !== undefined) return this.#table.dataset[dataset]?.name;
      return field === kind ? text : undefined;
    };
    return (
      asked.terms.every((term) => {
        if (!term.phrase) return true;
        const phrase = term.words.join(' ');
        const name = nameOf(term.field);
        if (name !== undefined && this.isName(term.field!, phrase)) return plain(name) === phrase;
        return kind === 'benchmark' && term.field === 'metric'
          ? true
          : holdsPhrase(words, term.words);
      }) && !asked.excluded.some((term) => holdsPhrase(words, term.words))
    );
  }

  #marked(hit: Hit, { words, forgiving }: Asked): Hit {
    const typed = words.map(({ word }) => word);
    return { ...hit, marks: marksIn(hit.name, typed, forgiving) };
  }
}

/** Names that hold little beside what was typed come first, then those with more behind them. */
function weigh(fit: number, asked: number, text: string, count: number): number {
  const length = wordsOf(text).length;
  return fit + asked / Math.max(length, asked) + 0.05 * Math.log2(1 + count);
}
