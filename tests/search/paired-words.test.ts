import { expect, test } from 'vitest';
import { FIELDS, type Field } from '../../src/search/fields.ts';
import { commonWords, PairedWords } from '../../src/search/paired-words.ts';
import type { IndexedPaper } from '../../src/search/paper-row.ts';
import { buildSearch, searchHits } from '../fixtures/built-search.ts';

const textsOf = (title: string): Record<Field, string[]> => ({
  ...(Object.fromEntries(FIELDS.map((field) => [field, []])) as unknown as Record<Field, string[]>),
  title: [title],
});

test('words stand by themselves, and with a neighbour where both are common', () => {
  const paired = new PairedWords(new Set(['is', 'all', 'you']));
  const words = paired.of('Attention is all-you need', 'title');
  expect(words).toEqual(['attention', 'is', 'all', 'you', 'allyou', 'need', ' is all', ' all you']);
});

test('common are the words that most papers have, however often one has them', () => {
  const few = Array.from({ length: 150 }, (_, number) => textsOf(`word${number} of`));
  const common = commonWords([textsOf('very very very rare'), ...few, ...few]);
  expect(common.size).toBe(150);
  expect(common.has('of')).toBe(true);
  expect(common.has('very')).toBe(false);
});

const paper = (number: number, title: string): IndexedPaper => ({
  id: `paper-${number}`,
  title,
  label: 'Zhou 2020',
  authors: [],
  year: 2020,
  code: false,
  tasks: [],
  datasets: [],
  metrics: [],
});

test('the last word of a phrase may be the beginning of one, also where its words are kept as a pair', async () => {
  const papers = [
    ...Array.from({ length: 20 }, (_, number) => paper(number, `Large Language Models ${number}`)),
    paper(20, 'A Language Model of Art'),
  ];
  const names = { task: [], dataset: [], metric: [], benchmarks: [] };
  const { searcher } = await buildSearch(names, papers);
  const found = async (query: string) => (await searchHits(searcher, query, 'paper')).length;
  expect(await found('"language model"')).toBe(21);
  expect(await found('"large language model"')).toBe(20);
  expect(await found('"language models"')).toBe(20);
});

test('a phrase of words that every title has is found in the last of them', async () => {
  const papers = Array.from({ length: 3_000 }, (_, number) =>
    paper(number, `The Work${number} of Art`),
  );
  papers.push(paper(3_000, 'Of the Art'));
  const names = { task: [], dataset: [], metric: [], benchmarks: [] };
  const { searcher } = await buildSearch(names, papers);
  const hits = await searchHits(searcher, '"of the"', 'paper');
  expect(hits.map(({ name }) => name)).toEqual(['Of the Art']);
});
