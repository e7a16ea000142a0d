import fc from 'fast-check';
import { expect, test } from 'vitest';
import { markupXml } from '../../src/exports/markup-xml.ts';
import { sparkline } from '../../src/views/sparkline.ts';
import { buildBoard, type CompactValue } from '../fixtures/boards.ts';

const lineOf = (metric: string, values: readonly CompactValue[]) =>
  sparkline(buildBoard(metric, values));

const FALLING: readonly CompactValue[] = [
  ['a', '12', 2018],
  ['b', '30', 2019],
  ['c', '9', 2022],
];

test('steps to the best of each year, which falls where lower is better', () => {
  const line = lineOf('FID', FALLING)!;
  expect(markupXml(line.drawing)).toMatchInlineSnapshot(
    `"<svg viewBox="0 0 72 20" aria-hidden="true"><path d="M3 3H19.5V3H69V17"/><circle cx="69" cy="17" r="2.5"/></svg>"`,
  );
  expect(line.years).toBe('2018 to 2022');
  expect(line.summary).toMatchInlineSnapshot(
    `"3 values of FID from 2018 to 2022; the best went from 12 to 9."`,
  );
});

test('rises where higher is better, over the same values', () => {
  expect(markupXml(lineOf('PSNR', FALLING)!.drawing)).toMatchInlineSnapshot(
    `"<svg viewBox="0 0 72 20" aria-hidden="true"><path d="M3 17H19.5V3H69V3"/><circle cx="69" cy="3" r="2.5"/></svg>"`,
  );
});

test.each<[string, string, readonly CompactValue[]]>([
  ['a single value', 'FID', [['a', '12', 2018]]],
  [
    'values of one year',
    'FID',
    [
      ['a', '12', 2018],
      ['b', '11', 2018],
    ],
  ],
  [
    'one value with a year',
    'FID',
    [
      ['a', '12', 2018],
      ['b', '11', null],
    ],
  ],
  [
    'one value that is a number',
    'FID',
    [
      ['a', '12', 2018],
      ['b', '--', 2019],
    ],
  ],
  ['a board that is not ranked', 'Parameters', FALLING],
])('%s has none', (_, metric, values) => {
  expect(lineOf(metric, values)).toBeUndefined();
});

test('stays inside its frame, whatever the values', () => {
  const value = fc.tuple(fc.integer({ min: -1e6, max: 1e6 }), fc.integer({ min: 1990, max: 2026 }));
  fc.assert(
    fc.property(fc.array(value, { minLength: 2, maxLength: 8 }), (values) => {
      const line = lineOf(
        'FID',
        values.map(([one, year], index) => [`p${index}`, String(one), year]),
      );
      if (new Set(values.map(([, year]) => year)).size < 2) {
        expect(line).toBeUndefined();
        return;
      }
      const xml = markupXml(line!.drawing);
      const across = [...xml.matchAll(/[MH]([\d.]+)/g)].map(([, x]) => Number(x));
      const down = [...xml.matchAll(/V([\d.]+)|M[\d.]+ ([\d.]+)/g)].map(([, v, m]) =>
        Number(v ?? m),
      );
      expect(across.toSorted((a, b) => a - b)).toEqual(across);
      expect(Math.min(...across, ...down)).toBeGreaterThanOrEqual(3);
      expect(Math.max(...across)).toBe(69);
      expect(Math.max(...down)).toBeLessThanOrEqual(17);
    }),
    { numRuns: 60 },
  );
});
