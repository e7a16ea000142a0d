import { arxivAddress, doiAddress } from './paper-addresses.ts';
import type { PaperView } from './things.ts';

/** A way to a paper or its code; without an address it says why there is none. */
export interface PaperLink {
  readonly text: string;
  readonly href?: string;
}

/** Hosts where an address in an abstract is nearly always the code of the paper. */
const CODE_HOSTS: ReadonlySet<string> = new Set([
  'github.com',
  'gitlab.com',
  'bitbucket.org',
  'codeberg.org',
]);

/** The ways to a paper: what the registry knows, else a search by its title, which says that it is one. */
export function paperLinks(paper: PaperView): PaperLink[] {
  const { arxiv, doi } = paper.note ?? {};
  const known = [
    ...(arxiv ? [{ text: `arXiv ${arxiv}`, href: arxivAddress(arxiv) }] : []),
    ...(doi ? [{ text: `DOI ${doi}`, href: doiAddress(doi) }] : []),
  ];
  return [...(known.length > 0 ? known : [titleSearch(paper)]), codeLink(paper)];
}

function titleSearch({ shownTitle }: PaperView): PaperLink {
  const query = new URLSearchParams({ q: shownTitle.toWellFormed() });
  return {
    text: 'Search Semantic Scholar by title',
    href: `https://www.semanticscholar.org/search?${query}`,
  };
}

/** The code: as the registry knows it, else as the abstract names it, else what upstream says of it. */
function codeLink({ note, links, code }: PaperView): PaperLink {
  if (note?.code) return { text: 'Code', href: note.code };
  const named = links.find((link) => CODE_HOSTS.has(new URL(link).hostname));
  if (named !== undefined) return { text: 'Code, as the abstract names it', href: named };
  return { text: code ? 'Code known upstream, address unknown' : 'No code known' };
}
