import { fold, wordsOf } from '../../src/search/fold.ts';
import { benchmarkNameOf, type NameTable } from '../../src/search/name-table.ts';
import type { IndexedPaper } from '../../src/search/paper-row.ts';
import type { Random } from '../ingest/random.ts';
import { COMMON_WORDS, STOP_WORDS } from './made-words.ts';

export const QUERY_KINDS = [
  'exact',
  'phrase',
  'prefix',
  'out of order',
  'author and word',
  'one error',
  'two errors',
  'first letter',
  'task and dataset',
] as const;
export type QueryKind = (typeof QUERY_KINDS)[number];

/** What somebody types, and the id of what they want. */
export interface MadeQuery {
  readonly kind: QueryKind;
  readonly text: string;
  readonly target: string;
  readonly targetKind: 'paper' | 'benchmark';
}

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

/** One typing error behind the first letter, or at it: exchanged, missing, doubled or wrong. */
function misspell(random: Random, word: string, atFirst = false): string {
  const at = atFirst ? 0 : random.between(1, word.length - 2);
  const [a = '', b = ''] = [word[at], word[at + 1]];
  const wrong = random.pick([...LETTERS].filter((letter) => letter !== a));
  const turned = a === b ? wrong + b : b + a;
  const middle = random.pick(
    atFirst ? [wrong + b, turned, b] : [wrong + b, turned, b, a + wrong + b],
  );
  return word.slice(0, at) + middle + word.slice(at + 2);
}

const FREQUENT = new Set([...COMMON_WORDS.flatMap(wordsOf), ...STOP_WORDS]);

/** Three words that somebody remembers of a title: up to two that not every title has, and others. */
function remembered(random: Random, title: string): string[] {
  const words = [...new Set(wordsOf(title))].filter(
    (word) => !STOP_WORDS.includes(word) && word.length > 3,
  );
  const rare = random.shuffle(words.filter((word) => !FREQUENT.has(word)));
  const chosen = rare.slice(0, 2);
  const others = random.shuffle(words.filter((word) => !chosen.includes(word)));
  return [...chosen, ...others].slice(0, 3).toSorted((a, b) => words.indexOf(a) - words.indexOf(b));
}

function spoil(
  random: Random,
  words: readonly string[],
  least: number,
  how: (word: string) => string,
): string | undefined {
  const long = words.filter((word) => word.length >= least && !/\d/.test(word));
  if (long.length === 0) return undefined;
  const chosen = random.pick(long);
  return words.map((word) => (word === chosen ? how(word) : word)).join(' ');
}

function textOf(kind: QueryKind, random: Random, paper: IndexedPaper): string | undefined {
  const words = remembered(random, paper.title);
  if (words.length < 3 || words.every((word) => FREQUENT.has(word))) return undefined;
  const all = fold(paper.title).split(/[\s:]+/);
  switch (kind) {
    case 'exact':
      return paper.title;
    case 'phrase': {
      const start = random.between(0, Math.max(0, all.length - 4));
      return `"${all.slice(start, start + 4).join(' ')}"`;
    }
    case 'prefix': {
      const last = words.at(-1)!;
      return [...words.slice(0, -1), last.slice(0, Math.max(3, Math.ceil(last.length * 0.6)))].join(
        ' ',
      );
    }
    case 'out of order':
      return random.shuffle([...words]).join(' ');
    case 'author and word': {
      const family = random.pick(paper.authors).name.split(' ')[1]!;
      return `${family.toLowerCase()} ${random.pick(words.filter((word) => !FREQUENT.has(word)))}`;
    }
    case 'one error':
      return spoil(random, words, 4, (word) => misspell(random, word));
    case 'two errors':
      return spoil(
        random,
        words,
        8,
        (word) => misspell(random, word.slice(0, 4)) + misspell(random, word.slice(4)),
      );
    case 'first letter':
      return spoil(random, words, 4, (word) => misspell(random, word, true));
    default:
      return undefined;
  }
}

/** So many queries of each kind, for papers of a sample and for benchmarks. */
export function makeQueries(
  random: Random,
  sample: readonly IndexedPaper[],
  names: NameTable,
  each: number,
): MadeQuery[] {
  const titles = new Set<string>();
  const single = sample.filter(({ title }) => !titles.has(title) && titles.add(title));
  return QUERY_KINDS.flatMap((kind) => {
    const queries: MadeQuery[] = [];
    for (let attempt = 0; queries.length < each && attempt < each * 10; attempt += 1) {
      if (kind === 'task and dataset') {
        const benchmark = random.pick(names.benchmarks);
        const task = wordsOf(names.task[benchmark.task]!.name).slice(-2).join(' ');
        const text = `${task} ${wordsOf(names.dataset[benchmark.dataset]!.name).join(' ')}`;
        queries.push({
          kind,
          text,
          target: benchmarkNameOf(names, benchmark),
          targetKind: 'benchmark',
        });
      } else {
        const paper = random.pick(single);
        const text = textOf(kind, random, paper);
        if (text !== undefined)
          queries.push({ kind, text, target: paper.title, targetKind: 'paper' });
      }
    }
    return queries;
  });
}
