import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  boardData,
  datasetData,
  paperData,
  serialiseData,
} from '../../src/exports/structured-data.ts';
import { paperWith } from '../fixtures/cited-paper.ts';
import { anyText, HOSTILE_TEXTS } from '../fixtures/hostile-text.ts';
import { readJsonLd } from '../fixtures/schema-org.ts';
import { talkingFaces } from '../fixtures/talking-faces.ts';

const PAGE = 'https://example.org/page/';
const FILES = { page: PAGE, csv: 'https://example.org/b.csv', json: 'https://example.org/b.json' };
const VERSION = { name: '2025-03-02.3f9a0c21', date: '2025-03-02' };

const { papers, benchmarks, datasets } = talkingFaces();
const schema = (term: string) => `https://schema.org/${term}`;

describe('a paper', () => {
  test('is an article with its authors, its year and where else it stands', async () => {
    const paper = papers.find(({ id }) => id === 'pose-controllable')!;
    const node = await readJsonLd(serialiseData(paperData(paper, PAGE)));
    expect(node).toMatchObject({
      '@type': [schema('ScholarlyArticle')],
      [schema('name')]: [{ '@value': paper.shownTitle }],
      [schema('datePublished')]: [{ '@value': '2021' }],
      [schema('mainEntityOfPage')]: [{ '@id': PAGE }],
      [schema('sameAs')]: [{ '@id': 'https://arxiv.org/abs/2104.11116' }],
    });
    expect(node[schema('author')]).toHaveLength(paper.authors.length);
  });

  test('of which little is known claims little', () => {
    const paper = paperWith({ title: 'Faces', authors: [], year: null, abstract: '' });
    expect(paperData(paper, PAGE)).toEqual({
      '@context': 'https://schema.org',
      '@type': 'ScholarlyArticle',
      name: 'Faces',
      mainEntityOfPage: PAGE,
      author: [],
    });
  });
});

test.each(benchmarks.flatMap(({ boards }) => boards).map((board) => [board.benchmark.name, board]))(
  'the board of %s is a dataset with its files and its version',
  async (_, board) => {
    const node = await readJsonLd(serialiseData(boardData(board, FILES, VERSION)));
    expect(node).toMatchObject({
      '@type': [schema('Dataset')],
      [schema('version')]: [{ '@value': VERSION.name }],
      [schema('dateModified')]: [{ '@value': '2025-03-02' }],
    });
    expect(node[schema('distribution')]).toMatchObject([
      { [schema('contentUrl')]: [{ '@id': FILES.csv }] },
      { [schema('contentUrl')]: [{ '@id': FILES.json }] },
    ]);
    expect(node[schema('variableMeasured')] === undefined).toBe(board.metric === undefined);
  },
);

test('a board that has no CSV names none', async () => {
  const [board] = benchmarks.flatMap(({ boards }) => boards);
  const data = boardData(board!, { page: PAGE, json: FILES.json }, VERSION);
  const node = await readJsonLd(serialiseData(data));
  expect(node[schema('distribution')]).toMatchObject([
    { [schema('contentUrl')]: [{ '@id': FILES.json }] },
  ]);
});

test('a dataset is one, with the tasks that papers use it for, and no maker', async () => {
  const lrw = datasets.find(({ name }) => name === 'LRW')!;
  const node = await readJsonLd(serialiseData(datasetData(lrw, PAGE)));
  expect(node).toMatchObject({
    '@type': [schema('Dataset')],
    [schema('name')]: [{ '@value': 'LRW' }],
    [schema('keywords')]: [{ '@value': 'Talking Face Generation' }],
  });
  expect(node).not.toHaveProperty([schema('creator')]);
});

describe('the text of a script element', () => {
  test.each([...HOSTILE_TEXTS, '</script><script>alert(1)</script>', '<!--<script>'])(
    'with %j has nothing that ends it, and says the same',
    (title) => {
      const data = paperData(paperWith({ title }), PAGE);
      const text = serialiseData(data);
      expect(text).not.toMatch(/[<>&\u2028\u2029]/);
      expect(JSON.parse(text)).toEqual(data);
    },
  );

  test('is read back as what it was, whatever it says', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const serialised = serialiseData({ text });
        expect(serialised).not.toMatch(/[<>&\u2028\u2029]/);
        expect(JSON.parse(serialised)).toEqual({ text });
      }),
    );
  });
});
