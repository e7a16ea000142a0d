import { firstWhere } from './first-where.ts';

/** What the index consists of: `/search/index.json`, the one file of it whose name does not change. */
export interface Manifest {
  /** A hash of all other files, and the name of the folder they lie in: they may be kept for ever. */
  readonly version: string;
  /** How many papers there are. */
  readonly papers: number;
  /** Where each dictionary file begins: no word before it is as great. */
  readonly words: readonly string[];
  /** The same of the files of words written backwards. */
  readonly endings: readonly string[];
  /**
   * The same of the files of words written from their middles. A browser that kept a manifest of
   * before there were any gives it to newer scripts.
   */
  readonly middles?: readonly string[];
}

/** Names of the files below the folder of their version. */
export const FILE = {
  /** Tasks, datasets, metrics, benchmarks. */
  names: 'names.bin',
  /** The entries of the most frequent words, known from the start. */
  frequent: 'frequent.bin',
  words: (number: number) => `words-${number}.bin`,
  endings: (number: number) => `endings-${number}.bin`,
  middles: (number: number) => `middles-${number}.bin`,
  lists: (block: number) => `lists-${block}.bin`,
  papers: (chunk: number) => `papers-${chunk}.bin`,
} as const;

/** The last file that begins with `word` or before it, of files in the order of their first words. */
function fileOf(firsts: readonly string[], word: string): number {
  return Math.max(0, firstWhere(firsts.length, (file) => firsts[file]! > word) - 1);
}

/** The files that hold words beginning with `prefix`, at most so many. */
export function filesOf(firsts: readonly string[], prefix: string, most: number): number[] {
  if (firsts.length === 0) return [];
  const first = fileOf(firsts, prefix);
  const last = fileOf(firsts, `${prefix}\uffff`);
  return Array.from({ length: Math.min(last - first + 1, most) }, (_, index) => first + index);
}
