import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { boardProgress, type Progress } from '../../src/views/progress.ts';
import { buildBoard, type CompactValue } from '../fixtures/boards.ts';

const progressOf = (metric: string, values: readonly CompactValue[]) =>
  boardProgress(buildBoard(metric, values));

/** Each year as "2019: 0.81, best 0.81" and what it changed. */
const told = (progress: Progress | undefined) =>
  progress?.years.map(({ year, best, running, move }) =>
    [
      `${year}: ${best.map(({ printed }) => printed).join(' and ')}, best ${running.printed}`,
      ...(move ? [`${move.difference} ${move.outcome}`] : []),
      ...(move?.withinRounding ? ['within rounding'] : []),
    ].join(', '),
  );

describe('the progress of a board', () => {
  const values: CompactValue[] = [
    ['a', '30.5', 2018],
    ['b', '28.1', 2019],
    ['c', '29', 2019],
    ['d', '31.25', 2021],
  ];

  test('sets the best of each year against the best of all years before', () => {
    expect(told(progressOf('PSNR', values))).toEqual([
      '2018: 30.5, best 30.5',
      '2019: 29, best 30.5, −1.5 worse',
      '2021: 31.25, best 31.25, +0.75 better',
    ]);
  });

  test('goes down where lower is better', () => {
    expect(told(progressOf('FID', values))).toEqual([
      '2018: 30.5, best 30.5',
      '2019: 28.1, best 28.1, −2.4 better',
      '2021: 31.25, best 28.1, +3.15 worse',
    ]);
  });

  test('names all that tie for the best of a year, and says when a year equals the best', () => {
    const tied: CompactValue[] = [
      ['a', '0.9', 2019],
      ['b', '0.90', 2020],
      ['c', '0.9', 2020],
    ];
    expect(told(progressOf('SSIM', tied))?.at(-1)).toMatch(
      /^2020: 0\.90? and 0\.90?, best 0\.9, 0 equal$/,
    );
  });

  test('marks a change that the printed digits may have made', () => {
    const close: CompactValue[] = [
      ['a', '0.9399', 2019],
      ['b', '0.94', 2020],
    ];
    expect(told(progressOf('SSIM', close))?.at(-1)).toBe(
      '2020: 0.94, best 0.94, +0.0001 better, within rounding',
    );
  });

  test('has the digits of its values, not those of binary fractions', () => {
    const [, second] = told(
      progressOf('SSIM', [
        ['a', '0.81', 2019],
        ['b', '0.861', 2021],
      ]),
    )!;
    expect(second).toBe('2021: 0.861, best 0.861, +0.051 better');
    const [, third] = told(
      progressOf('FID', [
        ['a', '19.8', 2019],
        ['b', '1.970', 2021],
      ]),
    )!;
    expect(third).toBe('2021: 1.970, best 1.970, −17.83 better');
  });

  test.each([
    [[1, 2], 'The later year brought a better value than all before.'],
    [[2, 1], 'The later year brought no better value.'],
    [[1, 2, 3], 'Each later year brought a better value than all before.'],
    [[3, 2, 3], 'No later year brought a better value than the first.'],
    [[1, 2, 2, 3], '2 of the 3 later years brought a better value than all before.'],
  ])('of %j in so many years says: %s', (all, summary) => {
    const values = all.map((one, index): CompactValue => [`p${index}`, `${one}`, 2000 + index]);
    expect(progressOf('PSNR', values)?.summary).toBe(summary);
  });

  test('leaves out a paper without a year, and counts it', () => {
    const progress = progressOf('PSNR', [...values, ['e', '99', null]]);
    expect(progress?.withoutYear).toBe(1);
    expect(progress?.years.map(({ year }) => year)).toEqual([2018, 2019, 2021]);
  });

  test.each([
    ['a single year', 'PSNR', [2020, 2020]],
    ['no years', 'PSNR', [null, null]],
    ['an unknown direction', 'Parameters', [2019, 2020]],
    ['ratings by people', 'Lip Sync Quality', [2019, 2020]],
    ['a metric nobody knows', 'Wobble', [2019, 2020]],
  ] as const)('is not told of %s', (_, metric, years) => {
    const values = years.map((year, index): CompactValue => [`p${index}`, `${index + 3}`, year]);
    expect(progressOf(metric, values)).toBeUndefined();
  });

  test('is not told of a user study', () => {
    const board = buildBoard(
      'SSIM',
      [
        ['a', '0.8', 2019],
        ['b', '0.9', 2020],
      ],
      { dataset: 'User Study' },
    );
    expect(boardProgress(board)).toBeUndefined();
  });
});

const compactValues = fc
  .array(fc.tuple(fc.integer({ min: -40, max: 40 }), fc.integer({ min: 2000, max: 2006 })), {
    minLength: 2,
    maxLength: 12,
  })
  .map((all) =>
    all.map(([tenths, year], index): CompactValue => [`p${index}`, `${tenths / 10}`, year]),
  );

test('whatever the values, the best so far never gets worse, and moves just where a year is better', () => {
  fc.assert(
    fc.property(compactValues, fc.constantFrom('PSNR', 'FID'), (values, metric) => {
      const years = progressOf(metric, values)?.years ?? [];
      const sign = metric === 'PSNR' ? 1 : -1;
      years.forEach(({ running, best, move, year }, index) => {
        const before = years[index - 1];
        expect(best.every(({ paper }) => paper.year === year)).toBe(true);
        if (before === undefined) {
          expect(move).toBeUndefined();
          expect(best).toContain(running);
          return;
        }
        const gain = sign * (running.number! - before.running.number!);
        expect(gain).toBeGreaterThanOrEqual(0);
        expect(gain > 0).toBe(move?.outcome === 'better');
        const moved = Number(move?.difference.replace('−', '-'));
        expect(moved).toBeCloseTo(best[0]!.number! - before.running.number!, 6);
      });
    }),
    { numRuns: 80 },
  );
});

test('the order in which papers come changes nothing', () => {
  const shuffled = compactValues.chain((values) =>
    fc.tuple(
      fc.constant(values),
      fc.shuffledSubarray(values, { minLength: values.length, maxLength: values.length }),
    ),
  );
  fc.assert(
    fc.property(shuffled, ([values, others]) => {
      expect(told(progressOf('PSNR', others))).toEqual(told(progressOf('PSNR', values)));
    }),
    { numRuns: 60 },
  );
});
