import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { guardFormula, toCsv } from '../../src/exports/csv.ts';
import { anyText } from '../fixtures/hostile-text.ts';

test.each([
  '-0.19',
  '-.19',
  '+1',
  '-2,946',
  '-1.5e-7',
  '.5',
  '0.861',
  'SSIM',
  '--',
  'a=b',
  'x@y',
  '',
])('%j is left as it is', (text) => {
  expect(guardFormula(text)).toBe(text);
});

test.each([
  '=1+1',
  '=HYPERLINK("https://evil.example","x")',
  '@x',
  '@SUM(1,1)',
  '+1+1',
  '-1-1',
  '--1',
  '\t=1+1',
  '\r=1+1',
  '\n=1+1',
  '＝1+1',
  '＠x',
  '-0.19 ± 0.01',
])('%j is guarded', (text) => {
  expect(guardFormula(text)).toBe(`'${text}`);
});

describe('a table', () => {
  test('is lines that end in CRLF, with quotes only where they are needed', () => {
    expect(
      toCsv(
        ['name', 'value'],
        [
          ['plain', 0.5],
          ['a, "b"', null],
          ['', undefined],
        ],
      ),
    ).toBe('name,value\r\nplain,0.5\r\n"a, ""b""",\r\n,\r\n');
  });

  test.each(['a\nb', 'a\rb', 'a\r\nb'])('quotes the line end in %j', (text) => {
    expect(toCsv(['name'], [[text]])).toBe(`name\r\n"${text}"\r\n`);
  });

  test('is read back as it was, but for the guard, whatever stands in its cells', () => {
    const cell = fc.oneof(
      anyText,
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.constant(null),
    );
    const rows = fc
      .integer({ min: 2, max: 4 })
      .chain((width) =>
        fc.array(fc.array(cell, { minLength: width, maxLength: width }), { maxLength: 5 }),
      );
    fc.assert(
      fc.property(rows, (all) => {
        const columns = Array.from(
          { length: all[0]?.length ?? 2 },
          (_, index) => `column ${index}`,
        );
        const read: unknown = parse(toCsv(columns, all), { record_delimiter: '\r\n' });
        const shown = (one: string | number | null) =>
          typeof one === 'string'
            ? guardFormula(one).toWellFormed()
            : one === null
              ? ''
              : String(one);
        expect(read).toEqual([columns, ...all.map((row) => row.map(shown))]);
      }),
    );
  });

  test('has no cell that a spreadsheet would run', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(guardFormula(text)).not.toMatch(/^[=@\t\r\n＝＋－＠]|^[+-](?!-*$|[\d.])/);
      }),
    );
  });
});
