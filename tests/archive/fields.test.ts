import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lineOf } from '../../src/archive/fields.ts';

/** Texts of letters, of all that divides words, and of characters that do not show. */
const text = fc.string({
  unit: fc.constantFrom(
    'a',
    'É',
    '𝒙',
    ' ',
    ' ',
    '\n',
    '\t',
    '\u00A0',
    '\u200B',
    '\uFEFF',
    '\u3000',
  ),
});

describe('a name or a title on one line', () => {
  test('is the words of the text with a space between them, whatever divided them', () => {
    fc.assert(
      fc.property(text, (written) => {
        const words = written
          .replace(/[\u200B\uFEFF]/g, '')
          .split(/\s+/)
          .filter(Boolean);
        expect(lineOf(written)).toBe(words.join(' '));
      }),
    );
  });

  test.each(['Attention Is All You Need', 'VQA', ''])('is the text itself for %j', (title) => {
    expect(lineOf(title)).toBe(title);
  });

  test('is empty for what is no text', () => {
    expect([null, undefined, true, ['a']].map(lineOf)).toEqual(['', '', '', '']);
  });
});
