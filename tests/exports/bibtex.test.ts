import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import { parse } from '@retorquere/bibtex-parser';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cite } from '../../src/exports/citation.ts';
import type { PaperView } from '../../src/views/things.ts';
import { oneLine, paperWith } from '../fixtures/cited-paper.ts';
import { anyText, HOSTILE_TEXTS } from '../fixtures/hostile-text.ts';
import { talkingFaces } from '../fixtures/talking-faces.ts';

const hierarchical = talkingFaces().papers.find(({ id }) => id === 'hierarchical')!;

describe('BibTeX', () => {
  const entriesOf = (...papers: PaperView[]) => {
    const { entries, errors } = parse(cite(papers, 'bib'), { sentenceCase: false });
    expect(errors).toEqual([]);
    return entries;
  };

  test('of a paper says what is known and no more', () => {
    expect(cite([hierarchical], 'bib')).toMatchInlineSnapshot(`
      "@misc{chen2019hierarchical,
      	author = {Chen, Lele and Maddox, Ross K. and Duan, Zhiyao and Xu, Chenliang},
      	doi = {10.1109/CVPR.2019.00802},
      	year = {2019},
      	title = {{{Hierarchical} {Cross}-{Modal} {Talking} {Face} {Generation} with {Dynamic} {Pixel}-{Wise} {Loss}}},
      	url = {https://doi.org/10.1109/CVPR.2019.00802},
      }
      "
    `);
    expect(cite([paperWith({ authors: [], year: null })], 'bib')).toMatchInlineSnapshot(`
      "@misc{anonymoustitle,
      	title = {{{Title} of a-paper}},
      }
      "
    `);
  });

  test.each(HOSTILE_TEXTS)(
    'with the title %j is one entry, and the title is read back',
    (title) => {
      const entries = entriesOf(paperWith({ title, authors: ['Hang Zhou'], year: 2021 }));
      expect(entries).toHaveLength(1);
      expect(entries[0]?.type).toBe('misc');
      expect(Object.keys(entries[0]!.fields).sort()).toEqual(['author', 'title', 'year']);
      expect(entries[0]?.fields['title']).toBe(oneLine(title));
    },
  );

  test.each(HOSTILE_TEXTS)('with an author called %j is one entry of two authors', (author) => {
    const entries = entriesOf(paperWith({ authors: [author, 'Hang Zhou'] }));
    expect(entries).toHaveLength(1);
    expect(entries[0]?.fields.author).toHaveLength(2);
    expect(entries[0]?.fields.author?.[1]).toEqual({ lastName: 'Zhou', firstName: 'Hang' });
  });

  test('keeps capitals, signs and letters of every script in a title', () => {
    const title = '中文 α → β: PC-AVS & 100% of {x}_1^2 in Python ~ #1 \\ <b>';
    const [entry] = entriesOf(paperWith({ title }));
    expect(entry?.fields['title']).toBe(title);
  });

  test('has authors of every script', () => {
    const [entry] = entriesOf(paperWith({ authors: ['李 明', 'José Ñandú', 'Plato'] }));
    expect(entry?.fields.author).toEqual([
      { lastName: '明', firstName: '李' },
      { lastName: 'Ñandú', firstName: 'José' },
      { name: 'Plato' },
    ]);
  });

  test('takes a name with a comma as it says itself', () => {
    const [entry] = entriesOf(paperWith({ authors: ['van der Maaten, Laurens'] }));
    expect(entry?.fields.author).toEqual([
      { prefix: 'van der', lastName: 'Maaten', firstName: 'Laurens' },
    ]);
  });

  test('keeps a name that has the word "and" in it whole', () => {
    const [entry] = entriesOf(paperWith({ authors: ['Smith and Sons', 'AND', 'Hang Zhou'] }));
    expect(entry?.fields.author).toHaveLength(3);
  });

  test('is balanced in its braces, for readers that count nothing else', () => {
    fc.assert(
      fc.property(anyText, anyText, (title, author) => {
        fc.pre(title !== '' && author !== '');
        const text = cite([paperWith({ title, authors: [author, 'Hang Zhou'] })], 'bib');
        let depth = 0;
        for (const character of text) {
          if (character === '{') depth += 1;
          if (character === '}') depth -= 1;
          expect(depth).toBeGreaterThanOrEqual(0);
        }
        expect(depth).toBe(0);
        expect(text.match(/^@/gm)).toHaveLength(1);
        expect(text.endsWith('\n}\n')).toBe(true);
      }),
    );
  });

  test('gives two papers of the same authors, year and first word different keys', () => {
    const entries = entriesOf(
      paperWith({ title: 'Sorting books', authors: ['Hang Zhou'], year: 2021 }),
      paperWith({ title: 'Sorting shelves', authors: ['Hang Zhou'], year: 2021 }),
    );
    expect(entries.map(({ key }) => key)).toEqual(['zhou2021sorting', 'zhou2021sorting2']);
  });

  test.each([
    ['Pose-Controllable Faces', ['Hang Zhou'], 2021, 'zhou2021pose'],
    ['A GAN', ['Shai Ben-David'], 2010, 'bendavid2010'],
    ['中文', ['李 明'], 2021, '2021'],
    ['中文', [], null, 'anonymous'],
    ['Sorting', ['Zhou, Hang'], null, 'zhousorting'],
  ])('of %j by %j (%s) has the key %s', (title, authors, year, key) => {
    const [entry] = entriesOf(paperWith({ title, authors, year }));
    expect(entry?.key).toBe(key);
  });

  test('names an address once, and not in a field that LaTeX would trip over', () => {
    const [entry] = entriesOf(paperWith({}, { doi: '10.1000/a_b' }));
    expect(Object.keys(entry!.fields)).toEqual(['author', 'doi', 'year', 'title', 'url']);
  });

  test.each(['PC-AVS: Faces', '3D Faces', 'Faces: GAN or VAE', 'iPhone', 'F1_Score'])(
    'has every capital of %j in braces of its own, for styles that take capitals away',
    (title) => {
      const text = cite([paperWith({ title })], 'bib');
      expect(text).toMatch(/^\ttitle = \{\{.*\}\},$/m);
    },
  );

  test.each([
    'Talking Faces by PC-AVS: 3D & 100% of x_1 #2',
    '中文 Привет Ελληνικά naïve — “curly”',
    'a \\ b { c } d ~ e ^ f $ g < h > i',
  ])('is read back by citation-js with the title %j and its authors', (title) => {
    const authors = ['José Ñandú', 'van der Maaten, Laurens', 'Smith and Sons', '李 明'];
    const { data } = new Cite(cite([paperWith({ title, authors, year: 2021 })], 'bib'));
    expect(data).toMatchObject([
      {
        title,
        author: [
          { given: 'José', family: 'Ñandú' },
          { given: 'Laurens', 'non-dropping-particle': 'van der', family: 'Maaten' },
          { family: 'Smith and Sons' },
          { given: '李', family: '明' },
        ],
        issued: { 'date-parts': [[2021]] },
      },
    ]);
  });

  test('passes a DOI on unharmed, and one with braces without breaking the entry', () => {
    const [plain] = entriesOf(paperWith({}, { doi: '10.1002/(SICI)1097_x<1::AID>3.0.CO;2-2' }));
    expect(plain?.fields['doi']).toBe('10.1002/(SICI)1097_x<1::AID>3.0.CO;2-2');
    expect(entriesOf(paperWith({}, { doi: '10.1002/a}b\\c' }))).toHaveLength(1);
  });
});
