import { expect, test } from 'vitest';
import { Interned } from '../../src/catalog/interned.ts';
import type { Paper } from '../../src/catalog/paper.ts';
import { leanPaper } from '../../src/store/lean-paper.ts';

const SHA256 = 'a'.repeat(64);

const paper: Paper = {
  id: 'a',
  title: 'A title',
  authors: ['Ann Lee', 'Bo Li'],
  year: 2020,
  code: false,
  links: [],
  date: '2020-02-03',
  captures: [
    {
      file: 'pwc/tables.json',
      sha256: SHA256,
      flavour: 'archive',
      date: null,
      shown: 0,
      total: null,
      pointer: '/3',
      license: 'CC-BY-SA-4.0',
    },
    { file: 'workdl/a.txt', sha256: SHA256, flavour: 'text', date: null, shown: 3, total: null },
  ],
  results: [
    {
      benchmark: 'a-on-b',
      metric: 'ssim',
      value: [0.5, 2],
      listed: 3,
      source: { file: 'workdl/a.txt', lines: [4, 5] },
      read: ['A', 'B', 'SSIM', '0.5/2'],
      doubt: [['A B', 'C', 'SSIM', '0.5/2']],
      model: 'Small',
      kind: 'pair',
      history: [
        { value: 1, source: { url: 'https://example.org/' }, read: ['A', 'B', 'SSIM', '1'] },
      ],
    },
    {
      benchmark: 'a-on-c',
      metric: null,
      value: null,
      listed: null,
      source: { file: 'pwc/tables.json', pointer: '/0/rows/1' },
      read: ['A', 'C'],
      doubt: [],
    },
    {
      benchmark: 'a-on-d',
      metric: 'psnr',
      value: 21.5,
      listed: null,
      source: { url: 'https://example.org/d' },
      read: ['A', 'D', 'PSNR', '21.50'],
      doubt: [],
      additional_data: true,
    },
  ],
  digest: SHA256,
  abstract: 'Of “it”.\n\nAnd more.',
};

test('a lean paper is the paper that was read, its keys in their order', () => {
  const lean = leanPaper(paper, new Interned());
  expect(lean).toStrictEqual(paper);
  expect(JSON.stringify(lean)).toBe(JSON.stringify(paper));
});

test('a list that all papers share cannot be added to', () => {
  const [, second] = leanPaper(paper, new Interned()).results;
  expect(() => second!.doubt.push(['A', 'E'])).toThrow(TypeError);
});
