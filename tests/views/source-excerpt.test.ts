import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { splitLines } from '../../src/catalog/lines.ts';
import type { Result } from '../../src/catalog/paper.ts';
import { excerpt, valueLine } from '../../src/views/source-excerpt.ts';
import type { PaperView } from '../../src/views/things.ts';
import { buildIndex } from '../fixtures/boards.ts';
import type { CompactRow } from '../fixtures/catalog-builder.ts';

const FILE = 'workdl/a.txt';

/** A paper whose rows stand on the given lines of its one capture. */
function paperWith(lines: readonly (readonly [number, number])[]): PaperView {
  const rows = lines.map(([first, last]): CompactRow => [
    'Sorting',
    'Shelf',
    'SSIM',
    '0.8',
    3,
    { source: { file: FILE, lines: [first, last] } },
  ]);
  return buildIndex({ papers: { a: { rows } } }).papers[0]!;
}

/** The blocks of a text as the numbers of their lines, those of rows in a list. */
function blocksOf(paper: PaperView, text: string): (number[] | string)[] {
  return excerpt(paper, paper.captures[0]!, text).map(({ isRow, lines }) => {
    const numbers = lines.map(({ number }) => number);
    return isRow ? numbers : numbers.join(' ');
  });
}

describe('an excerpt', () => {
  test('puts each results row in a block of its own', () => {
    const text = 'Title\nAbstract\nTask\nSSIM0.8\n28\nTask\nSSIM0.9\n28\nFooter\n';
    expect(
      blocksOf(
        paperWith([
          [6, 8],
          [3, 5],
        ]),
        text,
      ),
    ).toEqual(['1 2', [3, 4, 5], [6, 7, 8], '9']);
  });

  test('names each line by the first eight digits of the capture and its number', () => {
    const paper = paperWith([[1, 1]]);
    const [capture] = paper.captures;
    const [block] = excerpt(paper, capture!, 'SSIM0.8');
    expect(block?.lines).toEqual([
      { number: 1, text: 'SSIM0.8', anchor: `${capture!.sha256.slice(0, 8)}-L1` },
    ]);
  });

  test('shows rows of an older value too, and those of another capture not', () => {
    const rows = [
      [
        'Sorting',
        'Shelf',
        'SSIM',
        '0.8',
        3,
        {
          source: { file: 'workdl/other.txt', lines: [1, 1] },
          history: [
            {
              value: 0.7,
              source: { file: FILE, lines: [2, 2] },
              read: ['Sorting', 'Shelf', 'SSIM', '0.7'],
            },
          ],
        },
      ],
    ] as const satisfies CompactRow[];
    const [paper] = buildIndex({ papers: { a: { rows } } }).papers;
    expect(blocksOf(paper!, 'one\ntwo\nthree')).toEqual(['1', [2], '3']);
  });

  test('of a text shorter than its rows has no empty block', () => {
    expect(
      blocksOf(
        paperWith([
          [2, 9],
          [20, 22],
        ]),
        'one\ntwo\nthree',
      ),
    ).toEqual(['1', [2, 3]]);
  });

  test('covers every line exactly once and in order, whatever the rows', () => {
    const row = fc
      .tuple(fc.integer({ min: 1, max: 30 }), fc.nat(4))
      .map(([first, more]) => [first, first + more] as const);
    const texts = fc.array(fc.constantFrom('a', '', 'SSIM0.8'), { maxLength: 30 });
    fc.assert(
      fc.property(fc.array(row, { maxLength: 8 }), texts, (rows, lines) => {
        const text = lines.map((line) => `${line}\n`).join('');
        const paper = paperWith(rows);
        const blocks = excerpt(paper, paper.captures[0]!, text);
        const shown = blocks.flatMap((block) => block.lines);
        expect(shown.map((line) => line.text)).toEqual(splitLines(text));
        expect(shown.map(({ number }) => number)).toEqual(lines.map((_, index) => index + 1));
        expect(blocks.every((block) => block.lines.length > 0)).toBe(true);
      }),
    );
  });
});

describe('the line of a value', () => {
  const result = (lines: [number, number], read: Result['read']): Result => ({
    benchmark: 'sorting-on-shelf',
    metric: 'ssim',
    value: 0.8,
    listed: null,
    source: { file: FILE, lines },
    read,
    doubt: [],
  });
  const read: Result['read'] = ['Sorting', 'Shelf (test)', 'SSIM', '0.8'];

  test.each([
    ['the glued line of a text page', ['SortingShelf (test)', 'SSIM0.8', '28'], 2],
    ['the only line of a table', ['| Sorting | Shelf (test) | SSIM 0.8 | 28 |'], 1],
    ['a line with other spaces', ['SortingShelf (test)', 'SSIM  0.8', '28'], 2],
    ['the first line, when none has it', ['SortingShelf (test)', 'x', '28'], 1],
  ])('is %s', (_, lines, line) => {
    expect(valueLine(result([1, lines.length], read), lines)).toBe(line);
  });

  test('is looked for in the lines of the row alone', () => {
    const lines = ['SSIM0.8', 'SortingShelf (test)', 'SSIM0.8', '28'];
    expect(valueLine(result([2, 4], read), lines)).toBe(3);
  });

  test('is the first line of a row without a value, and of a row that the text does not reach', () => {
    expect(valueLine(result([2, 3], ['Sorting', 'Shelf']), ['a', 'b', 'c'])).toBe(2);
    expect(valueLine(result([20, 22], read), ['a'])).toBe(20);
  });

  test('does not exist for a value that was read in an archive or at an address', () => {
    const url = { ...result([1, 1], read), source: { url: 'https://example.org/' } };
    const pointer = { ...result([1, 1], read), source: { file: 'pwc/rows.json', pointer: '/0' } };
    expect(valueLine(url, ['SSIM0.8'])).toBeUndefined();
    expect(valueLine(pointer, ['SSIM0.8'])).toBeUndefined();
  });
});
