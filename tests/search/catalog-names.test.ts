import { expect, test } from 'vitest';
import { namesOfCatalog, papersOfCatalog } from '../../src/search/catalog-names.ts';
import { benchmarkNameOf, decodeNames, encodeNames } from '../../src/search/name-table.ts';
import { decodePaper, encodePaper } from '../../src/search/paper-row.ts';
import { indexCatalog } from '../../src/views/index-catalog.ts';
import { makeCatalog } from '../../bench/search/made-catalog.ts';
import { buildCatalog } from '../fixtures/catalog-builder.ts';
import { TALKING_FACES } from '../fixtures/talking-faces.ts';

const catalog = buildCatalog(TALKING_FACES);
const index = indexCatalog(catalog);
const names = namesOfCatalog(index, catalog.registry);
const papers = [...papersOfCatalog(index)];

test('every task, dataset, metric and benchmark of the catalog is a name, with its id', () => {
  expect(names.task.map(({ id }) => id)).toEqual(index.tasks.map(({ id }) => id));
  expect(names.dataset.map(({ id }) => id)).toEqual(index.datasets.map(({ id }) => id));
  expect(names.metric.map(({ id }) => id)).toEqual(index.metrics.map(({ id }) => id));
  expect(
    names.benchmarks.map((benchmark) => [benchmark.id, benchmarkNameOf(names, benchmark)]),
  ).toEqual(index.benchmarks.map(({ id, name }) => [id, name]));
});

test('papers with most results come first, then the newest, under their mended titles', () => {
  expect(papers.map(({ id, title, year }) => [id, title.slice(0, 30), year]))
    .toMatchInlineSnapshot(`
    [
      [
        "pose-controllable",
        "Pose-Controllable Talking Face",
        2021,
      ],
      [
        "hierarchical",
        "Hierarchical Cross-Modal Talki",
        2019,
      ],
      [
        "landmarks",
        "Identity-Preserving Talking Fa",
        2023,
      ],
    ]
  `);
});

test('a paper is known by what it holds results on', () => {
  const { tasks, datasets, metrics, label, code } = papers.find(({ id }) => id === 'hierarchical')!;
  expect({
    label,
    code,
    tasks: tasks.map((position) => names.task[position]!.name),
    datasets: datasets.map((position) => names.dataset[position]!.name),
    metrics: metrics.map((position) => names.metric[position]!.name),
  }).toMatchInlineSnapshot(`
    {
      "code": true,
      "datasets": [
        "LRS2",
        "LRS3",
        "LRW",
        "User Study",
      ],
      "label": "ATVGnet",
      "metrics": [
        "FID",
        "Lip Sync Quality",
        "SSIM",
      ],
      "tasks": [
        "Talking Face Generation",
        "Video Dubbing",
      ],
    }
  `);
});

/** A made catalog has what the fixture has not: hundreds of names, ids with suffixes, titles that are too long for one. */
const made = makeCatalog(300, 7);

test.each([
  ['the fixture', names],
  ['a made catalog', made.names],
])('the names of %s are read as they were written', (_, table) => {
  const read = decodeNames(JSON.parse(JSON.stringify(encodeNames(table))));
  const sorted = table.benchmarks.toSorted((a, b) => a.task - b.task || a.dataset - b.dataset);
  expect(read).toEqual({ ...table, benchmarks: sorted });
});

test('a paper is read as it was written', () => {
  for (const paper of [...papers, ...made.papers()]) {
    expect(decodePaper(JSON.parse(JSON.stringify(encodePaper(paper))))).toEqual(paper);
  }
});
