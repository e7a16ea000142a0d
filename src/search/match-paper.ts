import { FIELD_WEIGHTS, FIELDS, type Field } from './fields.ts';
import { readWords } from './fold.ts';
import type { NameTable } from './name-table.ts';
import { paperTexts } from './paper-texts.ts';
import type { IndexedPaper } from './paper-row.ts';
import { isInYears, type Query, type Term } from './query.ts';
import { spellingOf } from './typing-errors.ts';
import { fitOf } from './word-lookup.ts';

/** A text of a paper in its words. */
interface FieldText {
  readonly field: Field;
  readonly words: readonly string[];
  readonly all: readonly string[];
}

/** How a query is read: the words to find, and whether errors in them are forgiven. */
export interface Reading {
  readonly terms: readonly Term[];
  readonly forgiving: boolean;
  /** How much each word of the query says. */
  readonly weights: ReadonlyMap<string, number>;
  /** Whether a phrase is the whole name of a task, a dataset or a metric, and so means it alone. */
  readonly isName: (field: string, phrase: string) => boolean;
}

function textsOf(paper: IndexedPaper, names: NameTable): FieldText[] {
  const texts = paperTexts(paper, names);
  return FIELDS.flatMap((field) => texts[field].map((text) => ({ field, ...readWords(text) })));
}

/** Whether the words stand side by side; the last may be the beginning of one, as it is while it is typed. */
export function holdsPhrase(words: readonly string[], phrase: readonly string[]): boolean {
  const last = phrase.length - 1;
  return words.some((_, start) =>
    phrase.every((asked, index) => {
      const word = words[start + index];
      return word === asked || (index === last && word?.startsWith(asked) === true);
    }),
  );
}

/** How well one of the words is what was typed; 0 when none is. */
function bestFit(typed: string, words: readonly string[], forgiving: boolean): number {
  let best = 0;
  const errorsOf = spellingOf(typed);
  for (const word of words) {
    if (word.startsWith(typed)) best = Math.max(best, fitOf(typed, word));
    else if (forgiving && best === 0) {
      const errors = errorsOf(word);
      if (errors !== undefined) best = Math.max(best, fitOf(typed, word, errors));
    }
  }
  return best;
}

function isPhrase(term: Term, words: readonly string[], { isName }: Reading): boolean {
  const isWhole = term.field !== undefined && isName(term.field, term.words.join(' '));
  return holdsPhrase(words, term.words) && (!isWhole || words.length === term.words.length);
}

/** How well a term is found, by where it is found; 0 when it is not. */
function termFit(term: Term, texts: readonly FieldText[], reading: Reading): number {
  let best = 0;
  for (const { field, words, all } of texts) {
    const worth = term.field === undefined ? FIELD_WEIGHTS[field] : Number(field === term.field);
    if (worth <= best) continue;
    const fit = term.phrase
      ? Number(isPhrase(term, words, reading))
      : bestFit(term.words[0]!, all, reading.forgiving);
    best = Math.max(best, fit * worth);
  }
  return best;
}

/** `few shot` typed as two words, where the paper writes `fewshot`. */
function isJoined(
  first: Term | undefined,
  second: Term | undefined,
  texts: readonly FieldText[],
): boolean {
  if (!first || !second || first.phrase || second.phrase || first.field !== second.field)
    return false;
  const joined = first.words[0]! + second.words[0]!;
  return texts.some(({ all }) => all.some((word) => word.startsWith(joined)));
}

function isExcluded(term: Term, texts: readonly FieldText[]): boolean {
  return texts.some(
    ({ field, words }) =>
      (term.field === undefined || term.field === field) &&
      term.words.every((word) => words.includes(word)) &&
      (term.words.length === 1 || holdsPhrase(words, term.words)),
  );
}

/**
 * How much of the query a paper holds, weighed by what its words say; `undefined`
 * when it lacks one of them, has one that is excluded, or is of another year.
 */
export function matchPaper(
  paper: IndexedPaper,
  names: NameTable,
  query: Query,
  reading: Reading,
): number | undefined {
  if (!isInYears(paper.year, query.years) || (query.code && !paper.code)) return undefined;
  const texts = textsOf(paper, names);
  if (query.terms.some((term) => term.not && isExcluded(term, texts))) return undefined;
  let weight = 0;
  for (const [index, term] of reading.terms.entries()) {
    let fit = termFit(term, texts, reading);
    if (fit === 0) {
      const { terms } = reading;
      const isPart =
        isJoined(terms[index - 1], term, texts) || isJoined(term, terms[index + 1], texts);
      if (!isPart) return undefined;
      fit = 0.9;
    }
    weight += fit * Math.max(...term.words.map((word) => reading.weights.get(word) ?? 1));
  }
  return weight;
}
