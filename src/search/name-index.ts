import { counted } from '../views/counted.ts';
import { wordsOf } from './fold.ts';
import type { Group, Hit } from './hit.ts';
import { marksIn } from './marks.ts';
import { holdsPhrase } from './match-paper.ts';
import { benchmarkNameOf, NAME_KINDS, type NameKind, type NameTable } from './name-table.ts';
import type { Query, Term } from './query.ts';
import { rank, type Ranked } from './rank.ts';
import { Spellings, type Holding, type Spelling } from './spellings.ts';

/** Times as many of each kind as are shown are put in order by Fuse.js, and at least so many. */
const CHOICE = 2;
const LEAST_CHOICE = 12;

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
  /** The spellings that have one at all. */
  readonly some: readonly number[];
}

/** A name or a benchmark that has all words, by the spellings that have them. */
interface Found {
  readonly kind: NameKind | 'benchmark';
  readonly position: number;
  readonly spelled: readonly Spelling[];
  readonly weight: number;
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
  /** Of each benchmark, what its printed dataset has behind the name of the dataset, ` (test)`, by its number. */
  readonly #splits: readonly number[];
  /** Of each name how many words it has; the same of splits, with the `on` before the dataset. */
  readonly #lengths: Readonly<Record<Spelling['kind'], number[]>>;
  /** Of each name its benchmarks, of a metric its boards. */
  readonly #counts: Readonly<Record<NameKind, number[]>>;

