import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { makeCatalog } from '../../bench/search/made-catalog.ts';
import { makeQueries, QUERY_KINDS } from '../../bench/search/made-queries.ts';
import { seededRandom } from '../../bench/ingest/random.ts';
import { buildIndex } from '../../src/search/build-index.ts';
import { namesOfCatalog, papersOfCatalog } from '../../src/search/catalog-names.ts';
import type { Hit, SearchKind } from '../../src/search/hit.ts';
import type { Manifest } from '../../src/search/manifest.ts';
import type { NameTable } from '../../src/search/name-table.ts';
import type { IndexedPaper } from '../../src/search/paper-row.ts';
import { Searcher } from '../../src/search/searcher.ts';
import { indexCatalog } from '../../src/views/index-catalog.ts';
import { buildCatalog } from '../fixtures/catalog-builder.ts';
import { anyText } from '../fixtures/hostile-text.ts';
import { TALKING_FACES } from '../fixtures/talking-faces.ts';

interface Built {
  readonly manifest: Manifest;
  readonly files: ReadonlyMap<string, Uint8Array<ArrayBuffer>>;
  readonly searcher: Searcher;
}

async function build(names: NameTable, papers: Iterable<IndexedPaper>): Promise<Built> {
  const files = new Map<string, Uint8Array<ArrayBuffer>>();
  const manifest = await buildIndex(names, papers, (name, bytes) => void files.set(name, bytes));
  const searcher = new Searcher(manifest, (name) => Promise.resolve(files.get(name)!));
  return { manifest, files, searcher };
}

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
  ({ searcher } = await build(namesOfCatalog(index, catalog.registry), papersOfCatalog(index)));
});

async function hits(query: string, kind?: SearchKind, of = searcher): Promise<Hit[]> {
  const answers = [await of.names(query, 50), await of.papers(query, 50)];
  return answers
    .flatMap(({ groups }) => groups)
    .filter((group) => kind === undefined || group.kind === kind)
    .flatMap((group) => group.hits);
}

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

describe('an index of several files', () => {
  const made = makeCatalog(2_500, 3);
  const papers = [...made.papers()];
  let built: Built;

  beforeAll(async () => {
    built = await build(made.names, papers);
  });

  test('is divided: words, endings, lists and papers lie in files of a few kilobytes', () => {
    const { files, manifest } = built;
    expect(manifest.words.length).toBeGreaterThan(5);
    expect(manifest.endings.length).toBeGreaterThan(1);
    expect(files.has('lists-1.bin')).toBe(true);
    expect(files.has(`papers-${Math.ceil(papers.length / 16) - 1}.bin`)).toBe(true);
    for (const [name, bytes] of files) {
      if (name !== 'names.bin') expect(bytes.length, name).toBeLessThan(12_000);
    }
  });

  test('is the same for the same catalog, and another for another', async () => {
    expect((await build(made.names, papers)).manifest).toEqual(built.manifest);
    const fewer = await build(made.names, papers.slice(1));
    expect(fewer.manifest.version).not.toBe(built.manifest.version);
  });

  test.each(QUERY_KINDS)('finds what is looked for by %s', async (kind) => {
    const queries = makeQueries(seededRandom(11), papers, made.names, 40).filter(
      (query) => query.kind === kind,
    );
    let missed = 0;
    for (const { text, target, targetKind } of queries) {
      const names = (await hits(text, targetKind, built.searcher))
        .slice(0, 10)
        .map(({ name }) => name);
      if (!names.includes(target)) missed += 1;
    }
    expect(queries.length).toBe(40);
    expect(missed).toBeLessThanOrEqual(2);
  });

  test('loads for a query what its words need, and little else', async () => {
    const loaded: string[] = [];
    const cold = new Searcher(built.manifest, (name) => {
      loaded.push(name);
      return Promise.resolve(built.files.get(name)!);
    });
    await cold.prepare();
    expect(loaded.toSorted()).toEqual(['frequent.bin', 'names.bin']);
    loaded.length = 0;
    await cold.papers(papers[1_234]!.authors[0]!.name, 5);
    expect(loaded.length).toBeGreaterThan(0);
    expect(loaded.length).toBeLessThan(16);
  });

  test('shows what is known when a file fails, says so, and tries it again', async () => {
    let isBroken = true;
    const shaky = new Searcher(built.manifest, (name) =>
      isBroken && name.startsWith('papers-')
        ? Promise.reject(new Error(name))
        : Promise.resolve(built.files.get(name)!),
    );
    const query = papers[7]!.title;
    expect(await shaky.papers(query, 5)).toEqual({ groups: [], corrected: [], isIncomplete: true });
    expect((await shaky.names(made.names.task[0]!.name, 5)).groups).not.toEqual([]);
    isBroken = false;
    const again = await shaky.papers(query, 5);
    expect(again.isIncomplete).toBe(false);
    expect(again.groups[0]!.hits[0]!.name).toBe(query);
  });

  test('gives up an older query between two files', async () => {
    const controller = new AbortController();
    controller.abort();
    await expect(built.searcher.papers(papers[9]!.title, 5, controller.signal)).rejects.toThrow();
  });
});

test('a catalog of nothing is searched in vain', async () => {
  const empty = await build({ task: [], dataset: [], metric: [], benchmarks: [] }, []);
  expect(await hits('talking', undefined, empty.searcher)).toEqual([]);
});
