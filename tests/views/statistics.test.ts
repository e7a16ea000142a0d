import { expect, test } from 'vitest';
import { newestFirst } from '../../src/views/papers-of.ts';
import { dataDate, fullestBenchmarks, totals } from '../../src/views/statistics.ts';
import { buildIndex } from '../fixtures/boards.ts';
import { talkingFaces } from '../fixtures/talking-faces.ts';

test('totals count what the catalog holds, and results only where they have a value', () => {
  expect(totals(talkingFaces())).toMatchInlineSnapshot(`
    {
      "authors": 9,
      "benchmarks": 5,
      "datasets": 4,
      "listed": 64,
      "metrics": 4,
      "papers": 3,
      "results": 10,
      "tasks": 2,
    }
  `);
});

test('an empty catalog has nothing of everything', () => {
  const none = totals(buildIndex({ papers: {} }));
  expect(Object.values(none).every((count) => count === 0)).toBe(true);
});

test('the data are as old as the newest capture that has a date', () => {
  expect(dataDate(talkingFaces())).toBe('2025-11-02');
  expect(dataDate(buildIndex({ papers: { a: { rows: [] } } }))).toBeUndefined();
});

test('the fullest benchmarks hold the most results; of equal ones the longer upstream comes first', () => {
  const fullest = fullestBenchmarks(talkingFaces());
  expect(
    fullest.map(({ printed, coverage: { held, listed } }) => `${printed} ${held} of ${listed}`),
  ).toMatchInlineSnapshot(`
    [
      "LRS2 (test) 3 of 18",
      "LRW (test) 2 of 28",
      "User Study 2 of 6",
      "LRS2 (test) 2 of 6",
      "LRS3 (test) 1 of 6",
    ]
  `);
});

test('papers without a year come after the newest ones', () => {
  const papers = Object.fromEntries(
    [2019, null, 2023].map((year) => [`of-${year}`, { year, rows: [] }]),
  );
  expect(newestFirst(buildIndex({ papers }).papers).map(({ year }) => year)).toEqual([
    2023,
    2019,
    null,
  ]);
});
