import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { abstractParagraphs, textParts } from '../../src/views/abstract-parts.ts';
import { anyText } from '../fixtures/hostile-text.ts';

/** Paragraphs of an abstract with the addresses that can be followed in brackets. */
function picture(abstract: string): string[] {
  return abstractParagraphs(abstract).map((parts) =>
    parts.map((part) => (part.kind === 'link' ? `[${part.href}]` : part.text)).join(''),
  );
}

test.each([
  ['We sort books.', ['We sort books.']],
  ['One.\n\nTwo.\n  \nThree.', ['One.', 'Two.', 'Three.']],
  ['One\nline.', ['One\nline.']],
  ['\n\n One. \n\n', ['One.']],
  ['', []],
])('%j has the paragraphs %j', (abstract, paragraphs) => {
  expect(picture(abstract)).toEqual(paragraphs);
});

test.each([
  ['Code: https://example.org/code.', 'Code: [https://example.org/code].'],
  ['(see https://example.org/a, and b)', '(see [https://example.org/a], and b)'],
  ['at https://example.org/~me/x_1?a=b#c!', 'at [https://example.org/~me/x_1?a=b#c]!'],
  ['“https://example.org”', '“[https://example.org]”'],
  ['<https://example.org/>', '<[https://example.org/]>'],
  ['https://a.org/x https://b.org/y', '[https://a.org/x] [https://b.org/y]'],
  ['https://github.com/x/y.git', '[https://github.com/x/y.git]'],
  ['see https://example.org/X_(y).', 'see [https://example.org/X_(y)].'],
  ['(https://example.org/X_(y))', '([https://example.org/X_(y)])'],
])('%j is linked as %j', (abstract, expected) => {
  expect(picture(abstract)).toEqual([expected]);
});

test.each([
  'javascript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'http://example.org/plain',
  'https://',
  'https://.',
  'https://:80:80/',
  'xhttps:/example.org',
])('%j is no link', (abstract) => {
  expect(abstractParagraphs(abstract)).toEqual([[{ kind: 'text', text: abstract }]]);
});

test.each([
  ['speeds up $10 \\times$ over', [['math', '10 \\times']]],
  ['M$^2$: a model', [['math', '^2']]],
  ['costs of $5 and $6 are prices', []],
  ['from $100 to $200.', []],
  [
    '\\(x_i\\) and $y$',
    [
      ['math', 'x_i'],
      ['math', 'y'],
    ],
  ],
  ['an escaped \\$ in $a\\$b$', [['math', 'a\\$b']]],
  ['a lonely $ sign', []],
])('the formulas of %j are %j', (text, formulas) => {
  const found = textParts(text).flatMap((part) =>
    part.kind === 'math' ? [['math', part.tex]] : [],
  );
  expect(found).toEqual(formulas);
});

describe('whatever the abstract', () => {
  const abstract = fc
    .array(
      fc.oneof(
        anyText,
        fc.constantFrom(
          'https://',
          '$',
          '$x$',
          '\\(',
          '\\)',
          '\\',
          'https://example.org/a.',
          '\n\n',
          ' ',
          '(',
          'javascript:',
        ),
        fc.webUrl({ withFragments: true, withQueryParameters: true }),
      ),
      { maxLength: 8 },
    )
    .map((parts) => parts.join(''));

  test('the parts of a paragraph joined are the paragraph: nothing is lost or invented', () => {
    const joined = (text: string) =>
      abstractParagraphs(text).map((parts) => parts.map((part) => part.text).join(''));
    fc.assert(
      fc.property(abstract, (text) => {
        const paragraphs = joined(text);
        const bare = (some: string) => some.replace(/\s+/g, '');
        expect(bare(paragraphs.join(''))).toBe(bare(text));
        for (const paragraph of paragraphs) expect(joined(paragraph)).toEqual([paragraph]);
      }),
    );
  });

  test('every link leads to a host over https, and says where', () => {
    fc.assert(
      fc.property(abstract, (text) => {
        for (const part of abstractParagraphs(text).flat()) {
          if (part.kind !== 'link') continue;
          expect(part.text).toBe(part.href);
          expect(new URL(part.href).protocol).toBe('https:');
          expect(new URL(part.href).host).not.toBe('');
          expect(part.href).not.toMatch(/[\s<>"]|[.,;:!?]$/);
        }
      }),
    );
  });
});
