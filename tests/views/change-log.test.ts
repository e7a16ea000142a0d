import { expect, test } from 'vitest';
import type { Changes } from '../../src/catalog/changes.ts';
import { changeLog } from '../../src/views/change-log.ts';
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
