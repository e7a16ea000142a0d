import { describe, expect, test } from 'vitest';
import { readPage } from '../../src/source/read-page.ts';
import { readFixture } from '../fixtures/read-fixture.ts';

function read(name: string) {
  return readPage(readFixture(name), name);
}

describe('a dataset page', () => {
  test('gives names and counts, and no result', () => {
    expect(read('dataset-page.md')).toEqual({
      page: undefined,
      datasetPage: {
        file: 'dataset-page.md',
        rows: [
          { lines: [5, 5], task: 'Object Detection', dataset: 'Vineyard-9 (test)', listed: 1329 },
          { lines: [6, 6], task: 'Harvest AI', dataset: 'PloughMaster', listed: 30 },
          { lines: [7, 7], task: 'Yield Forecasting', dataset: 'Cellar Records', listed: 4 },
        ],
      },
      problems: [],
    });
  });

  test('that is cut off in a count has none', () => {
    const { datasetPage } = read('dataset-page-cut-off.md');
    expect(datasetPage?.rows.map(({ listed }) => listed)).toEqual([1329, null]);
  });

  test('may carry the logo of the site, and is told from a paper page by its table', () => {
    const text = `WorkDL logo mark\n${readFixture('dataset-page.md')}`;
    expect(readPage(text, 'a.md').datasetPage?.rows).toHaveLength(3);
    const paper = `${readFixture('markdown.md')}\n${readFixture('dataset-page.md')}`;
    expect(readPage(paper, 'a.md').page?.shown).toBe(3);
  });
});
