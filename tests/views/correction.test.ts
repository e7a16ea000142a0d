import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  correctBoard,
  correctPaper,
  correctResult,
  issueAddress,
} from '../../src/views/correction.ts';
import { buildBoard, buildIndex } from '../fixtures/boards.ts';
import { anyText } from '../fixtures/hostile-text.ts';
import { talkingFaces } from '../fixtures/talking-faces.ts';

const { papers, benchmarks } = talkingFaces();
const paper = papers.find(({ id }) => id === 'pose-controllable')!;
const bodyOf = (address: string) => new URL(address).searchParams.get('body');

test('a value goes with its file, its lines and how they were read', () => {
  const address = issueAddress('https://example.org/who/what', correctResult(paper.held[0]!));
  expect(address).toMatch(/^https:\/\/example\.org\/who\/what\/issues\/new\?title=/);
  expect(new URL(address).searchParams.get('title')).toBe(
    'SSIM of PC-AVS on Talking Face Generation, LRW (test): 0.861',
  );
  expect(bodyOf(address)).toMatchInlineSnapshot(`
    "What is wrong, and where can the right value be checked?


    Paper: Pose-Controllable Talking Face Generation by Implicitly Modularized Audio-Visual Representation
    File: content/papers/pose-controllable.md
    Source: content/sources/workdl/pose-controllable.txt, lines 10 to 12
    Read as: Talking Face Generation | LRW (test) | SSIM | 0.861
    Result id: ea0b29b34b4c"
  `);
});

test('a paper goes with what is shown of it and every source', () => {
  expect(bodyOf(issueAddress('https://example.org', correctPaper(paper)))).toMatchInlineSnapshot(`
    "What is wrong, and where can the right value be checked?


    Title: Pose-Controllable Talking Face Generation by Implicitly Modularized Audio-Visual Representation
    Authors: Hang Zhou, Yasheng Sun, Wayne Wu, Ziwei Liu
    Year: 2021
    File: content/papers/pose-controllable.md
    Source: content/sources/workdl/pose-controllable.txt"
  `);
});

test('a board goes with its direction and its verdict', () => {
  const board = benchmarks.find(({ id }) => id === 'talking-face-generation-on-lrw-test')!
    .boards[0]!;
  expect(bodyOf(issueAddress('https://example.org', correctBoard(board)))).toMatchInlineSnapshot(`
    "What is wrong, and where can the right value be checked?


    Task: Talking Face Generation
    Dataset: LRW (test)
    Metric: SSIM, higher is better
    Verdict: Best held: PC-AVS, SSIM 0.861, higher is better; 2 of about 28 listed.
    Held: 2
    File: content/benchmarks/talking-face-generation-on-lrw-test.json"
  `);
});

describe('the source of a value', () => {
  test.each([
    [{ url: 'https://example.org/table' }, 'https://example.org/table'],
    [{ file: 'pwc/rows.ndjson', pointer: '/3' }, 'content/sources/pwc/rows.ndjson, at /3'],
    [
      { file: 'workdl/a.txt', lines: [15, 15] as [number, number] },
      'content/sources/workdl/a.txt, line 15',
    ],
  ])('%j is told as %j', (source, told) => {
    const [row] = buildBoard('SSIM', [['a', '0.9', 2020, { source }]]).rows;
    expect(correctResult(row!).facts).toContainEqual(['Source', told]);
  });
});

test('other readings and a missing value are told', () => {
  const [own] = buildIndex({
    papers: {
      a: { rows: [['Sorting', 'Shelf', '', '--', 9, { doubt: [['Sorting Shelf', 'x']] }]] },
    },
  }).papers[0]!.held;
  const { title, facts } = correctResult(own!);
  expect(title).toContain('no metric of');
  expect(title).toContain(': no value');
  expect(facts).toContainEqual(['Could also be read as', 'Sorting Shelf | x']);
});

test('three thousand authors do not make an address that no server takes', () => {
  const { papers: crowd } = buildIndex({
    papers: { a: { rows: [], authors: Array.from({ length: 3000 }, (_, n) => `Author ${n}`) } },
  });
  const body = bodyOf(issueAddress('https://example.org', correctPaper(crowd[0]!)))!;
  expect(body).toHaveLength(3000);
  expect(body).toMatch(/^What is wrong/);
});

test('whatever the text, the address is one, and what it asks comes back whole', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const address = issueAddress('https://example.org/r', {
        title: text,
        facts: [['Found', text]],
      });
      const { origin, pathname, searchParams } = new URL(address);
      expect(origin + pathname).toBe('https://example.org/r/issues/new');
      expect([...searchParams.keys()]).toEqual(['title', 'body']);
      expect(searchParams.get('body')).toContain(text.toWellFormed());
    }),
  );
});
