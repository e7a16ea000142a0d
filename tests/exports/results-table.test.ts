import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { RESULT_COLUMNS, resultsCsv } from '../../src/exports/results-table.ts';
import { boardStandings } from '../../src/views/paper-standings.ts';
import { buildIndex } from '../fixtures/boards.ts';
import type { CompactCatalog } from '../fixtures/catalog-builder.ts';
import { HOSTILE_TEXTS } from '../fixtures/hostile-text.ts';
import { TALKING_FACES } from '../fixtures/talking-faces.ts';

type Row = Record<(typeof RESULT_COLUMNS)[number], string>;

function rowsOf(catalog: CompactCatalog): Row[] {
  return parse(resultsCsv(boardStandings(buildIndex(catalog).benchmarks)), { columns: true });
}

test('the columns are those of the contract, in its order', () => {
  expect(RESULT_COLUMNS.join(', ')).toBe(
    'paper_id, paper_title, year, task, dataset, metric, direction, value, printed, listed, place, ' +
      'source_file, source_line, doubt, result_id, benchmark_id, split, model, unit, uncertainty, ' +
      'additional_data, source_pointer, license',
  );
  expect(resultsCsv([])).toBe(`${RESULT_COLUMNS.join(',')}\r\n`);
});

test('a result stands in full, the dataset as printed, the metric by its id, the first line of its row', () => {
  const row = rowsOf(TALKING_FACES).find(({ printed }) => printed === '0.861');
  expect(row).toMatchInlineSnapshot(`
    {
      "additional_data": "",
      "benchmark_id": "talking-face-generation-on-lrw-test",
      "dataset": "LRW (test)",
      "direction": "higher",
      "doubt": "",
      "license": "",
      "listed": "28",
      "metric": "ssim",
      "model": "",
      "paper_id": "pose-controllable",
      "paper_title": "Pose-Controllable Talking Face Generation by Implicitly Modularized Audio-Visual Representation",
      "place": "1",
      "printed": "0.861",
      "result_id": "ea0b29b34b4c",
      "source_file": "workdl/pose-controllable.txt",
      "source_line": "10",
      "source_pointer": "",
      "split": "test",
      "task": "Talking Face Generation",
      "uncertainty": "",
      "unit": "",
      "value": "0.861",
      "year": "2021",
    }
  `);
});

test('every result of the catalog stands once, those without a metric too', () => {
  const ids = rowsOf(TALKING_FACES).map(({ result_id: id }) => id);
  const held = buildIndex(TALKING_FACES).papers.flatMap((paper) => paper.held.map(({ id }) => id));
  expect(ids.toSorted()).toEqual(held.toSorted());
});

describe('a row', () => {
  const only = (...rows: CompactCatalog['papers'][string]['rows'][number][]) =>
    rowsOf({ papers: { a: { rows } } });

  test('without a value has no number, no metric, no direction, no unit and no place', () => {
    const row = only(['Sorting', 'Shelf', 'PSNR', '30', 9], ['Sorting', 'Shelf', '', '--', 9]).at(
      -1,
    );
    expect(row).toMatchObject({
      metric: '',
      direction: '',
      value: '',
      printed: '--',
      place: '',
      unit: '',
      listed: '9',
    });
  });

  test('carries model, unit, uncertainty and doubt where they apply', () => {
    const doubt = [['Sorting', 'Shelf', 'SSIM 0', '.8']] as [[string, string, string, string]];
    const [row] = only([
      'Sorting',
      'Shelf (val)',
      'SSIM',
      '0.8',
      9,
      { model: 'Large', unit: '%', uncertainty: 0.01, doubt },
    ]);
    expect(row).toMatchObject({ model: 'Large', unit: '%', uncertainty: '0.01', split: 'val' });
    expect(JSON.parse(row!.doubt)).toEqual(doubt);
  });

  test('takes the unit of its metric where it has none of its own', () => {
    expect(only(['Sorting', 'Shelf', 'PSNR', '30', 9])[0]?.unit).toBe('dB');
  });

  test('of a pair or a yes has it as JSON and no place', () => {
    const [pair, yes] = only(
      ['Sorting', 'Shelf', 'PSNR', '76.2/83.1', 9, { value: [76.2, 83.1], kind: 'pair' }],
      ['Sorting', 'Desk', 'PSNR', 'yes', 9, { value: true, kind: 'boolean' }],
    ).toSorted((a, b) => a.printed.localeCompare(b.printed));
    expect(pair).toMatchObject({ value: '[76.2,83.1]', printed: '76.2/83.1', place: '' });
    expect(yes).toMatchObject({ value: 'true', printed: 'yes', place: '' });
  });

  test.each([
    [{ url: 'https://example.org/table' }, 'https://example.org/table', ''],
    [{ file: 'pwc/rows.ndjson', pointer: '/3' }, 'pwc/rows.ndjson', ''],
    [{ file: 'workdl/a.txt', lines: [15, 17] as [number, number] }, 'workdl/a.txt', '15'],
  ])('read from %j says so', (source, file, line) => {
    const [row] = only(['Sorting', 'Shelf', 'PSNR', '30', 9, { source }]);
    expect(row).toMatchObject({ source_file: file, source_line: line });
  });

  test('leaves a negative number alone and a shared place whole', () => {
    const rows = rowsOf({
      papers: {
        a: { rows: [['Sorting', 'Shelf', 'SSIM', '-0.19', 9]] },
        b: { rows: [['Sorting', 'Shelf', 'SSIM', '-0.19', 9]] },
      },
    });
    expect(rows.map(({ value, printed, place }) => [value, printed, place])).toEqual([
      ['-0.19', '-0.19', '1'],
      ['-0.19', '-0.19', '1'],
    ]);
  });
});

test.each(HOSTILE_TEXTS)('the title %j stays in its cell', (title) => {
  const [row, ...more] = rowsOf({
    papers: { a: { title, rows: [['Sorting', 'Shelf', 'SSIM', '0.8', 9]] } },
  });
  expect(more).toEqual([]);
  expect(row?.paper_title.replace(/^'/, '')).toBe(title.toWellFormed());
  expect(row?.value).toBe('0.8');
});
