import { expect, test } from 'vitest';
import { problem } from '../../src/catalog/problem.ts';
import { dataQuality } from '../../src/views/data-quality.ts';
import { buildIndex } from '../fixtures/boards.ts';

const PROBLEMS = [
  problem('no-result', 'sources/workdl/a.txt', 9, 'Shelf', 'Nothing to do.'),
  problem('no-result', 'sources/workdl/a.txt', 12, 'Desk', 'Nothing to do.'),
  problem('unknown-metric', 'sources/workdl/a.txt', 15, 'Wobble', 'Add it to the registry.'),
  problem('ambiguous-task', 'sources/workdl/a.txt', 18, 'AB', 'Add a reading.'),
  problem('missing-year', 'sources/workdl/b.txt', 1, '', 'Nothing to do.'),
  problem('missing-year', 'sources/workdl/c.txt', 1, '', 'Nothing to do.'),
  problem('unreadable-row', 'sources/workdl/a.txt', 21, 'x', 'Look at the row.'),
];

const quality = dataQuality(
  buildIndex({
    problems: PROBLEMS,
    papers: {
      a: {
        rows: [
          ['Sorting', 'Mead 60', 'Wobble', '1.2', 3],
          ['Sorting Things', 'Shelf', 'Lip Sync Quality', '3', 3],
          ['Sorting', 'Shelf', 'SSIM', '0.8', 3, { doubt: [['Sorting', 'Shelf', 'SSIM 0', '.8']] }],
        ],
      },
      b: {
        rows: [
          ['Sorting', 'MEAD', 'Wobble', '1.3', 3],
          ['sorting-things', 'Desk', 'SSIM', '0.9', 3],
          ['Sorting', 'User Study', 'SSIM', '0.9', 3],
        ],
      },
    },
  }),
);

test('problems are grouped by code, the most severe first, then the most frequent', () => {
  expect(
    quality.problems.map(
      ({ severity, code, problems }) => `${severity} ${code} ${problems.length}`,
    ),
  ).toEqual([
    'error unreadable-row 1',
    'warning missing-year 2',
    'warning ambiguous-task 1',
    'warning unknown-metric 1',
    'info no-result 2',
  ]);
});

test('notices are grouped by code, the most frequent first, each with the boards it stands on', () => {
  expect(
    quality.notices.map(({ code, found }) => [
      code,
      ...found.map(({ board }) => board.benchmark.printed),
    ]),
  ).toEqual([
    ['direction-unknown', 'MEAD', 'Mead 60'],
    ['similar-dataset', 'MEAD', 'Mead 60'],
    ['doubtful-reading', 'Shelf'],
    ['rating', 'Shelf'],
    ['user-study', 'User Study'],
  ]);
});

test('names that only case, hyphens or a number keep apart are likely merges', () => {
  expect(
    quality.likelyMerges.map(({ kind, things }) => [kind, ...things.map(({ name }) => name)]),
  ).toEqual([
    ['tasks', 'Sorting Things', 'sorting-things'],
    ['datasets', 'MEAD', 'Mead 60'],
  ]);
});

test('names that the registry states to be different are no likely merges', () => {
  const rows = [
    ['Sorting', 'Mead 60', 'SSIM', '0.8'],
    ['Sorting', 'MEAD', 'SSIM', '0.8'],
  ] as const;
  const datasets = [{ name: 'MEAD', distinct: [{ name: 'Mead 60', why: 'Other actors.' }] }];
  expect(dataQuality(buildIndex({ papers: { a: { rows } }, datasets })).likelyMerges).toEqual([]);
});

test('values in doubt and metrics that the registry does not know are listed', () => {
  expect(quality.doubts.map(({ printed }) => printed)).toEqual(['0.8']);
  expect(quality.unknownMetrics.map(({ name }) => name)).toEqual(['Wobble']);
});

test('a catalog without a fault has nothing to say', () => {
  const rows = [['Sorting', 'Shelf', 'SSIM', '0.8', 3]] as const;
  expect(dataQuality(buildIndex({ papers: { a: { rows } } }))).toEqual({
    problems: [],
    notices: [],
    doubts: [],
    likelyMerges: [],
    unknownMetrics: [],
  });
});
