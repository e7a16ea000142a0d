import { expect, test } from 'vitest';
import { problem } from '../../src/catalog/problem.ts';
import { boardProblems, problemsOf } from '../../src/views/problems-of.ts';
import { boardOf, buildIndex } from '../fixtures/boards.ts';

const at = (id: string, line: number) =>
  problem('ambiguous-metric', `sources/workdl/${id}.txt`, line, 'SSIM0.8', 'Add a reading.');

// The rows of a built paper take three lines each, the first one line 10.
const index = buildIndex({
  problems: [at('a', 1), at('a', 10), at('a', 12), at('a', 13), at('b', 11)],
  papers: {
    a: {
      rows: [
        ['Sorting', 'Shelf', 'SSIM', '0.8', 9],
        ['Sorting', 'Desk', 'PSNR', '30', 9],
      ],
    },
    b: { rows: [['Sorting', 'Shelf', 'SSIM', '0.9', 9]] },
    c: {
      captures: [],
      rows: [['Sorting', 'Shelf', 'SSIM', '0.7', 9, { source: { url: 'https://example.org/' } }]],
    },
  },
});

test('the problems of a paper are those of its captures', () => {
  const [a, b, c] = index.papers.map((paper) => problemsOf(index, paper).map(({ line }) => line));
  expect({ a, b, c }).toEqual({ a: [1, 10, 12, 13], b: [11], c: [] });
});

test('the problems of a board are those of the lines of its rows', () => {
  const found = boardProblems(index, boardOf(index, 'ssim'));
  expect(found.map(({ paper, problem: { line } }) => [paper.id, line])).toEqual([
    ['b', 11],
    ['a', 10],
    ['a', 12],
  ]);
});
