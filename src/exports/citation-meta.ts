import type { PaperView } from '../views/things.ts';
import { toCsl } from './csl.ts';

/** The name and the content of a `meta` element. */
export type Meta = readonly [name: string, content: string];

/** A paper in the `citation_*` fields that Zotero and Google Scholar read; only what is known stands in them. */
export function citationMeta(paper: PaperView, address: string): Meta[] {
  const { title, author = [], issued, DOI } = toCsl(paper);
  const arxiv = paper.note?.arxiv;
  return [
    ['citation_title', title],
    ...author.map((name): Meta => [
      'citation_author',
      'literal' in name ? name.literal : `${name.family}, ${name.given}`,
    ]),
    ...(issued ? [['citation_publication_date', String(issued['date-parts'][0][0])] as const] : []),
    ...(DOI ? [['citation_doi', DOI] as const] : []),
    ...(arxiv
      ? [
          ['citation_arxiv_id', arxiv] as const,
          ['citation_pdf_url', `https://arxiv.org/pdf/${arxiv}`] as const,
        ]
      : []),
    ['citation_abstract_html_url', address],
  ];
}
