import { describe, expect, test } from 'vitest';
import { buildRecords } from '../../src/search/build-records.ts';
import { GROUP_NAMES, SEARCH_KINDS } from '../../src/search/record.ts';
import { Addresses } from '../../src/views/addresses.ts';
import { talkingFaces } from '../fixtures/talking-faces.ts';

const index = talkingFaces();
const records = buildRecords(index, new Addresses('/catalog/'));
const of = (kind: string) => records.filter((record) => record.kind === kind);

test.each(SEARCH_KINDS)('every %s of the catalog has a record, and its group a heading', (kind) => {
  const lists = {
    benchmark: index.benchmarks,
    task: index.tasks,
    dataset: index.datasets,
    paper: index.papers,
    metric: index.metrics,
    author: index.authors,
  };
  expect(of(kind).map(({ id }) => id)).toEqual(lists[kind].map(({ id }) => id));
  expect(GROUP_NAMES[kind]).toMatch(/^[A-Z]/);
});

describe('a record', () => {
  test('of a benchmark is found by its metrics too', () => {
    expect(of('benchmark')[0]).toMatchInlineSnapshot(`
      {
        "also": [
          "SSIM",
          "Sync Confidence",
        ],
        "detail": "3 held",
        "href": "/catalog/benchmarks/talking-face-generation-on-lrs2-test/",
        "id": "talking-face-generation-on-lrs2-test",
        "kind": "benchmark",
        "name": "Talking Face Generation on LRS2 (test)",
      }
    `);
  });

  test('of a paper has its mended title, and is found by authors, label and year', () => {
    expect(of('paper').find(({ id }) => id === 'hierarchical')).toMatchInlineSnapshot(`
      {
        "also": [
          "Lele Chen",
          "Ross K. Maddox",
          "Zhiyao Duan",
          "Chenliang Xu",
          "ATVGnet",
          "2019",
        ],
        "detail": "ATVGnet",
        "href": "/catalog/papers/hierarchical/",
        "id": "hierarchical",
        "kind": "paper",
        "name": "Hierarchical Cross-Modal Talking Face Generation with Dynamic Pixel-Wise Loss",
      }
    `);
  });

  test('has an address below the base and no empty word', () => {
    for (const { href, also } of records) {
      expect(href).toMatch(/^\/catalog\/[a-z]+\/[a-z0-9-]+\/$/);
      expect(also).not.toContain('');
    }
  });
});
