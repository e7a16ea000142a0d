import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { EMPTY_REGISTRY } from '../../src/catalog/registry.ts';
import type { SourcePage, SourceRow } from '../../src/source/page.ts';
import { readCorpus } from '../../src/source/read-corpus.ts';
import { readPage } from '../../src/source/read-page.ts';
import { readFixture } from '../fixtures/read-fixture.ts';

function pageOf(file: string, rows: readonly (readonly [string, string | null])[]): SourcePage {
  return {
    ...{
      file,
      flavour: 'text',
      title: file,
      printedTitle: file,
      abstract: '',
      abstractEnds: true,
      authors: [],
    },
    ...{ year: null, links: [], code: false, shown: rows.length, total: null, date: null },
    rows: rows.map(([glued, measurement], index): SourceRow => {
      const first = index * 3 + 1;
      return { lines: [first, first + 2], place: { glued }, measurement, listed: 1 };
    }),
  };
}

function reads(...pages: SourcePage[]) {
  return readCorpus(pages, EMPTY_REGISTRY).pages.flatMap(({ rows }) =>
    rows.map(({ read }) => read),
  );
}

describe('rows of a corpus', () => {
  test('are evidence for each other: a dataset read for sure settles a doubtful row', () => {
    const doubtful = pageOf('a', [['Harvest AIPloughMaster', 'AUC0.5']]);
    const sure = pageOf('b', [['Weed DetectionPloughMaster', 'AUC0.5']]);
    expect(readCorpus([doubtful], EMPTY_REGISTRY).problems).toMatchObject([
      { code: 'ambiguous-task', file: 'a' },
    ]);
    const both = readCorpus([doubtful, sure], EMPTY_REGISTRY);
    expect(both.problems).toEqual([]);
    expect(both.pages[0]?.rows[0]?.read.slice(0, 2)).toEqual(['Harvest AI', 'PloughMaster']);
  });

  test('of one benchmark tend to carry one metric', () => {
    const sure = pageOf('a', [['Weed DetectionPlot', 'Hits@1042.5']]);
    const same = pageOf('b', [['Weed DetectionPlot', 'Hits@1041']]);
    expect(reads(sure, same)[1]?.slice(2)).toEqual(['Hits@10', '41']);
  });

  test('that a page divides itself are evidence for glued ones', () => {
    const divided = pageOf('a', [['Weed DetectionPlot', 'Sprout-20.41']]);
    const glued = pageOf('b', [['Weed DetectionPlot', 'Sprout-20.52']]);
    expect(reads(glued)[0]?.slice(2)).toEqual(['Sprout', '-20.52']);
    const [row] = divided.rows;
    const cells = { ...divided, rows: [{ ...row!, result: ['Sprout-2', '0.41'] as const }] };
    expect(reads(cells, glued)[1]?.slice(2)).toEqual(['Sprout-2', '0.52']);
  });

  test('are never evidence for themselves', () => {
    const once = readCorpus([pageOf('a', [['Orchard IIMoveToBarn', 'AUC0.5']])], EMPTY_REGISTRY);
    const twice = readCorpus(
      [
        pageOf('a', [['Orchard IIMoveToBarn', 'AUC0.5']]),
        pageOf('b', [['Orchard IIMoveToBarn', 'AUC0.5']]),
      ],
      EMPTY_REGISTRY,
    );
    expect(twice.pages[0]?.rows[0]?.doubt).toEqual(once.pages[0]?.rows[0]?.doubt);
  });

  test('that have no value are told, and the others are read', () => {
    const { page } = readPage(readFixture('metric-without-a-value.txt'), 'bees.txt');
    const { pages, problems } = readCorpus([page!], EMPTY_REGISTRY);
    expect(problems).toMatchObject([{ code: 'unreadable-value', line: 16, found: 'MAE' }]);
    expect(pages[0]?.rows.map(({ read }) => read)).toEqual([
      ['Bee Counting', 'Hive-3 (test)', 'MAE', '4.25'],
    ]);
  });

  test('that can be read in two ways say so', () => {
    const { page } = readPage(readFixture('sign-that-may-be-a-dash.txt'), 'roses.txt');
    const { pages, problems } = readCorpus([page!], EMPTY_REGISTRY);
    expect(pages[0]?.rows[0]?.doubt).toEqual([
      ['Graph Explanation', 'Rose Bushes', 'Fidelity-', '0.8'],
    ]);
    expect(problems[0]).toMatchInlineSnapshot(`
      {
        "code": "ambiguous-metric",
        "file": "roses.txt",
        "found": "Fidelity-0.8, read as Fidelity | -0.8; could be read as Fidelity- | 0.8",
        "help": "Put the glued text and its two halves, as they should be read, into content/registry/readings.yaml: npm run new -- reading GLUED LEFT RIGHT.",
        "line": 16,
      }
    `);
  });
});

describe('whatever the strings', () => {
  const text = fc.oneof(
    fc.string({ minLength: 1, maxLength: 40 }),
    fc
      .array(
        fc.constantFrom(
          'Plant',
          'Detection',
          'LRW',
          ' ',
          '(test)',
          'nu',
          '3D',
          '@',
          '10',
          '.5',
          '-',
          '%',
        ),
        {
          minLength: 1,
          maxLength: 8,
        },
      )
      .map((pieces) => pieces.join('')),
  );
  const rows = fc.array(fc.tuple(text, fc.option(text)), { maxLength: 8 });
  const bare = (joined: string) => joined.replace(/\s+/g, '');

  test('no character is lost or invented by a split', () => {
    fc.assert(
      fc.property(rows, (all) => {
        for (const { row, read, doubt } of readCorpus([pageOf('a', all)], EMPTY_REGISTRY).pages[0]!
          .rows) {
          const glued = 'glued' in row.place ? row.place.glued : '';
          for (const [task, dataset, metric = '', printed = ''] of [read, ...doubt]) {
            expect(bare(task + dataset)).toBe(bare(glued));
            expect(bare(metric + printed)).toBe(bare(row.measurement ?? ''));
          }
        }
      }),
    );
  });

  test('the order of the pages does not matter', () => {
    fc.assert(
      fc.property(fc.array(rows, { maxLength: 4 }), (corpus) => {
        const pages = corpus.map((all, index) => pageOf(`page-${index}`, all));
        const forwards = readCorpus(pages, EMPTY_REGISTRY);
        const backwards = readCorpus(pages.toReversed(), EMPTY_REGISTRY);
        expect(backwards.pages.toReversed()).toEqual(forwards.pages);
        expect(backwards.problems).toEqual(forwards.problems);
      }),
    );
  });
});
