import { expect, test } from 'vitest';
import { everyBoard, mainBoards } from '../../src/views/board-list.ts';
import { whyUnranked } from '../../src/views/why-unranked.ts';
import { buildBoard } from '../fixtures/boards.ts';
import { talkingFaces } from '../fixtures/talking-faces.ts';

const { benchmarks } = talkingFaces();
const lrs2 = benchmarks.filter(({ name }) => name === 'Talking Face Generation on LRS2 (test)');

test('a benchmark has one line, with all it holds and how many metrics there are besides', () => {
  expect(
    mainBoards(lrs2).map(({ board, held, others }) => [board.metric?.name, held, others]),
  ).toEqual([['SSIM', 3, 1]]);
});

test('each board has a line of its own, with what it holds', () => {
  const lines = everyBoard(lrs2.flatMap(({ boards }) => boards));
  expect(lines.map(({ board, held, others }) => [board.metric?.name, held, others])).toEqual([
    ['SSIM', 2, 0],
    ['Sync Confidence', 1, 0],
  ]);
});

test.each([
  ['SSIM', '0.8', {}, undefined],
  ['SSIM', '0.8', { dataset: 'User Study' }, 'user studies do not compare'],
  ['Lip Sync Quality', '4', {}, 'rated by people'],
  ['Parameters', '4', {}, 'direction unknown'],
  ['SSIM', '--', {}, 'no value held'],
])('a board in %s that holds %s%j is unranked because: %s', (metric, printed, where, why) => {
  expect(whyUnranked(buildBoard(metric, [['a', printed]], where))).toBe(why);
});
