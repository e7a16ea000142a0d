import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DuckDBInstance, type DuckDBConnection, type JS } from '@duckdb/node-api';
import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { guardFormula } from '../../src/exports/csv.ts';
import { resultGroups, resultsParquet } from '../../src/exports/results-parquet.ts';
import { RESULT_COLUMNS, resultsCsv } from '../../src/exports/results-table.ts';
import { boardStandings } from '../../src/views/paper-standings.ts';
import { buildIndex } from '../fixtures/boards.ts';
import type { CompactCatalog } from '../fixtures/catalog-builder.ts';
import { HOSTILE_TEXTS } from '../fixtures/hostile-text.ts';
import { scratchFolder } from '../fixtures/scratch-content.ts';
import { TALKING_FACES } from '../fixtures/talking-faces.ts';

const standingsOf = (catalog: CompactCatalog) => boardStandings(buildIndex(catalog).benchmarks);

/** Everything that a row can be: numbers below zero, pairs, texts, hostile titles, rows without a value. */
const MIXED: CompactCatalog = {
  papers: {
    a: {
      rows: [
        ['Sorting', 'Shelf (val)', 'SSIM', '-0.19', 9, { model: 'Large', uncertainty: 0.01 }],
        ['Sorting', 'Shelf (val)', 'PSNR', '76.2/83.1', 9, { value: [76.2, 83.1], kind: 'pair' }],
        ['Sorting', 'Desk', 'PSNR', 'yes', 9, { value: true, kind: 'boolean' }],
        ['Sorting', 'Drawer', '', '--', 9],
      ],
    },
    ...Object.fromEntries(
      HOSTILE_TEXTS.map((title, index) => [
        `hostile-${index}`,
        {
          title: title.toWellFormed(),
          rows: [['Sorting', 'Shelf', 'SSIM', `0.${index + 1}`, 9] as const],
        },
      ]),
    ),
  },
};

async function withTable<T>(
  catalog: CompactCatalog,
  group: number,
  use: (database: DuckDBConnection, from: string) => Promise<T>,
): Promise<T> {
  const path = join(scratchFolder(), 'results.parquet');
  writeFileSync(
    path,
    Buffer.concat([...resultsParquet(resultGroups(standingsOf(catalog), group))]),
  );
  const instance = await DuckDBInstance.create(':memory:');
  const database = await instance.connect();
  try {
    return await use(database, `read_parquet('${path}')`);
  } finally {
    database.closeSync();
    instance.closeSync();
  }
}

async function rowsOf(catalog: CompactCatalog, group: number): Promise<Record<string, JS>[]> {
  return withTable(catalog, group, async (database, from) => {
    const reader = await database.runAndReadAll(`SELECT * FROM ${from}`);
    return reader.getRowObjectsJS();
  });
}

/** A row as the CSV has it: a guard against formulas before texts, and the value as JSON where it is no number. */
function asCsv({ value_json: json, ...row }: Record<string, JS>): Record<string, string> {
  const cell = (value: JS | undefined) =>
    value === null || value === undefined
      ? ''
      : typeof value === 'string'
        ? guardFormula(value)
        : String(value as number);
  return Object.fromEntries(
    RESULT_COLUMNS.map((name) => [name, cell(name === 'value' ? (row[name] ?? json) : row[name])]),
  );
}

test.each([
  ['talking faces', TALKING_FACES],
  ['rows of every kind', MIXED],
])('DuckDB reads from it what stands in the CSV: %s', async (_, catalog) => {
  const csv = parse(resultsCsv(standingsOf(catalog)), { columns: true }) as unknown[];
  const rows = await rowsOf(catalog, 3);
  expect(csv.length).toBeGreaterThan(3);
  expect(rows.map(asCsv)).toEqual(csv);
});

test('it has the columns of the CSV in their order, with types', async () => {
  const types = await withTable(TALKING_FACES, 100, async (database, from) => {
    const reader = await database.runAndReadAll(`DESCRIBE SELECT * FROM ${from}`);
    return reader
      .getRowObjectsJS()
      .map((row) => `${String(row['column_name'])} ${String(row['column_type'])}`);
  });
  expect(types.map((type) => type.split(' ')[0])).toEqual([...RESULT_COLUMNS, 'value_json']);
  expect(types.filter((type) => !type.endsWith('VARCHAR'))).toEqual([
    'year INTEGER',
    'value DOUBLE',
    'listed INTEGER',
    'place INTEGER',
    'source_line INTEGER',
    'uncertainty DOUBLE',
  ]);
});

test('it can be asked: the best of a board', async () => {
  const best = await withTable(TALKING_FACES, 100, async (database, from) => {
    const reader = await database.runAndReadAll(
      `SELECT paper_id, value FROM ${from}
       WHERE benchmark_id = 'talking-face-generation-on-lrw-test' AND place = 1`,
    );
    return reader.getRowObjectsJS();
  });
  expect(best).toEqual([{ paper_id: 'pose-controllable', value: 0.861 }]);
});

test('of no results it is an empty table', async () => {
  expect(await rowsOf({ papers: {} }, 10)).toEqual([]);
});

test('it is made a group of rows at a time', () => {
  const standings = standingsOf(TALKING_FACES);
  let taken = 0;
  const counting = function* () {
    for (const standing of standings) {
      taken += 1;
      yield standing;
    }
  };
  const chunks = resultsParquet(resultGroups(counting(), 2));
  chunks.next();
  expect(taken).toBe(2);
  expect(standings.length).toBeGreaterThan(4);
});
