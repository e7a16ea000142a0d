import fc from 'fast-check';
import { XMLParser } from 'fast-xml-parser';
import { expect, test } from 'vitest';
import { mathMarkup } from '../../src/views/math-markup.ts';

test.each([
  [String.raw`10 \times`, '×'],
  ['^2', '<msup>'],
  [String.raw`\mathcal{O}(n^2)`, '<msup>'],
  [String.raw`\alpha`, 'α'],
])('%j is rendered as MathML with %j', (tex, expected) => {
  const markup = mathMarkup(tex);
  expect(markup).toContain('<math');
  expect(markup).toContain(expected);
});

test.each([
  String.raw`\href{javascript:alert(1)}{x}`,
  String.raw`\url{https://example.org}`,
  String.raw`\includegraphics{https://example.org/x.png}`,
  String.raw`\htmlStyle{color: red}{x}`,
  String.raw`\def\x{\x\x}\x`,
  String.raw`\frac{`,
  'x'.repeat(1001),
])('%j comes out as nothing that a browser follows, loads or obeys', (tex) => {
  const markup = mathMarkup(tex) ?? '';
  expect(markup).not.toMatch(/\s(?:style|href|src|on\w+)=/);
});

test('whatever the formula, there is MathML without an address, a style or a handler, or nothing', () => {
  const pieces = fc.constantFrom(
    ...[
      '\\frac',
      '\\href',
      '\\color{red}',
      '\\htmlClass',
      '{',
      '}',
      '^',
      '_',
      '"',
      '<b',
      'onload=',
      '&',
      'x',
      '1',
    ],
    ...['\\text{', '\\unicode', '\\rule{1em}{1em}', '\\verb|', '\\\\', '$'],
  );
  const tex = fc
    .array(fc.oneof(pieces, fc.string()), { maxLength: 12 })
    .map((parts) => parts.join(''));
  fc.assert(
    fc.property(tex, (formula) => {
      const markup = mathMarkup(formula);
      if (markup === undefined) return;
      expect(markup.startsWith('<span class="katex"><math')).toBe(true);
      const tags = [...markup.matchAll(/<\/?([a-z]+)/g)].map(([, tag]) => tag!);
      expect(tags.every((tag) => /^(?:span|math|semantics|annotation|m[a-z]+)$/.test(tag))).toBe(
        true,
      );
      expect(() => new XMLParser().parse(markup, true)).not.toThrow();
    }),
  );
});
