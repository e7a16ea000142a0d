import { describe, expect, test } from 'vitest';
import { NOTICES, type NoticeCode } from '../../src/views/notice.ts';
import { rescaleBoard } from '../../src/views/rescaled-board.ts';
import type { Board } from '../../src/views/things.ts';
import { boardOf, buildBoard, buildIndex } from '../fixtures/boards.ts';
import type { CompactRow } from '../fixtures/catalog-builder.ts';

const DOUBT = { doubt: [['Sorting', 'Shelf', 'SSIM 0', '.81']] } satisfies CompactRow[5];

/** Two papers, each with a result in SSIM on a dataset of its own. */
function twoDatasets(first: string, second: string): Board {
  const index = buildIndex({
    papers: {
      a: { rows: [['Sorting', first, 'SSIM', '0.8', 3]] },
      b: { rows: [['Sorting', second, 'SSIM', '0.9', 3]] },
    },
  });
  return index.benchmarks.find(({ printed }) => printed === first)!.boards[0]!;
}

interface Fixture {
  /** A board that the notice is for. */
  readonly triggers: () => Board;
  /** The nearest board that it is not for. */
  readonly spares: () => Board;
}

const FIXTURES: Readonly<Record<NoticeCode, Fixture>> = {
  'user-study': {
    triggers: () =>
      buildBoard(
        'SSIM',
        [
          ['a', '0.8'],
          ['b', '0.9'],
        ],
        { dataset: 'User study (test)' },
      ),
    spares: () =>
      buildBoard(
        'SSIM',
        [
          ['a', '0.8'],
          ['b', '0.9'],
        ],
        { dataset: 'Users studying' },
      ),
  },
  rating: {
    triggers: () =>
      buildBoard('Lip Sync Quality', [
        ['a', '3.9'],
        ['b', '1.7'],
      ]),
    // A user study says the same and more.
    spares: () => buildBoard('Lip Sync Quality', [['a', '3.9']], { dataset: 'User Study' }),
  },
  'direction-unknown': {
    triggers: () =>
      buildBoard('Parameters', [
        ['a', '11'],
        ['b', '12'],
      ]),
    spares: () =>
      buildBoard('FID', [
        ['a', '11'],
        ['b', '12'],
      ]),
  },
  'mixed-scales': {
    triggers: () =>
      buildBoard('Accuracy', [
        ['a', '0.86'],
        ['b', '86'],
        ['c', '87.5'],
      ]),
    spares: () =>
      buildBoard('Accuracy', [
        ['a', '0'],
        ['b', '86'],
        ['c', '87.5'],
      ]),
  },
  rescaled: {
    triggers: () => rescaleBoard(FIXTURES['mixed-scales'].triggers())!,
    // Nothing is rescaled unless a reader asks for it.
    spares: () => FIXTURES['mixed-scales'].triggers(),
  },
  'metrics-differ': {
    triggers: () =>
      boardOf(
        buildIndex({
          papers: {
            a: {
              rows: [
                ['Sorting', 'Shelf', 'SSIM', '0.8', 3],
                ['Sorting', 'Shelf', 'FID', '12', 3],
              ],
            },
          },
        }),
        'ssim',
      ),
    // Upstream lists a paper without a result: that is no other metric.
    spares: () =>
      buildBoard('SSIM', [
        ['a', '0.8'],
        ['b', '--'],
      ]),
  },
  outlier: {
    triggers: () =>
      buildBoard('FID', [
        ['a', '9'],
        ['b', '10'],
        ['c', '11'],
        ['d', '110'],
      ]),
    spares: () =>
      buildBoard('FID', [
        ['a', '9'],
        ['b', '10'],
        ['c', '11'],
        ['d', '99'],
      ]),
  },
  'similar-dataset': {
    triggers: () => twoDatasets('Mead 60 (test)', 'MEAD (test)'),
    spares: () => twoDatasets('LRS2 (test)', 'LRS3 (test)'),
  },
  'doubtful-reading': {
    triggers: () =>
      buildBoard('SSIM', [
        ['a', '0.8', 2020, DOUBT],
        ['b', '0.9'],
      ]),
    spares: () =>
      buildBoard('SSIM', [
        ['a', '0.8'],
        ['b', '0.9'],
      ]),
  },
};

const codes = Object.keys(NOTICES) as NoticeCode[];

function noticeOf({ notices }: Board, code: NoticeCode) {
  return notices.find((notice) => notice.code === code);
}

test('every notice code has a fixture', () => {
  expect(Object.keys(FIXTURES).sort()).toEqual(codes.toSorted());
});

describe.each(codes)('%s', (code) => {
  test('stands on the board it is for, and names rows of its benchmark', () => {
    const board = FIXTURES[code].triggers();
    const notice = noticeOf(board, code);
    expect(notice?.tone).toBe(NOTICES[code].tone);
    const held = board.benchmark.held.map(({ id }) => id);
    expect(notice?.rows.length).toBeGreaterThan(0);
    expect(held).toEqual(expect.arrayContaining([...notice!.rows]));
  });

  test('does not stand on the nearest board it is not for', () => {
    expect(noticeOf(FIXTURES[code].spares(), code)).toBeUndefined();
  });

  test(`${NOTICES[code].tone === 'blocking' ? 'keeps' : 'does not keep'} the board from being ranked`, () => {
    expect(FIXTURES[code].triggers().ranked).toBe(NOTICES[code].tone === 'notice');
  });
});

