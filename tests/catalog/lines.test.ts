import fc from 'fast-check';
import { expect, test } from 'vitest';
import { splitLines } from '../../src/catalog/lines.ts';

test.each([
  ['', []],
  ['a', ['a']],
  ['a\n', ['a']],
  ['a\n\n', ['a', '']],
  ['\na', ['', 'a']],
  ['a\r\nb\rc\nd', ['a', 'b', 'c', 'd']],
  ['\uFEFFa\nb', ['a', 'b']],
  ['a\u2028b\u0085c\fd', ['a\u2028b\u0085c\fd']],
])('%j has the lines %j', (text, lines) => {
  expect(splitLines(text)).toEqual(lines);
});

test('lines joined by any line end are the same lines', () => {
  const line = fc.string().map((text) => text.replace(/[\r\n\uFEFF]/g, ''));
  fc.assert(
    fc.property(
      fc.array(line, { minLength: 1 }),
      fc.constantFrom('\n', '\r\n', '\r'),
      (lines, end) => {
        expect(splitLines(lines.map((text) => text + end).join(''))).toEqual(lines);
      },
    ),
  );
});
