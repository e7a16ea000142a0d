import { describe, expect, test } from 'vitest';
import { foldText, isSamePaper } from '../../src/ingest/same-paper.ts';
import { loadCatalog } from '../../src/store/load-catalog.ts';
import { ingest } from '../fixtures/ingest-scratch.ts';
import { pageText } from '../fixtures/page-text.ts';
import { scratchContent } from '../fixtures/scratch-content.ts';

const fid = (value: string, listed = 5) => `Weed GenerationMeadow\nFID${value}\n${listed}`;
const is = (value: string, listed = 5) =>
  `Weed GenerationMeadow\nInception Score${value}\n${listed}`;
const none = `Weed GenerationMeadow--\n9`;
const other = `Weed CountingRoadside\nMAE2.5\n7`;

async function catalogOf(pages: Record<string, string>) {
  const content = scratchContent(pages);
  await ingest(content);
  return loadCatalog(content);
}

describe('captures of one paper', () => {
  test('are ordered by the dates in their names', async () => {
    const { papers } = await catalogOf({
      'weeds-2025-01-01.txt': pageText({ rows: [fid('9')], total: 20 }),
      'weeds-2026-01-01.txt': pageText({ rows: [fid('8')], total: 10 }),
    });
    expect(papers[0]?.captures.map(({ date }) => date)).toEqual(['2026-01-01', '2025-01-01']);
    expect(papers[0]?.results[0]).toMatchObject({ value: 8, history: [{ value: 9 }] });
  });

  test('else by the rows that upstream announces', async () => {
    const { papers } = await catalogOf({
      'a.txt': pageText({ rows: [fid('9')], total: 10 }),
      'b.txt': pageText({ rows: [fid('8')], total: 20 }),
    });
    expect(papers[0]?.captures.map(({ file }) => file)).toEqual(['workdl/b.txt', 'workdl/a.txt']);
  });

  test('else by the counts, which only grow', async () => {
    const { papers, benchmarks } = await catalogOf({
      'a.txt': pageText({ rows: [fid('9', 885)] }),
      'b.txt': pageText({ rows: [fid('8', 1215)] }),
    });
    expect(papers[0]?.results[0]).toMatchObject({
      value: 8,
      listed: 1215,
      history: [{ value: 9, source: { file: 'workdl/a.txt', lines: [14, 16] } }],
    });
    expect(benchmarks[0]?.listed).toBe(1215);
  });

  test('of which some have no date keep the dated ones in their order', async () => {
    const { papers } = await catalogOf({
      'a-2026-01-01.txt': pageText({ rows: [fid('7', 5)], total: 10 }),
      'b.txt': pageText({ rows: [fid('8', 9)], total: 30 }),
      'c-2025-01-01.txt': pageText({ rows: [fid('9', 6)], total: 20 }),
    });
    const files = papers[0]!.captures.map(({ file }) => file);
    expect(files.indexOf('workdl/a-2026-01-01.txt')).toBeLessThan(
      files.indexOf('workdl/c-2025-01-01.txt'),
    );
  });

  test('may have their dates in what stands before them', async () => {
    const { papers } = await catalogOf({
      'a.md': `captured: 2025-01-01\n${pageText({ rows: [fid('9')], total: 20 })}`,
      'b.md': `---\ndate: 2026-01-01\n---\n${pageText({ rows: [fid('8')], total: 10 })}`,
    });
    expect(papers[0]?.captures.map(({ date }) => date)).toEqual(['2026-01-01', '2025-01-01']);
    expect(papers[0]?.results[0]?.value).toBe(8);
  });

  test('one of which is cut off before its rows are ordered by the counts of the others', async () => {
    const whole = (value: string, count: number) =>
      pageText({ rows: [fid(value, count)] }).replace(/Showing[^]*/, '');
    const { papers } = await catalogOf({
      'a.txt': whole('9', 885),
      'b.txt': whole('8', 1215),
      'c.txt': whole('7', 1).replace(/TaskDataset[^]*/, ''),
    });
    expect(papers[0]?.results[0]).toMatchObject({ value: 8, history: [{ value: 9 }] });
  });

  test('are one paper in plain text, in Markdown and as a saved page', async () => {
    const markdown = `# Weeds
About
They grow.
Ida Moss\u2022 2020
Related benchmarks
| Task | Dataset | Result | Rank | |
| --- | --- | --- | --- | --- |
| Weed Generation | Meadow | FID8 | 7 | |
Showing 1 of 1 rows`;
    const html = `<html><body><h1>Weeds</h1><h2>About</h2><p>They grow.</p><p>Ida Moss\u2022 2020</p>
<h2>Related benchmarks</h2><table><tr><th>Task<th>Dataset<th>Result<th>Rank</tr>
<tr><td>Weed Generation<td>Meadow<td><b>FID</b> <i>7</i><td>9</tr></table>
Showing 1 of 1 rows</body></html>`;
    const { papers, benchmarks } = await catalogOf({
      'a.txt': pageText({ rows: [fid('9', 5)], total: 1 }),
      'b.md': markdown,
      'c.html': html,
    });
    expect(papers).toHaveLength(1);
    expect(papers[0]?.captures.map(({ flavour }) => flavour)).toEqual(['html', 'markdown', 'text']);
    expect(papers[0]?.results).toMatchObject([
      {
        value: 7,
        source: { file: 'workdl/c.html', lines: [3, 3] },
        history: [
          { value: 8, source: { file: 'workdl/b.md', lines: [8, 8] } },
          { value: 9, source: { file: 'workdl/a.txt', lines: [14, 16] } },
        ],
      },
    ]);
    expect(benchmarks).toMatchObject([{ listed: 9 }]);
  });

  test('put a row behind the one of its own value, whatever stands before', async () => {
    const { papers } = await catalogOf({
      'a-2025-01-01.txt': pageText({ rows: [fid('9'), fid('8')] }),
      'b-2026-01-01.txt': pageText({ rows: [fid('8')] }),
    });
    expect(papers[0]?.results).toMatchObject([{ value: 8 }, { value: 9 }]);
    expect(papers[0]?.results.flatMap(({ history }) => history ?? [])).toEqual([]);
  });

  test('keep the rows in the order of the pages', async () => {
    const { papers } = await catalogOf({
      'a-2025-01-01.txt': pageText({ rows: [none.replace('--\n9', '\nMAE1\n2'), other] }),
      'b-2026-01-01.txt': pageText({ rows: [fid('9'), is('3'), fid('8')] }),
    });
    expect(papers[0]?.results.map(({ read }) => `${read[2]} ${read[3]}`)).toEqual([
      ...['FID 9', 'Inception Score 3', 'FID 8', 'MAE 1', 'MAE 2.5'],
    ]);
  });

  test('give the same paper in whatever order their files come', async () => {
    const pages = [fid('9', 5), fid('8', 6), is('3', 7)].map((row) => pageText({ rows: [row] }));
    const first = await catalogOf({ 'a.txt': pages[0]!, 'b.txt': pages[1]!, 'c.txt': pages[2]! });
    const second = await catalogOf({ 'c.txt': pages[0]!, 'a.txt': pages[1]!, 'b.txt': pages[2]! });
    const values = ({ papers }: typeof first) =>
      papers[0]!.results.map(({ value, history }) => [value, history?.map((older) => older.value)]);
    expect(values(second)).toEqual(values(first));
  });

  test('hold a row that the newer one dropped, with its capture', async () => {
    const { papers } = await catalogOf({
      'a-2025-01-01.txt': pageText({ rows: [fid('9'), other] }),
      'b-2026-01-01.txt': pageText({ rows: [fid('9')] }),
    });
    expect(papers[0]?.results.map(({ source }) => 'file' in source && source.file)).toEqual([
      'workdl/b-2026-01-01.txt',
      'workdl/a-2025-01-01.txt',
    ]);
    expect(papers[0]?.results[0]?.history).toBeUndefined();
  });

  test('hold both rows where the primary metric of a benchmark changed', async () => {
    const { papers } = await catalogOf({
      'a-2025-01-01.txt': pageText({ rows: [fid('8.56')] }),
      'b-2026-01-01.txt': pageText({ rows: [is('282.9')] }),
    });
    expect(papers[0]?.results.map(({ read }) => read[2])).toEqual(['Inception Score', 'FID']);
  });

  test('hold no empty row beside a result on the same benchmark', async () => {
    const { papers, benchmarks } = await catalogOf({
      'a-2025-01-01.txt': pageText({ rows: [fid('8.56')] }),
      'b-2026-01-01.txt': pageText({ rows: [none] }),
    });
    expect(papers[0]?.results).toMatchObject([{ value: 8.56, listed: 5 }]);
    expect(benchmarks[0]?.listed).toBe(9);
  });

  test('keep the abstract of the one that holds it to its end', async () => {
    const whole = pageText({ abstract: 'Weeds grow. We measure how fast.', rows: [fid('9')] });
    const { papers } = await catalogOf({
      'a-2025-01-01.txt': whole,
      'b-2026-01-01.txt': whole.slice(0, whole.indexOf('how fast')),
    });
    expect(papers[0]).toMatchObject({
      abstract: 'Weeds grow. We measure how fast.',
      authors: ['Ida Moss'],
      year: 2020,
    });
  });

  test('of one value and another metric spelling stay two rows until the registry says otherwise', async () => {
    const { papers } = await catalogOf({
      'a.txt': pageText({ rows: [fid('9'), fid('9').replace('FID', 'FID score')] }),
    });
    expect(papers[0]?.results).toHaveLength(2);
  });
});

