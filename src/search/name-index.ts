import { counted } from '../views/counted.ts';
import { wordsOf } from './fold.ts';
import type { Group, Hit, SearchKind } from './hit.ts';
import { marksIn } from './marks.ts';
import { holdsPhrase } from './match-paper.ts';
import {
  benchmarkNameOf,
  NAME_KINDS,
  type BenchmarkName,
  type NameKind,
  type NameTable,
} from './name-table.ts';
import type { Query, Term } from './query.ts';
import { rank, type Ranked } from './rank.ts';
import { Spellings, type Holding, type Spelling } from './spellings.ts';

/** Candidates of each kind that Fuse.js puts in order. */
const MOST_RANKED = 30;

/** Typed words that are told apart; more than a name has, and one bit each. */
const MOST_WORDS = 30;

/** What was typed: every word with the field it must stand in. */
interface Asked {
  readonly words: readonly { readonly word: string; readonly field: string | undefined }[];
  readonly terms: readonly Term[];
  readonly excluded: readonly Term[];
  readonly forgiving: boolean;
}

/** Which of the typed words each spelling has, as bits, and the sum of how well. */
interface Fits {
  readonly all: number;
  readonly bits: Int32Array;
  readonly fit: Float32Array;
}

const NONE: Holding = new Map();

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
  readonly #spellings: Spellings;
  readonly #whole: ReadonlySet<string>;
  /** What the printed datasets have behind the name of the dataset: ` (test)`. */
  readonly #splits: readonly string[];
  readonly #splitNumbers: ReadonlyMap<string, number>;

  constructor(table: NameTable) {
    this.#table = table;
    this.#splits = [...new Set(table.benchmarks.map((benchmark) => this.#splitOf(benchmark)))];
    this.#splitNumbers = new Map(this.#splits.map((split, number) => [split, number]));
    this.#spellings = new Spellings(table, this.#splits);
    this.#whole = new Set(this.#spellings.all.map(({ kind, text }) => `${kind} ${plain(text)}`));
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
    const isOfPapers = query.years.length > 0 || query.code;
    if (words.length === 0 || words.length > MOST_WORDS || isOfPapers) return [];
    const exact = this.#groups({ words, terms, excluded, forgiving: false }, most);
    return exact.length > 0
      ? exact
      : this.#groups({ words, terms, excluded, forgiving: true }, most);
  }

  #splitOf({ dataset, printed }: BenchmarkName): string {
    return printed.slice((this.#table.dataset[dataset]?.name ?? '').length);
  }

  #groups(asked: Asked, most: number): Group[] {
    const fits = this.#fit(asked);
    if (fits === undefined) return [];
    const found = new Map<SearchKind, Ranked<Hit>[]>([
      ['benchmark', this.#benchmarks(asked, fits)],
      ...NAME_KINDS.map((kind) => [kind, this.#named(kind, asked, fits)] as const),
    ]);
    const handful = [...found.values()].flatMap((some) =>
      some.toSorted((a, b) => b.weight - a.weight).slice(0, MOST_RANKED),
    );
    const typed = asked.words.map(({ word }) => word);
    const ranked = rank(handful, typed).map(({ item }) => item);
    return [...found].flatMap(([kind, some]) => {
      if (some.length === 0) return [];
      const hits = ranked
        .filter((hit) => hit.kind === kind)
        .slice(0, most)
        .map((hit) => ({ ...hit, marks: marksIn(hit.name, typed, asked.forgiving) }));
      return [{ kind, hits, total: some.length, isAll: true }];
    });
  }

  /** Mark in every spelling what it has; undefined where some word is in none. */
  #fit({ words, forgiving }: Asked): Fits | undefined {
    const own: Holding[] = [];
    const joined: Holding[] = [];
    for (const [index, { word, field }] of words.entries()) {
      own.push(this.#spellings.holding(word, forgiving));
      // `few shot` is `fewshot` too.
      const next = words[index + 1];
      const isPair = next !== undefined && next.field === field;
      joined.push(isPair ? this.#spellings.holding(word + next.word, false) : NONE);
      const holders = [own[index]!, joined[index]!, joined[index - 1] ?? NONE];
      if (holders.every(({ size }) => size === 0)) return undefined;
    }
    const bits = new Int32Array(this.#spellings.all.length);
    const fit = new Float32Array(this.#spellings.all.length);
    const mark = (holding: Holding, field: string | undefined, set: number) => {
      for (const [number, how] of holding) {
        if (field !== undefined && this.#spellings.all[number]!.kind !== field) continue;
        fit[number]! += how * countBits(set & ~bits[number]!);
        bits[number]! |= set;
      }
    };
    words.forEach(({ field }, index) => {
      mark(own[index]!, field, 1 << index);
      mark(joined[index]!, field, 3 << index);
    });
    return { all: 2 ** words.length - 1, bits, fit };
  }

  #named(kind: NameKind, asked: Asked, { all, bits, fit }: Fits): Ranked<Hit>[] {
    const found = new Map<number, Ranked<Hit>>();
    this.#spellings.all.forEach((spelling, number) => {
      const { position, text, isName } = spelling;
      if (spelling.kind !== kind || bits[number] !== all) return;
      const { id, name, count } = this.#table[kind][position]!;
      if (!this.#accepts(asked, text, { [kind]: text })) return;
      const weight = weigh(fit[number]!, all, text, count);
      if ((found.get(position)?.weight ?? -1) >= weight) return;
      const detail = counted(count, kind === 'metric' ? 'board' : 'benchmark');
      const item = hitOf(kind, id, name, isName ? [] : [text], detail);
      found.set(position, { item, name: text, also: [], weight });
    });
    return [...found.values()];
  }

  /** Of each thing of a kind, the number of the spelling that fits best; -1 where none has a word. */
  #bestSpellings(kind: Spelling['kind'], count: number, { bits, fit }: Fits): Int32Array {
    const best = new Int32Array(count).fill(-1);
    this.#spellings.all.forEach((spelling, number) => {
      if (spelling.kind !== kind || bits[number] === 0) return;
      const known = best[spelling.position]!;
      if (known === -1 || fit[number]! > fit[known]!) best[spelling.position] = number;
    });
    return best;
  }

  #benchmarks(asked: Asked, fits: Fits): Ranked<Hit>[] {
    const table = this.#table;
    const tasks = this.#bestSpellings('task', table.task.length, fits);
    const datasets = this.#bestSpellings('dataset', table.dataset.length, fits);
    const metrics = this.#bestSpellings('metric', table.metric.length, fits);
    const splits = this.#bestSpellings('split', this.#splits.length, fits);
    return table.benchmarks.flatMap((benchmark) => {
      const things = [tasks[benchmark.task]!, datasets[benchmark.dataset]!];
      for (const metric of benchmark.metrics) things.push(metrics[metric]!);
      const parts = things.filter((number) => number >= 0);
      if (parts.length === 0) return [];
      const split = splits[this.#splitNumbers.get(this.#splitOf(benchmark))!]!;
      if (split >= 0) parts.push(split);
      if (parts.reduce((sum, number) => sum | fits.bits[number]!, 0) !== fits.all) return [];
      const name = benchmarkNameOf(table, benchmark);
      const spelled = parts.map((number) => this.#spellings.all[number]!);
      const also = spelled.filter(({ isName }) => !isName).map(({ text }) => text);
      const fields = {
        task: table.task[benchmark.task]!.name,
        dataset: table.dataset[benchmark.dataset]!.name,
        metric: spelled.find(({ kind }) => kind === 'metric')?.text ?? '',
      };
      if (!this.#accepts(asked, [name, ...also].join(' '), fields)) return [];
      const fit = Math.min(
        parts.reduce((sum, number) => sum + fits.fit[number]!, 0),
        asked.words.length,
      );
      const item = hitOf('benchmark', benchmark.id, name, also, `${benchmark.held} held`);
      const weight = weigh(fit, fits.all, name, benchmark.held);
      return [{ item, name: [name, ...also].join(' '), also: [fields.metric], weight }];
    });
  }

  /** Phrases stand together, quoted filters that are a name mean it alone, and nothing excluded is there. */
  #accepts(
    { terms, excluded }: Asked,
    text: string,
    fields: Readonly<Record<string, string>>,
  ): boolean {
    const holds = ({ words, field, phrase }: Term): boolean => {
      if (!phrase) return true;
      const asked = words.join(' ');
      const value = field === undefined ? text : (fields[field] ?? '');
      if (field !== undefined && this.isName(field, asked)) return plain(value) === asked;
      return holdsPhrase(wordsOf(value), words);
    };
    const words = wordsOf(text);
    return terms.every(holds) && !excluded.some((term) => holdsPhrase(words, term.words));
  }
}

function hitOf(
  kind: SearchKind,
  id: string,
  name: string,
  also: readonly string[],
  detail: string,
): Hit {
  const others = also.length > 0 && { also: also.join(', ') };
  return { kind, id, name, marks: [], ...others, detail, path: `${kind}s/${id}/` };
}

/** Names that hold little beside what was typed come first, then those with more behind them. */
function weigh(fit: number, all: number, text: string, count: number): number {
  const asked = countBits(all);
  return fit + asked / Math.max(wordsOf(text).length, asked) + 0.05 * Math.log2(1 + count);
}
