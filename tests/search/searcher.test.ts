import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { namesOfCatalog, papersOfCatalog } from '../../src/search/catalog-names.ts';
import type { SearchKind } from '../../src/search/hit.ts';
import type { Searcher } from '../../src/search/searcher.ts';
import { indexCatalog } from '../../src/views/index-catalog.ts';
import { buildSearch, searchHits } from '../fixtures/built-search.ts';
import { buildCatalog } from '../fixtures/catalog-builder.ts';
import { anyText } from '../fixtures/hostile-text.ts';
import { TALKING_FACES } from '../fixtures/talking-faces.ts';

/** Names that the talking faces have not: signs no keyboard has, compounds, other spellings. */
const catalog = buildCatalog({
  ...TALKING_FACES,
  tasks: [
    ...TALKING_FACES.tasks,
    { name: 'Talking Head Generation', spellings: ['Speaking Portrait Synthesis'] },
  ],
  papers: {
    ...TALKING_FACES.papers,
    typeset: {
      title: 'Who’s Talking—Now: “Live” Few-Shot Portraits',
      authors: ['Zoë Müller-Lüdenscheidt'],
      year: 2018,
      rows: [
        ['Talking Head Generation', 'Ñandú–Café', 'Fréchet Distance', '1.5'],
        ['Fewshot Learning', 'ImageNet', 'Accuracy', '50'],
      ],
    },
  },
});
const index = indexCatalog(catalog);
let searcher: Searcher;

beforeAll(async () => {
  ({ searcher } = await buildSearch(
    namesOfCatalog(index, catalog.registry),
    papersOfCatalog(index),
  ));
});

const hits = (query: string, kind?: SearchKind) => searchHits(searcher, query, kind);
const found = async (query: string, kind?: SearchKind) =>
  (await hits(query, kind)).map(({ name }) => name);
const foundIds = async (query: string) =>
  (await hits(query, 'paper')).map(({ id }) => id).toSorted();

describe('a query', () => {
  test('of half a dataset name finds the dataset and its benchmarks', async () => {
    expect(await found('lrs2', 'dataset')).toEqual(['LRS2']);
    expect((await found('lrs2', 'benchmark')).toSorted()).toEqual([
      'Talking Face Generation on LRS2 (test)',
      'Video Dubbing on LRS2 (test)',
    ]);
  });

  test.each([
    ['talkng face', 'task', 'Talking Face Generation'],
    ['vidoe dubbing', 'task', 'Video Dubbing'],
    ['lsr2', 'dataset', 'LRS2'],
    ['hang zou', 'author', 'Hang Zhou'],
    ['xhou', 'author', 'Hang Zhou'],
    [
      'identity perserving',
      'paper',
      'Identity-Preserving Talking Face Generation with Landmark and Appearance Priors',
    ],
    [
      'hierachicl',
      'paper',
      'Hierarchical Cross-Modal Talking Face Generation with Dynamic Pixel-Wise Loss',
    ],
  ] as const)('with a typing error, %s, finds the %s', async (query, kind, name) => {
    expect(await found(query, kind)).toContain(name);
  });

  test('of an author, a year or a short label finds what is called so', async () => {
    expect(await foundIds('pc-avs')).toEqual(['pose-controllable']);
    expect(await foundIds('maddox')).toEqual(['hierarchical']);
    expect(await foundIds('2023')).toEqual(['landmarks']);
    expect(await found('zhou', 'author')).toEqual(['Hang Zhou']);
    expect(await found('ssim', 'metric')).toEqual(['SSIM']);
    expect(await found('ssim', 'benchmark')).not.toEqual([]);
  });

  test('never takes a digit for another', async () => {
    expect(await found('2020')).toEqual([]);
    expect(await found('lrs4')).toEqual([]);
  });

  test('needs every word of it to be found', async () => {
    expect(await found('talking zebra')).toEqual([]);
  });

  test.each(['', ' ', '\n\t', '"', '—', '!?', '-talking'])('of %j finds nothing', async (query) => {
    expect(await found(query)).toEqual([]);
  });

  test('of another spelling finds what the registry says it means, and tells the spelling', async () => {
    expect(await hits('speaking portrait', 'task')).toEqual([
      expect.objectContaining({
        name: 'Talking Head Generation',
        also: 'Speaking Portrait Synthesis',
      }),
    ]);
    const [benchmark] = await hits('speaking portrait', 'benchmark');
    expect(benchmark).toMatchObject({
      name: 'Talking Head Generation on Ñandú–Café',
      also: 'Speaking Portrait Synthesis',
    });
    expect((await hits('talking head', 'task'))[0]).not.toHaveProperty('also');
    expect(await found('acc', 'metric')).toEqual(['Accuracy']);
  });
});

