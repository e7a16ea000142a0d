import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadCatalog } from '../../src/store/load-catalog.ts';
import { ingest } from '../fixtures/ingest-scratch.ts';
import { pageText } from '../fixtures/page-text.ts';
import { readFixture } from '../fixtures/read-fixture.ts';
import {
  readDerived,
  scratchContent,
  scratchFolder,
  writeFiles,
} from '../fixtures/scratch-content.ts';

const PAPERS = {
  'vines.md': readFixture('markdown.md'),
  'ploughs.txt': pageText({ title: 'Ploughs', rows: ['Harvest AIPloughMaster\nAUC0.5\n7'] }),
};

const LISTING = { 'vineyard.md': readFixture('dataset-page.md') };

async function catalogOf(pages: Record<string, string>) {
  const content = scratchContent(pages, {});
  const report = await ingest(content);
  return { ...(await loadCatalog(content)), content, report };
}

describe('a dataset page among the sources', () => {
  test('tells how many results are listed, on benchmarks that papers hold', async () => {
    const { benchmarks, papers, report } = await catalogOf({ ...PAPERS, ...LISTING });
    expect(report).toMatchObject({ sources: 3, papers: 2 });
    const listed = benchmarks.map(({ task, printed, listed: count }) => [task, printed, count]);
    expect(listed.sort()).toEqual([
      ['Harvest AI', 'PloughMaster', 30],
      ['Object Detection', 'Vineyard-9 (test)', 1329],
      ['Text-to-SQL', 'Cellar Records', 1215],
      ['Yield Forecasting', 'Cellar Records', 4],
    ]);
    // What a paper's row says of it stays what the paper's page says.
    const rows = papers.flatMap(({ results }) => results);
    expect(rows.map(({ listed: count }) => count).sort()).toEqual([1215, 3, 7, 885]);
  });

  test('gives no result, no benchmark and no paper of its own', async () => {
    const { benchmarks, papers, problems } = await catalogOf(LISTING);
    expect([papers, benchmarks, problems]).toEqual([[], [], []]);
  });

  test('settles where a row is to be cut', async () => {
    const without = await catalogOf(PAPERS);
    expect(without.problems.map(({ code }) => code)).toContain('ambiguous-task');
    const { problems } = await catalogOf({ ...PAPERS, ...LISTING });
    expect(problems.map(({ code }) => code)).not.toContain('ambiguous-task');
  });

  test('changes nothing by the order of the files', async () => {
    const first = await catalogOf({ ...PAPERS, ...LISTING });
    const second = await catalogOf({ ...LISTING, ...PAPERS });
    expect(readDerived(second.content)).toEqual(readDerived(first.content));
  });

  test('joins the sources from elsewhere as a paper page does', async () => {
    const content = scratchContent(PAPERS);
    const elsewhere = scratchFolder();
    writeFiles(elsewhere, LISTING);
    const report = await ingest(content, { paths: [join(elsewhere, 'vineyard.md')] });
    expect(report.inputs).toEqual({ given: 1, added: 1, present: 0, pages: [] });
    expect(report.inputProblems).toEqual([]);
  });
});
