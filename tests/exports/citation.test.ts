import { Cite } from '@citation-js/core';
import '@citation-js/plugin-ris';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cite } from '../../src/exports/citation.ts';
import type { PaperView } from '../../src/views/things.ts';
import { oneLine, paperWith } from '../fixtures/cited-paper.ts';
import { anyText, HOSTILE_TEXTS } from '../fixtures/hostile-text.ts';
import { talkingFaces } from '../fixtures/talking-faces.ts';

const faces = talkingFaces().papers;
const named = (id: string) => faces.find((paper) => paper.id === id)!;

describe('RIS', () => {
  const readBack = (...papers: PaperView[]) => new Cite(cite(papers, 'ris')).data;

  test('of a paper has one field a line, however long', () => {
    expect(cite([named('hierarchical')], 'ris')).toMatchInlineSnapshot(`
      "TY  - GEN
      AU  - Chen, Lele
      AU  - Maddox, Ross K.
      AU  - Duan, Zhiyao
      AU  - Xu, Chenliang
      DA  - 2019///
      PY  - 2019
      DO  - 10.1109/CVPR.2019.00802
      ID  - hierarchical
      TI  - Hierarchical Cross-Modal Talking Face Generation with Dynamic Pixel-Wise Loss
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
        for (const line of lines) expect(line).toMatch(/^(?:ID|AU|DA|PY|TI|DO|UR) {2}- \S/u);
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
