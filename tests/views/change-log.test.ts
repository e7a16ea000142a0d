import { expect, test } from 'vitest';
import type { Changes } from '../../src/catalog/changes.ts';
import { changeLog, changePages } from '../../src/views/change-log.ts';
import { talkingFaces } from '../fixtures/talking-faces.ts';

const { papers, benchmarks } = talkingFaces();
const log = (changes: Changes) =>
  changeLog(
    changes,
    new Map(papers.map((paper) => [paper.id, paper])),
    new Map(benchmarks.map((benchmark) => [benchmark.id, benchmark])),
  );

test('a day says what came, changed and went, and leaves out what did not', () => {
  const [day] = log([
    {
      date: '2025-01-03',
      added: ['landmarks', 'hierarchical'],
      changed: [],
      removed: ['long-gone'],
      benchmarks: { added: ['video-dubbing-on-lrs2-test'], removed: [] },
    },
  ]);
  expect(day?.papers.map(({ heading, shown }) => [heading, ...shown.map(({ id }) => id)])).toEqual([
    ['2 papers added', 'landmarks', 'hierarchical'],
    ['1 paper removed', 'long-gone'],
  ]);
  expect(day?.benchmarks.map(({ heading, shown }) => [heading, shown[0]?.thing?.name])).toEqual([
    ['1 benchmark added', 'Video Dubbing on LRS2 (test)'],
  ]);
});

test('what the catalog no longer holds is named by its id alone', () => {
  const [day] = log([{ date: '2025-01-03', added: ['long-gone'], changed: [], removed: [] }]);
  expect(day?.papers[0]?.shown).toEqual([{ id: 'long-gone', thing: undefined }]);
});

test('a day of thousands names a hundred and counts the others', () => {
  const added = Array.from({ length: 250 }, (_, index) => `p${index}`);
  const [day] = log([{ date: '2025-01-03', added, changed: [], removed: [] }]);
  expect(day?.papers[0]).toMatchObject({ heading: '250 papers added', more: 150 });
  expect(day?.papers[0]?.shown).toHaveLength(100);
});

const logOf = (days: readonly (readonly [date: string, papers: number])[]) =>
  log(
    days.map(([date, papers]) => ({
      date,
      added: Array.from({ length: papers }, (_, index) => `p${index}`),
      changed: [],
      removed: [],
    })),
  );

test('a short log stands on one page', () => {
  const days = logOf([
    ['2025-01-03', 3],
    ['2024-01-03', 3],
  ]);
  expect(changePages(days)).toEqual({ newest: days, years: [] });
  expect(changePages([])).toEqual({ newest: [], years: [] });
});

test('a long log shows its newest days, and has all of them in pages by year', () => {
  const dates = Array.from(
    { length: 14 },
    (_, index) => `${2025 - Math.floor(index / 10)}-12-${String(31 - index)}`,
  );
  const days = logOf(dates.map((date) => [date, 60] as const));
  const { newest, years } = changePages(days);
  expect(newest).toEqual(days.slice(0, 3));
  expect(years.map(({ year, days: count, pages }) => [year, count, pages.length])).toEqual([
    ['2025', 10, 4],
    ['2024', 4, 2],
  ]);
  const paged = years.flatMap(({ pages }) => pages.toReversed().flat());
  expect(paged).toEqual(days);
});

test('a page of a year once full stays as it is when days come', () => {
  const days = logOf(
    Array.from({ length: 9 }, (_, index) => [`2025-12-${20 - index}`, 90] as const),
  );
  const [before] = changePages(days.slice(2)).years;
  const [after] = changePages(days).years;
  expect(after!.pages.slice(0, before!.pages.length - 1)).toEqual(before!.pages.slice(0, -1));
});