test('every notice says its reason in a sentence', () => {
  const sentences = codes.map((code) => noticeOf(FIXTURES[code].triggers(), code)?.sentence);
  expect(sentences).toMatchInlineSnapshot(`
    [
      "“User study” is a label that unrelated papers share: each asked its own raters its own questions on its own scale.",
      "Lip Sync Quality was given by people, and other people on another day would have given other numbers.",
      "Whether more or less of Parameters is better depends on who reports it.",
      "Fractions stand beside percentages (0.86 and 86); which is which cannot be told for certain, and nothing is rescaled in silence.",
      "Values that look like fractions are shown as percentages, on the guess that 0.86 means 86. Nobody has confirmed it: these places hold only if the guess does, and no other page uses them.",
      "Upstream prints other papers of this benchmark in FID, so they stand on boards of their own.",
      "110 is ten times off the median of this board or more: look at the source before relying on it.",
      "“Mead 60” differs from “MEAD” only by a number, a case or a hyphen. If they are one dataset, results that belong together stand on two boards; nobody has confirmed either.",
      "One value of this board could be read another way; the other reading stands beside it.",
    ]
  `);
});

test('a metric that the registry does not know says so', () => {
  const board = buildBoard('Wobble', [
    ['a', '1.2'],
    ['b', '1.3'],
  ]);
  expect(board.notices[0]?.sentence).toMatchInlineSnapshot(
    `"The registry does not know Wobble, so nobody has said whether more or less of it is better."`,
  );
});

test('several values far off and several doubts are counted', () => {
  const board = buildBoard('FID', [
    ['a', '10', 2020, DOUBT],
    ['b', '11', 2020, DOUBT],
    ['c', '12'],
    ['d', '120'],
    ['e', '0.5'],
  ]);
  expect(board.notices.map(({ sentence }) => sentence)).toMatchInlineSnapshot(`
    [
      "120, 0.5 are ten times off the median of this board or more: look at the source before relying on it.",
      "2 values of this board could be read another way; the other reading stands beside it.",
    ]
  `);
});

test.each([
  ['User Study', true],
  ['user-studies', true],
  ['USER STUDY on LRW', true],
  ['HDTF (user study)', true],
  ['Human Evaluation', true],
  ['User Studying', false],
  ['HumanEval', false],
  ['Power User Studios', false],
])('the dataset %j is a user study: %s', (dataset, isStudy) => {
  const board = buildBoard(
    'SSIM',
    [
      ['a', '0.8'],
      ['b', '0.9'],
    ],
    { dataset },
  );
  expect(noticeOf(board, 'user-study') !== undefined).toBe(isStudy);
});

test.each([
  ['SSIM', ['0.86', '86'], true],
  ['SSIM', ['0.86', '0.7'], false],
  ['FID', ['0.86', '86'], false],
  ['PSNR', ['0.86', '86'], false],
  ['Accuracy', ['1', '99'], true],
  ['Accuracy', ['0.37', '3.6'], false],
  ['Accuracy', ['0.9', '9'], true],
  ['Accuracy', ['-0.5', '99'], false],
  // A metric that ends at 1 has no value of 5, however near to the others.
  ['SSIM', ['0.86', '0.95', '5.0', '88.1'], true],
  ['SSIM', ['-0.2', '61.0'], true],
  // Moved to percent it is like the others; left as it is, it is not.
  ['Accuracy', ['0.95', '5.0', '88.1', '91.2'], true],
  ['Accuracy', ['0.875', '4.3', '5.1'], false],
  ['Accuracy', ['0.5%', '5.0', '88.1', '91.2'], false],
])('%s with the values %j mixes scales: %s', (metric, printed, isMixed) => {
  const board = buildBoard(
    metric,
    printed.map((one, index) => [`p${index}`, one, 2020, { value: Number.parseFloat(one) }]),
  );
  expect(noticeOf(board, 'mixed-scales') !== undefined).toBe(isMixed);
});

test('two values have no median worth speaking of, and a median of zero has no tenfold', () => {
  expect(
    noticeOf(
      buildBoard('FID', [
        ['a', '1'],
        ['b', '100'],
      ]),
      'outlier',
    ),
  ).toBeUndefined();
  const aroundZero = buildBoard('SSIM', [
    ['a', '0'],
    ['b', '0'],
    ['c', '0.5'],
  ]);
  expect(noticeOf(aroundZero, 'outlier')).toBeUndefined();
});

test('blocking notices stand before the others', () => {
  const board = buildBoard(
    'Parameters',
    [
      ['a', '11', 2020, DOUBT],
      ['b', '12'],
      ['c', '900'],
    ],
    {
      dataset: 'User Study',
    },
  );
  expect(board.notices.map(({ code }) => code)).toEqual([
    'user-study',
    'direction-unknown',
    'outlier',
    'doubtful-reading',
  ]);
});
