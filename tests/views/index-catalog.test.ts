import { describe, expect, test } from 'vitest';
import { authorIds } from '../../src/views/author-ids.ts';
import { papersOf } from '../../src/views/papers-of.ts';
import { byTask, paperStandings } from '../../src/views/paper-standings.ts';
import { buildIndex } from '../fixtures/boards.ts';
import { talkingFaces } from '../fixtures/talking-faces.ts';

const index = talkingFaces();
const benchmarkById = new Map(index.benchmarks.map((benchmark) => [benchmark.id, benchmark]));
const paper = (id: string) => index.papers.find((one) => one.id === id)!;

describe('the index of a catalog', () => {
  test('lists every kind by name', () => {
    const names = (things: readonly { name: string }[]) => things.map(({ name }) => name);
    expect({
      tasks: names(index.tasks),
      datasets: names(index.datasets),
      metrics: names(index.metrics),
      areas: names(index.areas),
      benchmarks: names(index.benchmarks),
    }).toMatchInlineSnapshot(`
      {
        "areas": [
          "Computer Vision",
        ],
        "benchmarks": [
          "Talking Face Generation on LRS2 (test)",
          "Talking Face Generation on LRW (test)",
          "Talking Face Generation on User Study",
          "Video Dubbing on LRS2 (test)",
          "Video Dubbing on LRS3 (test)",
        ],
        "datasets": [
          "LRS2",
          "LRS3",
          "LRW",
          "User Study",
        ],
        "metrics": [
          "FID",
          "Lip Sync Quality",
          "SSIM",
          "Sync Confidence",
        ],
        "tasks": [
          "Talking Face Generation",
          "Video Dubbing",
        ],
      }
    `);
  });

  test('shows a title as the registry mends it, and keeps the printed one', () => {
    expect(paper('hierarchical').shownTitle).toContain('Generation with');
    expect(paper('hierarchical').title).toContain('Generationwith');
  });

  test('leads from a task to its area and benchmarks, and back', () => {
    const task = index.tasks.find(({ id }) => id === 'video-dubbing')!;
    expect(task.area?.name).toBe('Computer Vision');
    expect(task.area?.tasks).toContain(task);
    expect(task.benchmarks.every(({ taskView }) => taskView === task)).toBe(true);
    expect(task.benchmarks.map(({ printed }) => printed)).toEqual(['LRS2 (test)', 'LRS3 (test)']);
  });

  test('knows datasets by their names without splits', () => {
    const dataset = index.datasets.find(({ id }) => id === 'lrs2')!;
    expect(dataset.benchmarks.map(({ name }) => name)).toEqual([
      'Talking Face Generation on LRS2 (test)',
      'Video Dubbing on LRS2 (test)',
    ]);
  });

  test('lists a namesake once with all papers of the name', () => {
    const zhou = index.authors.filter(({ name }) => name === 'Hang Zhou');
    expect(zhou.map(({ id, papers }) => [id, papers.map((one) => one.id)])).toEqual([
      ['hang-zhou', ['landmarks', 'pose-controllable']],
    ]);
    expect(authorIds(index).get('Hang Zhou')).toBe('hang-zhou');
  });

  test('counts an author who is listed twice on one paper once', () => {
    const authors = ['Ada Lovelace', 'Ada Lovelace'];
    const [author] = buildIndex({ papers: { a: { authors, rows: [] } } }).authors;
    expect(author?.papers).toHaveLength(1);
  });

  test('leaves out metrics that no result is in, and marks those the registry does not know', () => {
    expect(index.metrics.map(({ id, known }) => [id, known])).toEqual([
      ['fid', true],
      ['lip-sync-quality', true],
      ['ssim', true],
      ['sync-confidence', false],
    ]);
  });

  test('gives every result an id of its own', () => {
    const ids = index.papers.flatMap(({ held }) => held.map(({ id }) => id));
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('of an empty catalog is empty', () => {
    const lists = Object.values(buildIndex({ papers: {} }));
    expect(lists.every((list) => list.length === 0)).toBe(true);
  });
});

test('the standings of a paper are in the order of its source, each on the board of its metric', () => {
  const standings = paperStandings(paper('landmarks'), benchmarkById);
  expect(
    standings.map(({ board, row }) => [board.benchmark.printed, board.metric?.id, row.placeText]),
  ).toEqual([
    ['LRS2 (test)', 'fid', '1'],
    ['LRS2 (test)', 'ssim', null],
    ['LRS2 (test)', 'sync-confidence', null],
  ]);
  expect([...byTask(standings).keys()]).toEqual(['Video Dubbing', 'Talking Face Generation']);
});

test('the papers of some benchmarks stand once each, newest first', () => {
  expect(papersOf(index.benchmarks).map(({ id }) => id)).toEqual([
    'landmarks',
    'pose-controllable',
    'hierarchical',
  ]);
});
