import { expect, test } from 'vitest';
import { ValueLines } from '../../src/views/value-lines.ts';
import { buildIndex } from '../fixtures/boards.ts';

test('sources are read once for all values of a paper, and a value that was read nowhere has no line', () => {
  const { papers } = buildIndex({
    papers: {
      a: {
        rows: [
          ['T', 'D', 'SSIM', '0.5'],
          ['T', 'D', 'PSNR', '7'],
        ],
      },
    },
  });
  const [paper] = papers;
  const [first, second] = paper!.results;
  const older = { ...first!, source: { ...first!.source } };
  const asked: string[] = [];
  const lines = new ValueLines((file) => {
    asked.push(file);
    return [];
  });
  expect(lines.lineOf(paper!, first!)).toBe((first!.source as { lines: number[] }).lines[0]);
  expect(lines.lineOf(paper!, second!)).toBe((second!.source as { lines: number[] }).lines[0]);
  expect(lines.lineOf(paper!, older)).toBeUndefined();
  expect(asked).toHaveLength(1);
});