describe('it does not matter', () => {
  test.each([
    ['in which order the words come', 'generation face talking', 'talking face generation'],
    ['in which case they are', 'TALKING Face', 'talking face'],
    ['how many spaces divide them', '  talking   face ', 'talking face'],
    ['whether an accent is typed', 'frechet', 'Fréchet'],
    ['how an accent is encoded', 'Fre\u0301chet', 'Fr\u00E9chet'],
    ['whether letters are full width', 'ＬＲＳ２', 'lrs2'],
    ['whether an apostrophe is curly', "who's talking", 'who’s talking'],
    ['whether quotes are curly', '"live"', '“live”'],
    ['which dash is typed', 'talking-now', 'talking—now'],
    ['whether a compound is divided', 'pose controllable', 'pose-controllable'],
    ['whether a compound is joined', 'crossmodal', 'cross-modal'],
    ['whether an umlaut is typed', 'muller', 'Müller'],
  ])('%s', async (_, typed, printed) => {
    const names = await found(typed);
    expect(names).not.toEqual([]);
    expect(names.toSorted()).toEqual((await found(printed)).toSorted());
  });

  test.each(['few shot', 'few-shot', 'fewshot', 'FewShot'])(
    'whether one types %s',
    async (query) => {
      expect(await foundIds(query)).toEqual(['typeset']);
      expect(await found(query, 'task')).toEqual(['Fewshot Learning']);
    },
  );
});

describe('a field', () => {
  test.each([
    ['task:dubbing', ['hierarchical', 'landmarks', 'pose-controllable']],
    ['task:"video dubbing" dataset:lrs3', ['hierarchical']],
    ['metric:fid year:2021', ['pose-controllable']],
    ['author:zhou', ['landmarks', 'pose-controllable']],
    ['author:talking', []],
    ['year:2019..2021', ['hierarchical', 'pose-controllable']],
    ['year:..2018', ['typeset']],
    ['has:code', ['hierarchical', 'pose-controllable']],
    ['has:code zhou', ['pose-controllable']],
    ['talking -zhou', ['hierarchical', 'typeset']],
    ['"talking face generation" -"audio visual"', ['hierarchical', 'landmarks']],
    ['"face talking"', []],
  ])('%s finds %j', async (query, ids) => {
    expect(await foundIds(query)).toEqual(ids);
  });

  test('of benchmarks keeps those of the task, the dataset or the metric', async () => {
    expect(await found('task:dubbing lrs2', 'benchmark')).toEqual(['Video Dubbing on LRS2 (test)']);
    expect(await found('dataset:face', 'benchmark')).toEqual([]);
    expect(await found('lrs2 -dubbing', 'benchmark')).toEqual([
      'Talking Face Generation on LRS2 (test)',
    ]);
    expect(await found('lrs2 year:2020', 'benchmark')).toEqual([]);
  });
});

test('what finds nothing is found without one of its parts', async () => {
  expect(await searcher.help('maddox year:1999')).toEqual([
    { query: 'maddox', dropped: 'year:1999', total: 2, isAll: true },
  ]);
  expect(await searcher.help('zebra')).toEqual([]);
});

test('corrected words are told', async () => {
  expect((await searcher.papers('hang zou', 5)).corrected).toEqual([['zou', 'zhou']]);
  expect((await searcher.papers('hang zhou', 5)).corrected).toEqual([]);
});

test('every name and every title finds itself', async () => {
  for (const { name } of [
    ...index.tasks,
    ...index.datasets,
    ...index.metrics,
    ...index.benchmarks,
  ]) {
    expect(await found(name), name).toContain(name);
  }
  for (const { shownTitle } of index.papers)
    expect((await found(shownTitle, 'paper'))[0]).toBe(shownTitle);
});

test('no query makes the search throw, however long or strange', async () => {
  await fc.assert(
    fc.asyncProperty(fc.oneof(anyText, fc.string({ maxLength: 300 })), async (text) => {
      expect((await searcher.names(text, 5)).groups).toBeInstanceOf(Array);
      expect((await searcher.papers(text, 5)).isIncomplete).toBe(false);
    }),
  );
});

test('a catalog of nothing is searched in vain', async () => {
  const empty = await buildSearch({ task: [], dataset: [], metric: [], benchmarks: [] }, []);
  expect(await searchHits(empty.searcher, 'talking')).toEqual([]);
});
