import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exportBenchmark, exportPaper } from '../../src/exports/catalog-json.ts';
import {
  benchmarkExportSchema,
  jsonSchema,
  paperExportSchema,
  PUBLISHED_SCHEMAS,
} from '../../src/exports/schemas.ts';
import { Addresses } from '../../src/views/addresses.ts';
import type { CatalogIndex } from '../../src/views/index-catalog.ts';
import { buildIndex } from '../fixtures/boards.ts';
import type { CompactCatalog, CompactRow } from '../fixtures/catalog-builder.ts';
import { anyText } from '../fixtures/hostile-text.ts';
import { faultsOf, publishedValidator } from '../fixtures/published-validator.ts';
import { talkingFaces } from '../fixtures/talking-faces.ts';

const addresses = new Addresses('/catalog/');

/** Everything an index exports, as a reader of the files gets it. */
function exportsOf(index: CatalogIndex) {
  const benchmarks = new Map(index.benchmarks.map((benchmark) => [benchmark.id, benchmark]));
  const source = ({ id }: { id: string }) => `#${id}`;
  const exported = {
    papers: index.papers.map((paper) => exportPaper(paper, benchmarks, addresses, source)),
    benchmarks: index.benchmarks.map((one) => exportBenchmark(one, addresses, source)),
  };
  return JSON.parse(JSON.stringify(exported)) as typeof exported;
}

const paperValidator = publishedValidator('paper');
const benchmarkValidator = publishedValidator('benchmark');

describe('the JSON of the talking faces', () => {
  const { papers, benchmarks } = exportsOf(talkingFaces());

  test.each(papers.map((paper) => [paper.id, paper] as const))(
    'paper %s fits its schema',
    (_, paper) => {
      expect(paperExportSchema.parse(paper)).toEqual(paper);
      expect(faultsOf(paperValidator, paper)).toEqual([]);
    },
  );

  test.each(benchmarks.map((benchmark) => [benchmark.id, benchmark] as const))(
    'benchmark %s fits its schema',
    (_, benchmark) => {
      expect(benchmarkExportSchema.parse(benchmark)).toEqual(benchmark);
      expect(faultsOf(benchmarkValidator, benchmark)).toEqual([]);
    },
  );

  test('a result says what was read, where it stands and where it was read', () => {
    const paper = papers.find(({ id }) => id === 'pose-controllable')!;
    expect(paper.results[0]).toMatchInlineSnapshot(`
      {
        "additionalData": null,
        "benchmark": {
          "address": "/catalog/benchmarks/talking-face-generation-on-lrw-test/",
          "dataset": "LRW (test)",
          "id": "talking-face-generation-on-lrw-test",
          "split": "test",
          "task": "Talking Face Generation",
        },
        "doubt": [],
        "explanation": "1st of 2 held: SSIM, higher is better, 0.861 > 0.81.",
        "held": 2,
        "history": [],
        "id": "ea0b29b34b4c",
        "license": null,
        "listed": 28,
        "metric": {
          "direction": "higher",
          "id": "ssim",
          "name": "SSIM",
          "unit": null,
        },
        "model": null,
        "place": 1,
        "printed": "0.861",
        "read": [
          "Talking Face Generation",
          "LRW (test)",
          "SSIM",
          "0.861",
        ],
        "source": {
          "file": "workdl/pose-controllable.txt",
          "lines": [
            10,
            12,
          ],
        },
        "sourceAddress": "#ea0b29b34b4c",
        "tied": false,
        "uncertainty": null,
        "unit": null,
        "value": 0.861,
      }
    `);
  });

  test('a result without a value has no metric and no place', () => {
    const paper = papers.find(({ id }) => id === 'landmarks')!;
    expect(paper.results[1]).toMatchObject({
      metric: null,
      value: null,
      printed: null,
      place: null,
      benchmark: { address: '/catalog/benchmarks/talking-face-generation-on-lrs2-test/' },
    });
  });

  test('a board says why it is not ranked', () => {
    const study = benchmarks.find(({ id }) => id === 'talking-face-generation-on-user-study')!;
    expect(study.boards[0]).toMatchObject({
      ranked: false,
      verdict: 'Not ranked; 2 of about 6 listed.',
      notices: [
        { code: 'user-study', tone: 'blocking', rows: [expect.any(String), expect.any(String)] },
      ],
    });
  });
});

