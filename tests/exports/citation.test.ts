import { Cite } from '@citation-js/core';
import '@citation-js/plugin-ris';
import { parse } from '@retorquere/bibtex-parser';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PaperNote } from '../../src/catalog/registry.ts';
import { cite } from '../../src/exports/citation.ts';
import type { PaperView } from '../../src/views/things.ts';
import { buildIndex } from '../fixtures/boards.ts';
import type { CompactPaper } from '../fixtures/catalog-builder.ts';
import { anyText, HOSTILE_TEXTS } from '../fixtures/hostile-text.ts';
import { talkingFaces } from '../fixtures/talking-faces.ts';

const faces = talkingFaces().papers;
const named = (id: string) => faces.find((paper) => paper.id === id)!;

function paperWith(given: Omit<CompactPaper, 'rows'>, note: Partial<PaperNote> = {}): PaperView {
  return buildIndex({
    papers: { 'a-paper': { rows: [], ...given } },
    notes: [{ id: 'a-paper', ...note }],
  }).papers[0]!;
}

/** What all formats make of a text: one line of whole characters. */
const oneLine = (text: string) =>
  text
    .toWellFormed()
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();

describe('BibTeX', () => {
  const entriesOf = (...papers: PaperView[]) => {
    const { entries, errors } = parse(cite(papers, 'bib'), { sentenceCase: false });
    expect(errors).toEqual([]);
    return entries;
  };

  test('of a paper says what is known and no more', () => {
    expect(cite([named('hierarchical')], 'bib')).toMatchInlineSnapshot(`
      "@misc{chen2019hierarchical,
        author = {Chen, Lele and Maddox, Ross K. and Duan, Zhiyao and Xu, Chenliang},
        year = {2019},
        title = {{Hierarchical} {Cross-Modal} {Talking} {Face} {Generation} with {Dynamic} {Pixel-Wise} {Loss}},
        doi = {10.1109/CVPR.2019.00802},
        url = {https://doi.org/10.1109/CVPR.2019.00802},
      }
      "
    `);
    expect(cite([paperWith({ authors: [], year: null })], 'bib')).toMatchInlineSnapshot(`
      "@misc{anonymoustitle,
        title = {{Title} of a-paper},
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

  test('passes a DOI on unharmed, and one with braces without breaking the entry', () => {
    const [plain] = entriesOf(paperWith({}, { doi: '10.1002/(SICI)1097_x<1::AID>3.0.CO;2-2' }));
    expect(plain?.fields['doi']).toBe('10.1002/(SICI)1097_x<1::AID>3.0.CO;2-2');
    expect(entriesOf(paperWith({}, { doi: '10.1002/a}b\\c' }))).toHaveLength(1);
  });
});

describe('RIS', () => {
  const readBack = (...papers: PaperView[]) => new Cite(cite(papers, 'ris')).data;

  test('of a paper has one field a line, however long', () => {
    expect(cite([named('hierarchical')], 'ris')).toMatchInlineSnapshot(`
      "TY  - GEN
      ID  - hierarchical
      AU  - Chen, Lele
      AU  - Maddox, Ross K.
      AU  - Duan, Zhiyao
      AU  - Xu, Chenliang
      PY  - 2019
      TI  - Hierarchical Cross-Modal Talking Face Generation with Dynamic Pixel-Wise Loss
      DO  - 10.1109/CVPR.2019.00802
      UR  - https://doi.org/10.1109/CVPR.2019.00802
      ER  - 
      "
    `);
  });

  test('ends every record as its readers want it, with a space after the hyphen', () => {
    expect(cite(faces, 'ris').match(/^ER {2}- $/gm)).toHaveLength(faces.length);
    expect(readBack(...faces)).toHaveLength(faces.length);
  });

  test('is read back with title, authors and year', () => {
    const [item] = readBack(named('pose-controllable'));
    expect(item).toMatchObject({
      title: named('pose-controllable').title,
      author: [
        { family: 'Zhou', given: 'Hang' },
        { family: 'Sun', given: 'Yasheng' },
        { family: 'Wu', given: 'Wayne' },
        { family: 'Liu', given: 'Ziwei' },
      ],
      issued: { 'date-parts': [[2021]] },
      URL: 'https://arxiv.org/abs/2104.11116',
    });
  });

  test.each(HOSTILE_TEXTS)('with %j as title and author is one record', (text) => {
    const ris = cite([paperWith({ title: text, authors: [text, 'Hang Zhou'] })], 'ris');
    const tags = ris.split('\n').map((line) => line.slice(0, 2));
    expect(tags.filter((tag) => tag === 'TY' || tag === 'ER')).toEqual(['TY', 'ER']);
    expect(ris.split('\n')).toContain(`TI  - ${oneLine(text)}`);
  });

  test('has nothing but fields, whatever the title and the author', () => {
    fc.assert(
      fc.property(anyText, anyText, (title, author) => {
        fc.pre(title !== '' && author !== '');
        const ris = cite([paperWith({ title, authors: [author] })], 'ris');
        const [first, ...lines] = ris.slice(0, -1).split('\n');
        expect(first).toBe('TY  - GEN');
        expect(lines.pop()).toBe('ER  - ');
        for (const line of lines) expect(line).toMatch(/^(?:ID|AU|PY|TI|DO|UR) {2}- \S/u);
      }),
    );
  });
});

describe('CSL-JSON', () => {
  const readBack = (...papers: PaperView[]) => new Cite(cite(papers, 'csl.json')).data;

  test('of a paper says what is known and no more', () => {
    expect(JSON.parse(cite([named('hierarchical')], 'csl.json'))).toMatchInlineSnapshot(`
      [
        {
          "DOI": "10.1109/CVPR.2019.00802",
          "URL": "https://doi.org/10.1109/CVPR.2019.00802",
          "author": [
            {
              "family": "Chen",
              "given": "Lele",
            },
            {
              "family": "Maddox",
              "given": "Ross K.",
            },
            {
              "family": "Duan",
              "given": "Zhiyao",
            },
            {
              "family": "Xu",
              "given": "Chenliang",
            },
          ],
          "citation-key": "chen2019hierarchical",
          "id": "hierarchical",
          "issued": {
            "date-parts": [
              [
                2019,
              ],
            ],
          },
          "title": "Hierarchical Cross-Modal Talking Face Generation with Dynamic Pixel-Wise Loss",
          "type": "document",
        },
      ]
    `);
  });

  test('is read back with the same title and authors', () => {
    expect(readBack(named('landmarks'))[0]).toMatchObject({
      title: named('landmarks').title,
      author: [
        { family: 'Zhong', given: 'Weizhi' },
        { family: 'Zhou', given: 'Hang' },
      ],
      issued: { 'date-parts': [[2023]] },
    });
  });

  test('has no markup that a citation processor would take for its own', () => {
    const [item] = readBack(paperWith({ title: 'A <i>b</i> <span class="nocase">c</span> 1 < 2' }));
    expect(item?.['title']).toBe('A < i>b< /i> < span class="nocase">c< /span> 1 < 2');
  });

  test('is valid JSON that names the paper, whatever the title and the author', () => {
    fc.assert(
      fc.property(anyText, anyText, (title, author) => {
        fc.pre(title !== '' && author !== '');
        const [item] = JSON.parse(cite([paperWith({ title, authors: [author] })], 'csl.json'));
        expect(item).toMatchObject({ id: 'a-paper', type: 'document' });
        expect(item.title.isWellFormed()).toBe(true);
      }),
    );
  });
});
