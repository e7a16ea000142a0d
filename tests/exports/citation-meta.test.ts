import { expect, test } from 'vitest';
import { citationMeta } from '../../src/exports/citation-meta.ts';
import { paperWith } from '../fixtures/cited-paper.ts';

const ADDRESS = 'https://example.org/papers/a-paper/';

test('a paper has the fields that Zotero and Google Scholar read', () => {
  const paper = paperWith(
    { title: 'Faces &\n<b>', authors: ['Hang Zhou', 'Plato'], year: 2021 },
    { arxiv: '2104.11116', doi: '10.1109/x' },
  );
  expect(citationMeta(paper, ADDRESS)).toEqual([
    ['citation_title', 'Faces & <b>'],
    ['citation_author', 'Zhou, Hang'],
    ['citation_author', 'Plato'],
    ['citation_publication_date', '2021'],
    ['citation_doi', '10.1109/x'],
    ['citation_arxiv_id', '2104.11116'],
    ['citation_pdf_url', 'https://arxiv.org/pdf/2104.11116'],
    ['citation_abstract_html_url', ADDRESS],
  ]);
});

test('nothing is claimed that is not known', () => {
  const paper = paperWith({ title: 'Faces', authors: [], year: null });
  expect(citationMeta(paper, ADDRESS).map(([name]) => name)).toEqual([
    'citation_title',
    'citation_abstract_html_url',
  ]);
});
