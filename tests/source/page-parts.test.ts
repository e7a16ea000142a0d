import { describe, expect, test } from 'vitest';
import { splitLines } from '../../src/catalog/lines.ts';
import { readAuthorLine } from '../../src/source/author-line.ts';
import { findCaptureDate } from '../../src/source/capture-date.ts';
import { readFrontLines } from '../../src/source/front-lines.ts';
import { findLinks } from '../../src/source/links.ts';
import { readCount } from '../../src/source/listed-count.ts';
import { findGluedWord } from '../../src/source/missing-space.ts';
import { findSuspiciousCharacter } from '../../src/source/suspicious-characters.ts';

describe('lines', () => {
  test.each([
    ['', []],
    ['a', ['a']],
    ['a\n', ['a']],
    ['a\r\nb\rc\nd', ['a', 'b', 'c', 'd']],
    ['\uFEFFa\n\nb', ['a', '', 'b']],
  ])('%j', (text, lines) => {
    expect(splitLines(text)).toEqual(lines);
  });
});

describe('the author line', () => {
  test.each([
    ['Ida Moss, Ravi Fern\u2022 2022', ['Ida Moss', 'Ravi Fern'], 2022],
    ['Ida Moss\u2022 2022', ['Ida Moss'], 2022],
    ['Ida Moss, Jr., Ravi Fern III\u2022 1999', ['Ida Moss, Jr.', 'Ravi Fern III'], 1999],
    [
      "Petar Veli\\v{c}kovi\\'c, J\u00f6rg \u00c5s\u2022 2018",
      ["Petar Veli\\v{c}kovi\\'c", 'J\u00f6rg \u00c5s'],
      2018,
    ],
    ['Ida Moss\u2022', ['Ida Moss'], null],
    ['\u2022 2022', [], 2022],
    ['Ida Moss, , Ravi Fern\u2022 2022', ['Ida Moss', 'Ravi Fern'], 2022],
  ])('%s', (line, authors, year) => {
    expect(readAuthorLine(line)).toEqual({ authors, year });
  });

  test.each(['', 'We measure how warm compost is.', 'First \u2022 second \u2022 third'])(
    'is not %j',
    (line) => {
      expect(readAuthorLine(line)).toBeUndefined();
    },
  );
});

test('an author line that a page ends in may end in its year', () => {
  expect(readAuthorLine('Ida Moss\u2022 20')).toBeUndefined();
  expect(readAuthorLine('Ida Moss\u2022 20', true)).toEqual({ authors: ['Ida Moss'], year: null });
});

describe('the lines before a page', () => {
  test.each([
    ['captured: 2025-08-01\nTitle', 1, '2025-08-01'],
    ['Date: "2025-08-01T10:00:00Z"\nurl: https://example.org\n\nTitle', 2, '2025-08-01'],
    ['---\ntitle: x\nsaved: 2025-08-01\n---\nTitle', 4, '2025-08-01'],
    ['---\ntitle: x\n---\nTitle', 3, null],
    ['---\nnever: closed\nTitle', 0, null],
    ['Date: tomorrow\nTitle', 0, null],
    ['captured: 2025-02-31\nTitle', 0, null],
    ['Title\ncaptured: 2025-08-01', 0, null],
    ['', 0, null],
  ])('%j', (text, end, date) => {
    expect(readFrontLines(splitLines(text))).toEqual({ end, date });
  });
});

describe('the date of a capture', () => {
  test.each([
    ['workdl/pc-avs_2026-01-15.txt', '2026-01-15'],
    ['workdl/2026-01-15/pc-avs.txt', '2026-01-15'],
    ['workdl/20260115-pc-avs.md', '2026-01-15'],
    ['workdl/2026-13-45.txt', null],
    ['workdl/2026-02-30.txt', null],
    ['workdl/000_0181b8f42390574b.txt', null],
    ['workdl/a20260115b.txt', null],
  ])('%s', (file, date) => {
    expect(findCaptureDate(file)).toBe(date);
  });
});

describe('addresses in a text', () => {
  test.each([
    ['at https://example.org/a.', ['https://example.org/a']],
    [
      '(https://example.org/a), https://example.org/b;',
      ['https://example.org/a', 'https://example.org/b'],
    ],
    ['https://example.org/a_(b) and https://example.org/a_(b)', ['https://example.org/a_(b)']],
    ['\\url{https://example.org/a}', ['https://example.org/a']],
    ['http://example.org javascript:alert(1) https://', []],
    ['see https://exa mple', ['https://exa']],
  ])('%j', (text, links) => {
    expect(findLinks(text)).toEqual(links);
  });
});

describe('a word that lost its space', () => {
  test.each([
    ['Face Generationwith Dynamic Loss', 'Generationwith'],
    ['Object Detectionvia Prompts', 'Detectionvia'],
    ['Reasoningfor Robots', 'Reasoningfor'],
  ])('%s', (title, word) => {
    expect(findGluedWord(title)).toBe(word);
  });

  test.each([
    'Face Generation with Loss',
    'Understanding Notwithstanding Bias',
    'Outstanding Brand Standing',
    'Information Theory',
    'Before and After',
  ])('is not in %s', (title) => {
    expect(findGluedWord(title)).toBeUndefined();
  });
});

describe('characters that do not show', () => {
  test.each([
    ['a\u200bb', 'U+200B'],
    ['a\u202eb', 'U+202E'],
    ['a\u0000b', 'U+0000'],
    ['a\ufeffb', 'U+FEFF'],
    ['a\u{E0041}b', 'U+E0041'],
  ])('%j', (line, name) => {
    expect(findSuspiciousCharacter(line)).toBe(name);
  });

  test.each(['plain', 'na\u00efve \u2013 \u201cquoted\u201d', 'a\tb', '\u4e2d\u6587', '\u{1F331}'])(
    '%j shows',
    (line) => {
      expect(findSuspiciousCharacter(line)).toBeUndefined();
    },
  );
});

test.each([
  ['28', 28],
  ['1,215', 1215],
  ['0', 0],
  ['', undefined],
  ['1215,', undefined],
  ['12,15', undefined],
  ['-3', undefined],
  ['3.5', undefined],
  ['99999999999999999999', undefined],
])('the count %j', (text, count) => {
  expect(readCount(text)).toBe(count);
});
