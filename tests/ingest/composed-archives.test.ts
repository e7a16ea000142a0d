import { describe, expect, test } from 'vitest';
import {
  importArchives,
  oneTable,
  papersOf,
  tableRow,
  writeArchive,
} from '../fixtures/archives.ts';
import { ingest } from '../fixtures/ingest-scratch.ts';
import { readFixture } from '../fixtures/read-fixture.ts';
import { scratchContent } from '../fixtures/scratch-content.ts';

describe('a newer archive', () => {
  const older = oneTable([
    tableRow({ metrics: { Accuracy: '90.0' } }),
    tableRow({ model_name: 'Other', metrics: { Accuracy: '80.0' } }),
  ]);
  const newer = oneTable([tableRow({ metrics: { Accuracy: '91.5' } })]);

  test('gives the value, keeps the older one behind it, and holds what it drops', async () => {
    const content = scratchContent({});
    await importArchives(content, [writeArchive('tables.json', older)]);
    await importArchives(content, [writeArchive('tables.json', newer)]);
    const { results, captures } = (await papersOf(content)).get('a-paper')!;
    expect(results.map(({ model, value }) => [model, value])).toEqual([
      ['Model', 91.5],
      ['Other', 80],
    ]);
    expect(results[0]!.history).toEqual([
      {
        value: 90,
        source: { file: 'pwc/tables.json', pointer: '/0/datasets/0/sota/rows/0/metrics/Accuracy' },
        read: ['Weed Counting', 'Plot', 'Accuracy', '90.0'],
      },
    ]);
    expect(captures.map(({ file }) => file)).toEqual([
      expect.stringMatching(/^pwc\/tables-[0-9a-f]{8}\.json$/),
      'pwc/tables.json',
    ]);
  });

  test('that tells the title of a paper known by its address leaves it its id', async () => {
    const content = scratchContent({});
    const row = (title: string) =>
      oneTable([tableRow({ paper_title: title, paper_url: 'https://arxiv.org/abs/2105.00001' })]);
    await importArchives(content, [writeArchive('tables.json', row(''))]);
    await importArchives(content, [writeArchive('tables.json', row('Of Moles'))]);
    const papers = [...(await papersOf(content)).values()];
    expect(papers.map(({ id, title }) => [id, title])).toEqual([
      ['arxiv-org-abs-2105-00001', 'Of Moles'],
    ]);
  });
});

describe('archives beside pages', () => {
  test('a paper in both is one, with the captures of both', async () => {
    const content = scratchContent({ 'whole.txt': readFixture('whole.txt') });
    await ingest(content);
    const [before] = (await papersOf(content)).values();
    const row = tableRow({ paper_title: before!.title, paper_url: '' });
    await importArchives(content, [writeArchive('tables.json', oneTable([row]))]);
    const [paper, ...others] = (await papersOf(content)).values();
    expect(others).toEqual([]);
    expect(paper!.id).toBe(before!.id);
    expect(paper!.captures.map(({ flavour }) => flavour)).toEqual(['text', 'archive']);
    expect(paper!.results.slice(0, before!.results.length)).toEqual(before!.results);
    expect(paper!.results.at(-1)).toMatchObject({ model: 'Model', value: 90 });
  });

  test('papers of one title and other authors stay apart', async () => {
    const content = scratchContent({ 'whole.txt': readFixture('whole.txt') });
    await ingest(content);
    const [before] = (await papersOf(content)).values();
    const entry = {
      ...{ paper_url: 'https://gardens.example/p', title: before!.title, abstract: 'Another.' },
      ...{ authors: ['Zoe Stranger'], date: '2001-01-01' },
    };
    await importArchives(content, [writeArchive('papers.json', [entry])]);
    expect((await papersOf(content)).size).toBe(2);
  });

  test('a row that gives a value of a page tells its model and is no second result', async () => {
    const content = scratchContent({ 'whole.txt': readFixture('whole.txt') });
    await ingest(content);
    const [before] = (await papersOf(content)).values();
    const [task, dataset, metric, printed] = before!.results[0]!.read;
    const row = tableRow({
      paper_title: before!.title,
      paper_url: '',
      metrics: { [metric!]: printed },
    });
    const table = [{ task, datasets: [{ dataset, sota: { metrics: [metric], rows: [row] } }] }];
    await importArchives(content, [writeArchive('tables.json', table)]);
    const [paper] = (await papersOf(content)).values();
    expect(paper!.results).toHaveLength(before!.results.length);
    expect(paper!.results[0]).toMatchObject({ model: 'Model', source: before!.results[0]!.source });
  });
});