describe('what one paper is', () => {
  test.each([
    ['a lost space', 'Face Generationwith Loss', 'Face Generation with Loss'],
    ['case and dashes', 'Weeds: An Audio-Driven Study', 'Weeds \u2013 an audio driven study'],
    ['an accent written in two ways', "Veli\\v{c}kovi\\'c", 'Veli\u010dkovi\u0107'],
  ])('%s makes no difference', (_, a, b) => {
    expect(foldText(a)).toBe(foldText(b));
  });

  test.each([
    [['Ida Moss'], ['Ida Moss', 'Ravi Fern'], true],
    [['Ida Moss'], ['Ravi Fern'], false],
    [['Ida Moss', 'A B', 'C D'], ['Ida Moss', 'E F', 'G H'], false],
    [[], ['Ravi Fern'], true],
  ])('authors %j and %j: %s', (a, b, isSame) => {
    expect(isSamePaper({ title: 'Weeds', authors: a }, { title: 'Weeds', authors: b })).toBe(
      isSame,
    );
  });

  test('a title without a letter of any script is compared as it is', () => {
    expect(foldText('???')).not.toBe(foldText('!!!'));
    expect(foldText('\u8349')).toBe('\u8349');
  });

  test('two papers of one title keep apart, and the id of the first is its own', async () => {
    const { papers, ids } = await catalogOf({
      'a.txt': pageText({ authors: 'Ida Moss\u2022 2020', rows: [fid('9')] }),
      'b.txt': pageText({ authors: 'Ravi Fern\u2022 2021', rows: [fid('8')] }),
    });
    expect(papers.map(({ id, authors }) => [id, authors[0]])).toEqual([
      ['weeds', 'Ida Moss'],
      [expect.stringMatching(/^weeds-[0-9a-f]{6}$/), 'Ravi Fern'],
    ]);
    expect(Object.keys(ids.collisions.papers)).toHaveLength(2);
  });
});
