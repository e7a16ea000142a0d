import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { slugify } from '../catalog/id.ts';
import type { PaperView } from '../views/things.ts';

type CslName = { family: string; given: string } | { literal: string };

/** A paper in CSL-JSON, the shape that citation tools exchange. */
export interface CslItem {
  readonly id: string;
  /** Where a paper appeared is not known here, so no kind of publication is claimed. */
  readonly type: 'document';
  readonly title: string;
  readonly 'citation-key': string;
  readonly author?: CslName[];
  readonly issued?: { 'date-parts': [[number]] };
  readonly DOI?: string;
  readonly URL?: string;
}

export type CitationFormat = 'bib' | 'ris' | 'csl.json';

/** Braces open and close BibTeX groups, and the library passes those of a name through. */
function plainName(name: string): string {
  return name.replaceAll('{', '(').replaceAll('}', ')').replaceAll('\\', '/');
}

/** CSL takes `<i>` for italics; a scraped title never means it. */
function plainTitle(title: string): string {
  return title.replace(/<(?=[a-z/])/gi, '< ');
}

/** The last word is the family name, as BibTeX itself reads a name without a comma. */
function cslName(author: string): CslName {
  const words = plainName(author).trim().split(/\s+/);
  const family = words.pop() ?? '';
  return words.length === 0 ? { literal: family } : { family, given: words.join(' ') };
}

/** `zhou2021pose`: family name, year and the first long word of the title. */
function citationKey(paper: PaperView): string {
  const family = paper.authors[0]?.trim().split(/\s+/).at(-1) ?? 'anonymous';
  const word = slugify(paper.shownTitle)
    .split('-')
    .find((part) => part.length > 3);
  return slugify(`${family}${paper.year ?? ''}${word ?? ''}`) || paper.id;
}

/** A paper in CSL-JSON; only what is known stands in it. */
export function toCsl(paper: PaperView): CslItem {
  const { note, year } = paper;
  const address = note?.doi
    ? `https://doi.org/${note.doi}`
    : note?.arxiv
      ? `https://arxiv.org/abs/${note.arxiv}`
      : undefined;
  return {
    id: paper.id,
    type: 'document',
    title: plainTitle(paper.shownTitle),
    'citation-key': citationKey(paper),
    ...(paper.authors.length > 0 && { author: paper.authors.map(cslName) }),
    ...(year !== null && { issued: { 'date-parts': [[year]] as [[number]] } }),
    ...(note?.doi && { DOI: note.doi }),
    ...(address && { URL: address }),
  };
}

/** Papers in a citation format, through the citation library. */
export function cite(papers: readonly PaperView[], format: CitationFormat): string {
  const items = papers.map(toCsl);
  if (format === 'csl.json') return `${JSON.stringify(items, null, 2)}\n`;
  const output = new Cite(items, { generateGraph: false }).format(
    format === 'bib' ? 'bibtex' : 'ris',
  );
  return `${output.trim()}\n`;
}