  constructor(table: NameTable) {
    this.#table = table;
    const numbers = new Map<string, number>();
    this.#splits = table.benchmarks.map(({ dataset, printed }) => {
      const split = printed.slice((table.dataset[dataset]?.name ?? '').length);
      const number = numbers.get(split) ?? numbers.size;
      numbers.set(split, number);
      return number;
    });
    this.#spellings = new Spellings(table, [...numbers.keys()]);
    this.#whole = new Set(this.#spellings.all.map(({ kind, plain }) => `${kind} ${plain}`));
    this.#lengths = { task: [], dataset: [], metric: [], split: [] };
    for (const { kind, position, length, isName } of this.#spellings.all) {
      if (isName) this.#lengths[kind][position] = length;
    }
    const none = (kind: NameKind) => table[kind].map(() => 0);
    this.#counts = { task: none('task'), dataset: none('dataset'), metric: none('metric') };
    for (const { task, dataset, metrics } of table.benchmarks) {
      this.#counts.task[task]! += 1;
      this.#counts.dataset[dataset]! += 1;
      for (const metric of metrics) this.#counts.metric[metric]! += 1;
    }
  }

  /** Whether a name of the kind is exactly this, so that a quoted filter means it alone. */
  isName(kind: string, text: string): boolean {
    return this.#whole.has(`${kind} ${plain(text)}`);
  }

  /** Names that hold every word; words with errors only where there is nothing without. */
  search(query: Query, most: number, forgiving = true): Group[] {
    const terms = query.terms.filter(({ not }) => !not);
    const excluded = query.terms.filter(({ not }) => not);
    const words = terms.flatMap(({ words: some, field }) => some.map((word) => ({ word, field })));
    const isOfPapers = query.years.length > 0 || query.code;
    if (words.length === 0 || words.length > MOST_WORDS || isOfPapers) return [];
    const asked = { words, terms, excluded };
    const exact = this.#groups({ ...asked, forgiving: false }, most);
    return exact.length > 0 || !forgiving
      ? exact
      : this.#groups({ ...asked, forgiving: true }, most);
  }

  #groups(asked: Asked, most: number): Group[] {
    const fits = this.#fit(asked);
    if (fits === undefined) return [];
    const isPicky = asked.excluded.length > 0 || asked.terms.some(({ phrase }) => phrase);
    const found = [
      this.#benchmarks(asked, fits),
      ...NAME_KINDS.map((kind) => this.#named(kind, asked, fits)),
    ]
      .map((some) => (isPicky ? some.filter((one) => this.#accepts(asked, one)) : some))
      .filter(({ length }) => length > 0);
    const handful = found.flatMap((some) =>
      some
        .toSorted((a, b) => b.weight - a.weight)
        .slice(0, Math.max(most * CHOICE, LEAST_CHOICE))
        .map((one) => this.#shown(one)),
    );
    const typed = asked.words.map(({ word }) => word);
    const ranked = rank(handful, typed).map(({ item }) => item);
    return found.map((some) => {
      const { kind } = some[0]!;
      const hits = ranked
        .filter((hit) => hit.kind === kind)
        .slice(0, most)
        .map((hit) => ({ ...hit, marks: marksIn(hit.name, typed, asked.forgiving) }));
      return { kind, hits, total: some.length, isAll: true };
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
    // One more than there are spellings: no spelling has no word.
    const bits = new Int32Array(this.#spellings.all.length + 1);
    const fit = new Float32Array(this.#spellings.all.length + 1);
    const some: number[] = [];
    const mark = (holding: Holding, field: string | undefined, set: number) => {
      for (const [number, how] of holding) {
        if (field !== undefined && this.#spellings.all[number]!.kind !== field) continue;
        if (bits[number] === 0) some.push(number);
        fit[number]! += how * countBits(set & ~bits[number]!);
        bits[number]! |= set;
      }
    };
    words.forEach(({ field }, index) => {
      mark(own[index]!, field, 1 << index);
      mark(joined[index]!, field, 3 << index);
    });
    some.sort((a, b) => a - b);
    return { all: 2 ** words.length - 1, bits, fit, some };
  }

  #named(kind: NameKind, asked: Asked, { all, bits, fit, some }: Fits): Found[] {
    const found = new Map<number, Found>();
    for (const number of some) {
      if (bits[number] !== all) continue;
      const spelling = this.#spellings.all[number]!;
      const { position, length } = spelling;
      if (spelling.kind !== kind) continue;
      const weight = weigh(fit[number]!, asked, length, this.#counts[kind][position]!);
      if ((found.get(position)?.weight ?? -1) >= weight) continue;
      found.set(position, { kind, position, spelled: [spelling], weight });
    }
    return [...found.values()];
  }

  /** Of each thing of a kind, the number of the spelling that fits best; that of no spelling where none has a word. */
  #bestSpellings(kind: Spelling['kind'], { fit, some }: Fits): Int32Array {
    const { all } = this.#spellings;
    const best = new Int32Array(this.#lengths[kind].length).fill(all.length);
    for (const number of some) {
      const spelling = all[number]!;
      if (spelling.kind !== kind) continue;
      const known = best[spelling.position]!;
      if (known === all.length || fit[number]! > fit[known]!) best[spelling.position] = number;
    }
    return best;
  }

  #benchmarks(asked: Asked, fits: Fits): Found[] {
    const lengths = this.#lengths;
    const { all } = this.#spellings;
    const tasks = this.#bestSpellings('task', fits);
    const datasets = this.#bestSpellings('dataset', fits);
    const metrics = this.#bestSpellings('metric', fits);
    const splits = this.#bestSpellings('split', fits);
    const found: Found[] = [];
    this.#table.benchmarks.forEach(({ task, dataset, metrics: some, held }, position) => {
      const split = this.#splits[position]!;
      let bits = fits.bits[tasks[task]!]! | fits.bits[datasets[dataset]!]!;
      for (const metric of some) bits |= fits.bits[metrics[metric]!]!;
      // A split alone is no benchmark's name.
      if (bits === 0 || (bits | fits.bits[splits[split]!]!) !== fits.all) return;
      const has = [
        tasks[task]!,
        datasets[dataset]!,
        ...some.map((metric) => metrics[metric]!),
        splits[split]!,
      ].filter((number) => number < all.length);
      const fit = has.reduce((sum, number) => sum + fits.fit[number]!, 0);
      const length = lengths.task[task]! + lengths.dataset[dataset]! + lengths.split[split]!;
      const weight = weigh(Math.min(fit, asked.words.length), asked, length, held);
      const spelled = has.map((number) => all[number]!);
      found.push({ kind: 'benchmark', position, spelled, weight });
    });
    return found;
  }

  /** What is shown of something found, and what Fuse.js ranks it by. */
  #shown({ kind, position, spelled, weight }: Found): Ranked<Hit> {
    const table = this.#table;
    const others = spelled.filter(({ isName }) => !isName).map(({ text }) => text);
    const isBenchmark = kind === 'benchmark';
    const thing = table[isBenchmark ? 'benchmarks' : kind][position]!;
    const name = 'name' in thing ? thing.name : benchmarkNameOf(table, thing);
    const detail =
      'held' in thing
        ? `${thing.held} held`
        : counted(
            this.#counts[kind as NameKind][position]!,
            kind === 'metric' ? 'board' : 'benchmark',
          );
    const item: Hit = {
      kind,
      id: thing.id,
      name,
      marks: [],
      ...(others.length > 0 && { also: others.join(', ') }),
      detail,
      path: `${kind}s/${thing.id}/`,
    };
    const metric = spelled.find((spelling) => spelling.kind === 'metric');
    return isBenchmark
      ? { item, name: [name, ...others].join(' '), also: metric ? [metric.text] : [], weight }
      : { item, name: spelled[0]!.text, also: [], weight };
  }

  /** Phrases stand together, quoted filters that are a name mean it alone, and nothing excluded is there. */
  #accepts({ terms, excluded }: Asked, found: Found): boolean {
    const { name, also } = this.#shown(found);
    const { kind, position } = found;
    const benchmark = kind === 'benchmark' ? this.#table.benchmarks[position]! : undefined;
    const fields: Partial<Record<string, string>> = benchmark
      ? {
          task: this.#table.task[benchmark.task]!.name,
          dataset: this.#table.dataset[benchmark.dataset]!.name,
          metric: also[0],
        }
      : { [kind]: name };
    const holds = ({ words, field, phrase }: Term): boolean => {
      if (!phrase) return true;
      const asked = words.join(' ');
      const value = (field === undefined ? name : fields[field]) ?? '';
      if (field !== undefined && this.isName(field, asked)) return plain(value) === asked;
      return holdsPhrase(wordsOf(value), words);
    };
    const words = wordsOf(name);
    return terms.every(holds) && !excluded.some((term) => holdsPhrase(words, term.words));
  }
}

/** Names that hold little beside what was typed come first, then those with more behind them. */
function weigh(fit: number, { words }: Asked, length: number, count: number): number {
  const asked = words.length;
  return fit + asked / Math.max(length, asked) + 0.05 * Math.log2(1 + count);
}