test('results of every shape fit the schemas', () => {
  const rows: CompactRow[] = [
    ['Sorting', 'Shelf', 'Wobble', '1', 9, { model: 'Large', uncertainty: 0.1, unit: '%' }],
    ['Sorting', 'Shelf', 'SSIM', '76.2/83.1', 9, { value: [76.2, 83.1], kind: 'pair' }],
    ['Sorting', 'Shelf', 'SSIM', 'yes', 9, { value: true, kind: 'boolean' }],
    ['Sorting', 'Shelf', 'SSIM', 'N/A', 9, { value: null, kind: 'text' }],
    ['Sorting', 'Shelf', '', '--', 9],
    ['Sorting', 'Desk', '', '--'],
    ['Sorting', 'Desk', 'FID', '1', 9, { source: { url: 'https://example.org/' } }],
    ['Sorting', 'Desk', 'FID', '2', 9, { source: { file: 'pwc/x.json', pointer: '/0' } }],
    ['Sorting', 'Desk', 'FID', '3', 9, { doubt: [['Sorting Desk', 'x']] }],
  ];
  const { papers, benchmarks } = exportsOf(
    buildIndex({ papers: { a: { rows, year: null, authors: [] } } }),
  );
  for (const paper of papers) expect(paperExportSchema.parse(paper)).toEqual(paper);
  for (const one of benchmarks) expect(benchmarkExportSchema.parse(one)).toEqual(one);
  for (const paper of papers) expect(faultsOf(paperValidator, paper)).toEqual([]);
  for (const one of benchmarks) expect(faultsOf(benchmarkValidator, one)).toEqual([]);
  expect(papers[0]?.results).toHaveLength(rows.length);
});

test('whatever text was scraped, the exports fit their schemas and hold it unchanged', () => {
  fc.assert(
    fc.property(anyText, anyText, (title, model) => {
      fc.pre(title !== '' && model !== '');
      const catalog: CompactCatalog = {
        papers: {
          a: { title, abstract: model, rows: [['Sorting', 'Shelf', 'SSIM', '0.8', 9, { model }]] },
        },
      };
      const { papers, benchmarks } = exportsOf(buildIndex(catalog));
      expect(paperExportSchema.parse(papers[0])).toMatchObject({ title, abstract: model });
      expect(benchmarkExportSchema.parse(benchmarks[0]).boards[0]?.rows[0]).toMatchObject({
        model,
        paper: { title },
      });
    }),
  );
});

describe.each(Object.keys(PUBLISHED_SCHEMAS))('the published schema %s', (name) => {
  test('is a JSON Schema of draft 2020-12 that says what it describes', () => {
    const schema = JSON.parse(JSON.stringify(jsonSchema(name)));
    expect(schema.$schema).toBe('https://json-schema.org/draft/2020-12/schema');
    expect(['object', 'array']).toContain(schema.type);
  });
});

test('a schema that is published finds a fault that is one', () => {
  expect(faultsOf(paperValidator, { id: 'a' })).not.toEqual([]);
});

test('what may be left out of a registry file is not required by its schema', () => {
  expect(jsonSchema('registry-metrics')).toMatchObject({
    items: { required: ['id', 'name', 'direction', 'measures'], additionalProperties: false },
  });
});

test('a name that nobody published is refused', () => {
  expect(() => jsonSchema('registry-secrets')).toThrowErrorMatchingInlineSnapshot(
    `[RangeError: No schema is published as registry-secrets]`,
  );
});
