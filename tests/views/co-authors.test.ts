import { expect, test } from 'vitest';
import { coAuthors } from '../../src/views/co-authors.ts';
import { buildIndex } from '../fixtures/boards.ts';

const { authors } = buildIndex({
  papers: {
    a: { authors: ['Ada', 'Charles', 'Ada', 'Mary'], rows: [] },
    b: { authors: ['Mary', 'Ada'], rows: [] },
    c: { authors: ['Grace'], rows: [] },
  },
});
const besides = (name: string) => coAuthors(authors.find((author) => author.name === name)!);

test('co-authors stand by how many papers they share, each counted once on a paper', () => {
  expect(besides('Ada')).toEqual([
    { name: 'Mary', papers: 2 },
    { name: 'Charles', papers: 1 },
  ]);
});

test('whoever writes alone has none', () => {
  expect(besides('Grace')).toEqual([]);
});
