import { FIELDS, type Field } from './fields.ts';
import { pairOf, readWords, wordsOf } from './fold.ts';

/** Words that are kept together with a common neighbour: where phrases are made of them, no word says much. */
const MOST_COMMON = 150;

export const isPair = (word: string): boolean => word.startsWith(' ');

/** The words that most of some papers have, by their texts in each field. */
export function commonWords(
  papers: readonly Readonly<Record<Field, readonly string[]>>[],
): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const texts of papers) {
    for (const word of new Set(FIELDS.flatMap((field) => texts[field].flatMap(wordsOf)))) {
      counts.set(word, (counts.get(word) ?? 0) + 1);
    }
  }
  const inOrder = [...counts].sort(([, x], [, y]) => y - x);
  return new Set(inOrder.slice(0, MOST_COMMON).map(([word]) => word));
}

/** The words of texts, and the pairs of common words that stand side by side in them. */
export class PairedWords {
  readonly #common: ReadonlySet<string>;
  readonly #known = new Map<string, readonly string[]>();

  constructor(common: ReadonlySet<string>) {
    this.#common = common;
  }

  /** Titles and authors are many, but tasks, datasets and metrics come again and again. */
  of(text: string, field: Field): readonly string[] {
    if (field === 'title' || field === 'author') return this.#read(text);
    const words = this.#known.get(text) ?? this.#read(text);
    this.#known.set(text, words);
    return words;
  }

  #read(text: string): readonly string[] {
    const { words, all } = readWords(text);
    const pairs = words.slice(1).flatMap((second, index) => {
      const first = words[index]!;
      return this.#common.has(first) && this.#common.has(second) ? [pairOf(first, second)] : [];
    });
    return [...all, ...pairs];
  }
}
