import { expect, test } from 'vitest';
import { holdingsText } from '../../src/views/holdings.ts';
import { yearSpan } from '../../src/views/year-span.ts';
import { buildBoard } from '../fixtures/boards.ts';
import { talkingFaces } from '../fixtures/talking-faces.ts';

const boards = talkingFaces().benchmarks.flatMap((benchmark) => benchmark.boards);

test('what is held on some boards is told in a sentence', () => {
  expect(holdingsText(boards)).toMatchInlineSnapshot(
    `"10 values of 3 papers, 2019 to 2023, on 6 boards; 4 of them are ranked."`,
  );
});

test.each([
  ['SSIM', 2020, '1 value of 1 paper, 2020, on 1 board; it is ranked.'],
  ['SSIM', null, '1 value of 1 paper on 1 board; it is ranked.'],
  ['Wobble', 2020, '1 value of 1 paper, 2020, on 1 board; it is not ranked.'],
])('one value of %s from %s is told as: %s', (metric, year, sentence) => {
  expect(holdingsText([buildBoard(metric, [['a', '0.8', year]])])).toBe(sentence);
});

test('boards none or all of which are ranked say so', () => {
  const ranked = boards.filter((board) => board.ranked);
  expect(holdingsText(ranked)).toContain('on 4 boards; all of them are ranked.');
  const others = boards.filter((board) => !board.ranked);
  expect(holdingsText(others)).toContain('on 2 boards; none of them is ranked.');
});

test.each([
  [[2019, 2023, null, 2021], '2019 to 2023'],
  [[2021, 2021], '2021'],
  [[null], undefined],
])('papers of %j span %s', (years, span) => {
  expect(yearSpan(years.map((year) => ({ year })))).toBe(span);
});
