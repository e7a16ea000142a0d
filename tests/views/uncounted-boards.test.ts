import { expect, test } from 'vitest';
import { compare } from '../../src/views/comparison.ts';
import { apartText, comparisonVerdict, sameText } from '../../src/views/comparison-text.ts';
import { comparedPapers, picture } from '../fixtures/compared-papers.ts';

test('a paper that is listed without a result stands in the row of the others, not counted', () => {
  const papers = comparedPapers(
    {
      papers: {
        a: { rows: [['Sorting', 'Shelf', 'SSIM', '0.8', 3]] },
        b: { rows: [['Sorting', 'Shelf', 'SSIM', '--', 3]] },
      },
    },
    'a',
    'b',
  );
  const comparison = compare(papers);
  expect(picture(comparison)).toEqual([
    'Shelf, SSIM | 0.8 | null',
    'Wins/ties/losses | 0/0/0 | 0/0/0',
  ]);
  expect(comparison.alone).toEqual([[], []]);
  expect(comparison.shared[0]?.reasons).toMatchInlineSnapshot(`
    [
      "Lovelace 2020b: Upstream lists this paper on the benchmark without a result.",
    ]
  `);
  expect(comparisonVerdict(comparison)).toMatchInlineSnapshot(
    `"Nothing is counted: the one shared board has no two values that compare, for the reasons below."`,
  );
});

test('a value that is no plain number is shown, and the others of its row are counted all the same', () => {
  const row = (printed: string, more = {}) => ({
    rows: [['Sorting', 'Shelf', 'PSNR', printed, 3, more]] as const,
  });
  const papers = comparedPapers(
    {
      papers: {
        a: row('30'),
        b: row('28.1/0.9', { value: [28.1, 0.9], kind: 'pair' }),
        c: row('20'),
      },
    },
    'a',
    'b',
    'c',
  );
  const comparison = compare(papers);
  expect(picture(comparison)).toEqual([
    'Shelf, PSNR | *30* | 28.1/0.9 | 20',
    'Wins/ties/losses | 1/0/0 | 0/0/0 | 0/0/1',
  ]);
  expect(comparison.shared[0]?.reasons).toMatchInlineSnapshot(`
    [
      "Lovelace 2020b: The printed value is not a number that can be compared.",
    ]
  `);
  expect(comparisonVerdict(comparison)).toMatchInlineSnapshot(
    `"Counted on 1 shared board: Lovelace 2020a is best on 1 of 1; Lovelace 2020b has no value that counts; Lovelace 2020c is best on 0 of 1. On 1 counted board a value is left out, as said below."`,
  );
});

test('two papers that are listed without any result share a board nobody can win', () => {
  const rows = [['Sorting', 'Shelf', 'SSIM', '--', 3]] as const;
  const comparison = compare(comparedPapers({ papers: { a: { rows }, b: { rows } } }, 'a', 'b'));
  expect(picture(comparison)).toEqual([
    'Shelf, no metric | null | null',
    'Wins/ties/losses | 0/0/0 | 0/0/0',
  ]);
});

test('a benchmark that each reports in a metric of its own is named as such', () => {
  const comparison = compare(
    comparedPapers(
      {
        papers: {
          a: { rows: [['Sorting', 'Shelf', 'SSIM', '0.8', 3]] },
          b: {
            rows: [
              ['Sorting', 'Shelf', 'PSNR', '30', 3],
              ['Sorting', 'Shelf', 'FID', '12', 3],
            ],
          },
        },
      },
      'a',
      'b',
    ),
  );
  expect(comparison.shared).toEqual([]);
  expect(comparison.apart.map((one) => apartText(one, comparison.papers))).toMatchInlineSnapshot(`
    [
      "Reported in different metrics: Lovelace 2020a in SSIM, Lovelace 2020b in PSNR and FID.",
    ]
  `);
});

test('a board differs unless all that are on it have the same value', () => {
  const papers = {
    a: {
      rows: [
        ['Sorting', 'Shelf', 'SSIM', '0.8'],
        ['Sorting', 'Desk', 'SSIM', '0.50'],
        ['Sorting', 'Attic', 'SSIM', '0.5'],
      ],
    },
    b: {
      rows: [
        ['Sorting', 'Shelf', 'SSIM', '0.9'],
        ['Sorting', 'Desk', 'SSIM', '0.5'],
        ['Sorting', 'Attic', 'SSIM', '--'],
      ],
    },
    c: { rows: [['Sorting', 'Shelf', 'SSIM', '0.8']] },
  } as const;
  const { shared } = compare(comparedPapers({ papers }, 'a', 'b', 'c'));
  expect(
    Object.fromEntries(shared.map(({ benchmark, differs }) => [benchmark.dataset, differs])),
  ).toEqual({ Shelf: true, Desk: false, Attic: true });
  expect(sameText(shared)).toMatchInlineSnapshot(`"hides 1 board with the same value in all"`);
});

test('a best value that rounding alone tells from the next is marked', () => {
  const papers = comparedPapers(
    {
      papers: {
        a: { rows: [['Sorting', 'Shelf', 'SSIM', '0.94']] },
        b: { rows: [['Sorting', 'Shelf', 'SSIM', '0.9399']] },
      },
    },
    'a',
    'b',
  );
  expect(compare(papers).shared[0]?.cells.map((cell) => cell?.withinRounding)).toEqual([
    true,
    false,
  ]);
});
