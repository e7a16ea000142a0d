import { expect, test } from 'vitest';
import { paperLinks } from '../../src/views/paper-links.ts';
import { paperWith } from '../fixtures/cited-paper.ts';

test('arXiv and DOI lead to the paper where the registry knows them', () => {
  const paper = paperWith({}, { arxiv: '2104.11116', doi: '10.1002/(SICI)1<1::AID>3' });
  expect(paperLinks(paper).slice(0, -1)).toEqual([
    { text: 'arXiv 2104.11116', href: 'https://arxiv.org/abs/2104.11116' },
    { text: 'PDF', href: 'https://arxiv.org/pdf/2104.11116' },
    { text: 'DOI 10.1002/(SICI)1<1::AID>3', href: 'https://doi.org/10.1002/(SICI)1%3C1::AID%3E3' },
  ]);
});

test('without them there is a search by title, and it says so', () => {
  const [link] = paperLinks(paperWith({ title: 'Faces & 100% of \uD800 them' }));
  expect(link).toEqual({
    text: 'Search Semantic Scholar by title',
    href: 'https://www.semanticscholar.org/search?q=Faces+%26+100%25+of+%EF%BF%BD+them',
  });
});

test.each([
  [{ code: 'https://example.org/code' }, [], true, 'Code', 'https://example.org/code'],
  [
    {},
    ['https://example.org/', 'https://github.com/a/b'],
    false,
    'Code, as the abstract names it',
    'https://github.com/a/b',
  ],
  [{}, ['https://example.org/'], true, 'Code known upstream, address unknown', undefined],
  [{}, [], false, 'No code known', undefined],
])(
  'of the note %j, the links %j and code %j the last way is %j',
  (note, links, code, text, href) => {
    const last = paperLinks(paperWith({ links, code }, note)).at(-1);
    expect(last).toEqual(href === undefined ? { text } : { text, href });
  },
);
