import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import {
  COMPARISON_COLUMNS,
  comparisonCsv,
  exportComparison,
} from '../../src/exports/comparison-files.ts';
import { exportPaper } from '../../src/exports/catalog-json.ts';
import { Addresses } from '../../src/views/addresses.ts';
import { compare } from '../../src/views/comparison.ts';
import { buildIndex } from '../fixtures/boards.ts';
import type { CompactCatalog } from '../fixtures/catalog-builder.ts';
import { HOSTILE_TEXTS } from '../fixtures/hostile-text.ts';
import { faultsOf, publishedValidator } from '../fixtures/published-validator.ts';
import { TALKING_FACES } from '../fixtures/talking-faces.ts';

const validate = publishedValidator('comparison');

function comparisonOf(catalog: CompactCatalog) {
  const { papers, benchmarks } = buildIndex(catalog);
  const byId = new Map(benchmarks.map((benchmark) => [benchmark.id, benchmark]));
  const addresses = new Addresses('/');
  return compare(papers.map((paper) => exportPaper(paper, byId, addresses, () => null)));
}

describe('the talking faces compared', () => {
  const comparison = comparisonOf(TALKING_FACES);

  test('fit the published schema', () => {
    const exported: unknown = JSON.parse(JSON.stringify(exportComparison(comparison)));
    expect(faultsOf(validate, exported)).toEqual([]);
  });

  test('have a line for each value of a shared board, and say which of them is best', () => {
    const lines: Record<string, string>[] = parse(comparisonCsv(comparison), { columns: true });
    expect(Object.keys(lines[0]!)).toEqual([...COMPARISON_COLUMNS]);
    const lrw = lines.filter(
      ({ dataset, metric }) => dataset === 'LRW (test)' && metric === 'ssim',
    );
    expect(
      lrw.map(({ paper_label, printed, place, best }) => [paper_label, printed, place, best]),
    ).toEqual(
      expect.arrayContaining([
        ['PC-AVS', '0.861', '1', 'true'],
        ['ATVGnet', '0.81', '2', 'false'],
      ]),
    );
  });

  test('say of a user study that it does not compare, and why', () => {
    const study = exportComparison(comparison).boards.find(
      ({ benchmark }) => benchmark.dataset === 'User Study',
    );
    expect(study).toMatchObject({ counted: false });
    expect(study?.reasons).not.toEqual([]);
  });
});

test.each(HOSTILE_TEXTS)('a model called %j stays in its cell', (model) => {
  const row = ['Sorting', 'Shelf', 'SSIM', '0.8', 9, { model }] as const;
  const text = comparisonCsv(comparisonOf({ papers: { a: { rows: [row] }, b: { rows: [row] } } }));
  const lines: Record<string, string>[] = parse(text, { columns: true });
  expect(lines).toHaveLength(2);
  expect(lines[0]!['model']!.replace(/^'/, '')).toBe(model.toWellFormed());
});
