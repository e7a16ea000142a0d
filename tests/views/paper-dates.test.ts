import { expect, test } from 'vitest';
import { datedPapers } from '../../src/views/paper-dates.ts';
import { buildIndex } from '../fixtures/boards.ts';

const rows = [['Sorting', 'Shelf', 'SSIM', '0.8', 9]] as const;
const { papers } = buildIndex({ papers: { a: { rows }, b: { rows }, c: { rows } } });

test('a paper has the day of its last change, newest first; one that was never committed has none', () => {
  const dated = datedPapers(papers, [
    { date: '2025-03-01', added: ['b'], changed: [], removed: [] },
    { date: '2025-02-01', added: [], changed: ['a', 'b'], removed: [] },
    { date: '2025-01-01', added: ['a'], changed: [], removed: ['c'] },
  ]);
  expect(dated.map(({ paper, date }) => [paper.id, date.toISOString()])).toEqual([
    ['b', '2025-03-01T00:00:00.000Z'],
    ['a', '2025-02-01T00:00:00.000Z'],
  ]);
});

test('without a change log no paper has a date', () => {
  expect(datedPapers(papers, [])).toEqual([]);
});

test('papers of one day keep the order they came in', () => {
  const changes = [{ date: '2025-03-01', added: ['c', 'b', 'a'], changed: [], removed: [] }];
  expect(datedPapers(papers, changes).map(({ paper }) => paper.id)).toEqual(['a', 'b', 'c']);
});

test('the log is read once, however many feeds ask for its days', () => {
  let read = 0;
  const day = { date: '2025-03-01', changed: [], removed: [] };
  const changes = [
    {
      ...day,
      get added() {
        read += 1;
        return ['a'];
      },
    },
  ];
  for (let feed = 0; feed < 3; feed += 1) expect(datedPapers(papers, changes)).toHaveLength(1);
  expect(read).toBe(1);
});
