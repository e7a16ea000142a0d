import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readPage } from '../../src/source/read-page.ts';
import { readTexText } from '../../src/source/tex-text.ts';
import { readFixture } from '../fixtures/read-fixture.ts';

describe('TeX in names, titles and abstracts', () => {
  test.each([
    ["Petar Veli\\v{c}kovi\\'c", 'Petar Veličković'],
    ['J\\"org {\\AA}s, {\\\'E}mile, \\c{C}a, Ka\\v s', 'Jörg Ås, Émile, Ça, Kaš'],
    ["\\'{\\i}\\'\\i \\`a \\^{o} \\~n \\=a \\.z", 'íí à ô ñ ā ż'],
    ['\\u{g} \\H{o} \\k{e} \\r{a} \\d{a} \\b{o} \\t{oo}', 'ğ ő ę å ạ o̱ o͡o'],
    ['\\L ukasz Stra\\ss{}e Bj\\o rn {\\o} \\DH \\th', 'Łukasz Straße Bjørn ø Ðþ'],
    ["{\\v{c}} Kova\\v cevi\\'c", 'č Kovačević'],
    ['\\emph{\\textbf{bold} words} \\textit{slanted}', 'bold words slanted'],
    ['Code at \\url{https://example.org/~ida/a\\_b}.', 'Code at https://example.org/~ida/a_b.'],
    ['10\\% of A\\&B, \\#1, a\\_b', '10% of A&B, #1, a_b'],
    ['Fig.~1 of Moss~et al.', 'Fig. 1 of Moss et al.'],
  ])('%s is read as %s', (text, read) => {
    expect(readTexText(text)).toBe(read);
  });

  test.each([
    'M$^2$ and $\\alpha \\% \\_$',
    '\\(\\emph{x}\\) and \\[\\%\\]',
    'about ~100 or 5~10',
    '\\texttt{code} \\alpha \\cite{a} \\$5',
    'a -- b --- c',
    'Nothing at all: "quoted", 100%, a_b & c',
    '\\What \\indeed \\thing',
  ])('%s stays as it is', (text) => {
    expect(readTexText(text)).toBe(text);
  });

  test('a dollar that no other closes opens no math', () => {
    expect(readTexText('$5, or 10\\% of \\(\\%\\)')).toBe('$5, or 10% of \\(\\%\\)');
  });

  test('whatever the text, math stays and a text without TeX stays', () => {
    const pieces = fc.constantFrom('\\', '{', '}', "'", 'v', 'c', '$', '~', 'emph{', '(', ' ', 'i');
    fc.assert(
      fc.property(fc.array(fc.oneof(pieces, fc.string()), { maxLength: 30 }), (all) => {
        const text = all.join('');
        const read = readTexText(text);
        if (!/[\\~]/.test(text)) expect(read).toBe(text);
        expect(read.split('$').length).toBe(text.split('$').length);
      }),
    );
  });

  test('however much there is, it is read in no time', () => {
    const start = performance.now();
    for (const piece of ['\\(', '$', '\\emph{', "{\\'", '\\v{', '~a', '\\']) {
      readTexText(piece.repeat(100_000));
    }
    expect(performance.now() - start).toBeLessThan(2000);
  });
});

test('a page is read without TeX, and keeps its title as it is printed', () => {
  const { page } = readPage(readFixture('tex-in-the-names.txt'), 'a.txt');
  expect(page).toMatchObject({
    title: 'M$^2$-Beds: Patient Forecasting after Gödel',
    printedTitle: 'M$^2$-Beds: \\emph{Patient} Forecasting after G\\"odel',
    authors: ['Petar Veličković', 'Øystein Ås', 'Łukasz Straße'],
    links: ['https://example.org/green_wait'],
  });
  expect(page?.abstract).toMatch(
    /10% better & smaller \(\$\\alpha_1 \\%\$ of it\)\. Code is at https:\/\/example\.org\/green_wait\.$/,
  );
});
