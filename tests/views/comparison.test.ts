import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compare, standingShare } from '../../src/views/comparison.ts';
import { comparisonVerdict } from '../../src/views/comparison-text.ts';
import type { CompactCatalog } from '../fixtures/catalog-builder.ts';
import { comparedPapers, picture } from '../fixtures/compared-papers.ts';
import { TALKING_FACES } from '../fixtures/talking-faces.ts';

describe('two papers', () => {
  const comparison = compare(comparedPapers(TALKING_FACES, 'pose-controllable', 'hierarchical'));

  test('are compared on the boards they share, those that are ranked first', () => {
    expect(picture(comparison)).toMatchInlineSnapshot(`
      [
        "LRW (test), SSIM | *0.861* | 0.81",
        "LRS2 (test), SSIM | *0.72* | 0.3944",
        "User Study, Lip Sync Quality | 3.9 | 1.78",
        "Wins/ties/losses | 2/0/0 | 0/0/2",
      ]
    `);
  });

  test('are summed up in a sentence that says what is not counted', () => {
    expect(comparisonVerdict(comparison)).toMatchInlineSnapshot(
      `"Counted on 2 of 3 shared boards: PC-AVS wins 2, ties 0, loses 0; ATVGnet wins 0, ties 0, loses 2. Why the other is not counted is said below."`,
    );
  });

  test('say why a shared board is not compared', () => {
    expect(comparison.shared.flatMap(({ reasons }) => reasons)).toMatchInlineSnapshot(`
      [
        "“User Study” is a label that unrelated papers share: each asked its own raters its own questions on its own scale.",
      ]
    `);
  });

  test('list what each has alone', () => {
    const alone = comparison.alone.map((results) =>
      results.map(({ benchmark, printed }) => `${benchmark.dataset} ${printed}`),
    );
    expect(alone).toEqual([['LRS2 (test) 12.5'], ['LRS3 (test) 30.1']]);
  });

  test('lead from every value to its source', () => {
    const [first] = comparison.shared;
    expect(first?.cells.map((cell) => cell?.result.sourceAddress)).toEqual([
      expect.stringMatching(/^#[0-9a-f]{12}$/),
      expect.stringMatching(/^#[0-9a-f]{12}$/),
    ]);
  });
});

test('a tie is counted for both, and both are marked', () => {
  const rows = [['Sorting', 'Shelf', 'SSIM', '0.8', 3]] as const;
  const papers = comparedPapers({ papers: { a: { rows }, b: { rows } } }, 'a', 'b');
  const comparison = compare(papers);
  expect(picture(comparison)).toEqual([
    'Shelf, SSIM | *0.8* | *0.8*',
    'Wins/ties/losses | 0/1/0 | 0/1/0',
  ]);
});

test('the best of several models of a paper stands for it', () => {
  const papers = comparedPapers(
    {
      papers: {
        a: {
          rows: [
            ['Sorting', 'Shelf', 'FID', '30', 3, { model: 'Small' }],
            ['Sorting', 'Shelf', 'FID', '10', 3, { model: 'Large' }],
          ],
        },
        b: { rows: [['Sorting', 'Shelf', 'FID', '20', 3]] },
      },
    },
    'a',
    'b',
  );
  expect(picture(compare(papers))).toEqual([
    'Shelf, FID | *10* | 20',
    'Wins/ties/losses | 1/0/0 | 0/0/1',
  ]);
});

test('papers that share only boards without places are not scored', () => {
  const rows = (printed: string) => [['Sorting', 'User Study', 'SSIM', printed, 3]] as const;
  const papers = comparedPapers(
    { papers: { a: { rows: rows('1') }, b: { rows: rows('2') } } },
    'a',
    'b',
  );
  expect(comparisonVerdict(compare(papers))).toMatchInlineSnapshot(
    `"Nothing is counted: the one shared board has no two values that compare, for the reasons below."`,
  );
});

test('no paper and one paper have nothing to compare', () => {
  expect(compare([]).shared).toEqual([]);
  const alone = compare(comparedPapers(TALKING_FACES, 'landmarks'));
  expect(alone.shared).toEqual([]);
  expect(alone.alone[0]).toHaveLength(2);
});

test.each([
  [1, 5, 1],
  [5, 5, 0.2],
  [3, 5, 0.6],
  [1, 1, 1],
])('place %i of %i held stands at %s', (place, held, share) => {
  expect(standingShare(place, held)).toBe(share);
});

describe('whatever the papers', () => {
  const paper = fc.dictionary(
    fc.constantFrom('Shelf', 'Desk', 'User Study', 'Drawer'),
    fc.integer({ min: 1, max: 4 }),
  );
  const catalog = fc.array(paper, { minLength: 2, maxLength: 5 }).map((all): CompactCatalog => ({
    papers: Object.fromEntries(
      all.map((values, index) => [
        `p${index}`,
        {
          rows: Object.entries(values).map(
            ([dataset, value]) => ['Sorting', dataset, 'PSNR', String(value), 9] as const,
          ),
        },
      ]),
    ),
  }));
  const compareAll = (all: CompactCatalog) =>
    compare(comparedPapers(all, ...Object.keys(all.papers)));

  test('what some win the others lose, and a tie takes two', () => {
    fc.assert(
      fc.property(catalog, (all) => {
        const { scores, shared } = compareAll(all);
        const sum = (key: 'wins' | 'ties' | 'losses') =>
          scores.reduce((total, score) => total + score[key], 0);
        expect(sum('wins')).toBe(sum('losses'));
        expect(sum('ties') % 2).toBe(0);
        const pairs = shared
          .filter((row) => row.counted)
          .map(({ cells }) => cells.filter((cell) => cell !== undefined).length)
          .reduce((total, count) => total + (count * (count - 1)) / 2, 0);
        expect(sum('wins') + sum('ties') / 2).toBe(pairs);
      }),
      { numRuns: 60 },
    );
  });

  test('every value stands either on a shared board or alone', () => {
    fc.assert(
      fc.property(catalog, (all) => {
        const { shared, alone, papers } = compareAll(all);
        papers.forEach(({ results }, index) => {
          const ids = [
            ...shared.flatMap(({ cells }) => cells[index]?.result.id ?? []),
            ...alone[index]!.map(({ id }) => id),
          ];
          expect(ids.sort()).toEqual(results.map(({ id }) => id).sort());
        });
      }),
      { numRuns: 60 },
    );
  });

  test('every counted board has a best cell, and every other a reason why it has none', () => {
    fc.assert(
      fc.property(catalog, (all) => {
        for (const { counted, cells, reasons } of compareAll(all).shared) {
          expect(cells.some((cell) => cell?.isBest)).toBe(counted);
          expect(reasons.length === 0).toBe(counted);
        }
      }),
      { numRuns: 60 },
    );
  });
});
