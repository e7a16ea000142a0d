import { slugify } from '../catalog/slug.ts';
import { arxivAddress, doiAddress } from '../views/paper-addresses.ts';
import type { PaperView } from '../views/things.ts';

export type CslName =
  { readonly family: string; readonly given: string } | { readonly literal: string };

/** A paper or a board in CSL-JSON, the shape that citation tools exchange. */
export interface CslItem {
  readonly id: string;
  /** Where a paper appeared is not known here, so no kind of publication is claimed. */
  readonly type: 'document' | 'dataset';
  readonly title: string;
  readonly 'citation-key': string;
  readonly author?: readonly CslName[];
  readonly issued?: { readonly 'date-parts': readonly [readonly number[]] };
  readonly DOI?: string;
  readonly URL?: string;
  readonly version?: string;
  readonly note?: string;
}

/** Line ends, tabs and control characters: none of them belongs to a title, and a format may end a field at one. */
const SEPARATORS = /[\s\p{Cc}]+/gu;

/** The word that divides names in a BibTeX list of authors, whatever its case: `Smith and Sons` is one name. */
const AND = /(?:^|\s)and(?:\s|$)/i;

/** Text as one line of whole characters. */
export function oneLine(text: string): string {
  return text.toWellFormed().replace(SEPARATORS, ' ').trim();
}

/**
 * `Smith, John` says itself which part is the family name; else it is the last
 * word, as BibTeX itself reads a name without a comma.
 */
function cslName(author: string): CslName {
  const name = oneLine(author);
  if (AND.test(name)) return { literal: name };
  const [family, given, ...more] = name.split(',').map((part) => part.trim());
  if (family && given && more.length === 0) return { family, given };
  const space = name.lastIndexOf(' ');
  if (name.includes(',') || space === -1) return { literal: name };
  return { family: name.slice(space + 1), given: name.slice(0, space) };
}

/** `zhou2021pose`: family name, year and the first long word of the title, in letters and digits. */
function citationKey(paper: PaperView, [first]: readonly CslName[]): string {
  const family = first && ('literal' in first ? first.literal : first.family);
  const word = slugify(paper.shownTitle)
    .split('-')
    .find((part) => part.length > 3);
  const key = `${family ?? 'anonymous'}${paper.year ?? ''}${word ?? ''}`;
  return slugify(key).replaceAll('-', '') || paper.id.replaceAll('-', '');
}

/** A paper in CSL-JSON; only what is known stands in it. */
export function toCsl(paper: PaperView): CslItem {
  const { note, year } = paper;
  const address = note?.doi
    ? doiAddress(note.doi)
    : note?.arxiv
      ? arxivAddress(note.arxiv)
      : undefined;
  const author = paper.authors.filter((name) => oneLine(name) !== '').map(cslName);
  return {
    id: paper.id,
    type: 'document',
    title: oneLine(paper.shownTitle),
    'citation-key': citationKey(paper, author),
    ...(author.length > 0 && { author }),
    ...(year !== null && { issued: { 'date-parts': [[year]] as const } }),
    ...(note?.doi && { DOI: note.doi }),
    ...(address && { URL: address }),
  };
}
