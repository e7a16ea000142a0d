import { describe, expect, test } from 'vitest';
import { buildIndex } from '../fixtures/boards.ts';
import type { CompactCatalog, CompactRow } from '../fixtures/catalog-builder.ts';

describe('a dataset of nearly this name', () => {
  const onBoards = (
    rows: readonly CompactRow[],
    datasets: CompactCatalog['datasets'] = [],
  ): (string | undefined)[] => {
    const papers = Object.fromEntries(
      rows.map((row, position) => [`p${position}`, { rows: [row] }]),
    );
    const { benchmarks } = buildIndex({ papers, datasets });
    return rows.map(([task, printed]) => {
      const own = benchmarks.find(({ name }) => name === `${task} on ${printed}`);
      return own!.boards[0]!.notices.find(({ code }) => code === 'similar-dataset')?.sentence;
    });
  };

  test('is warned of where results would stand on one board if both were one', () => {
    expect(
      onBoards([
        ['Sorting', 'mini-Shelf (test)', 'SSIM', '0.8'],
        ['sorting', 'miniShelf (test)', 'SSIM', '0.9'],
      ]),
    ).toMatchInlineSnapshot(`
      [
        "“mini-Shelf” differs from “miniShelf” only by a number, a case or a hyphen. If they are one dataset, results that belong together stand on two boards; nobody has confirmed either.",
        "“miniShelf” differs from “mini-Shelf” only by a number, a case or a hyphen. If they are one dataset, results that belong together stand on two boards; nobody has confirmed either.",
      ]
    `);
  });

  test('is one of five at the most that are named', () => {
    const rows = Array.from({ length: 8 }, (_, index): CompactRow => [
      'Sorting',
      `Shelf ${index} (test)`,
      'SSIM',
      '0.8',
    ]);
    expect(onBoards(rows)[0]).toContain('“Shelf 5” and 2 more only by a number');
  });

  test.each([
    ['task', ['Stacking', 'miniShelf (test)', 'SSIM', '0.9']],
    ['metric', ['Sorting', 'miniShelf (test)', 'FID', '9']],
    ['split', ['Sorting', 'miniShelf (val)', 'SSIM', '0.9']],
  ] as const)('is not warned of under another %s', (_, other) => {
    const rows = [['Sorting', 'mini-Shelf (test)', 'SSIM', '0.8'], other] as const;
    expect(onBoards(rows)).toEqual([undefined, undefined]);
  });

  test('is warned of under any task where the own name carries a number that looks stray', () => {
    expect(
      onBoards([
        ['Sorting', 'Mead 60 (test)', 'SSIM', '0.8'],
        ['Stacking', 'MEAD (test)', 'FID', '9'],
      ]),
    ).toMatchInlineSnapshot(`
      [
        "“Mead 60” differs from “MEAD” only by a number, a case or a hyphen. The number may belong to the name or be a stray citation; nobody has confirmed either.",
        undefined,
      ]
    `);
  });

  test.each([
    ['MEAD', 'Mead 60'],
    ['Mead 60', 'MEAD'],
  ])('is warned of no more once the registry states under %s that %s is another', (name, other) => {
    const settled = [{ name, distinct: [{ name: other, why: 'Other actors.' }] }];
    const rows = [
      ['Sorting', 'Mead 60 (test)', 'SSIM', '0.8'],
      ['Sorting', 'MEAD (test)', 'SSIM', '0.9'],
      ['Sorting', 'M-EAD (test)', 'SSIM', '0.9'],
    ] as const;
    expect(onBoards(rows, settled)).toMatchInlineSnapshot(`
      [
        "“Mead 60” differs from “M-EAD” only by a number, a case or a hyphen. If they are one dataset, results that belong together stand on two boards; nobody has confirmed either.",
        "“MEAD” differs from “M-EAD” only by a number, a case or a hyphen. If they are one dataset, results that belong together stand on two boards; nobody has confirmed either.",
        "“M-EAD” differs from “MEAD”, “Mead 60” only by a number, a case or a hyphen. If they are one dataset, results that belong together stand on two boards; nobody has confirmed either.",
      ]
    `);
  });

  test.each([
    ['LRS2', 'LRS3'],
    ['VoxCeleb', 'VoxCeleb2'],
  ])('is not what %s and %s are: everybody tells them apart', (a, b) => {
    const rows = [a, b].map((dataset): CompactRow => ['Sorting', dataset, 'SSIM', '0.8']);
    expect(onBoards(rows)).toEqual([undefined, undefined]);
  });
});
