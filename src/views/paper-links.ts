import { arxivAddress, arxivPdfAddress, doiAddress } from './paper-addresses.ts';
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

/** Most places of code that are shown; a well-known paper has hundreds. */
const MOST_CODE = 5;

/** The ways to a paper: what the registry or an archive knows, else a search by its title, which says that it is one. */
export function paperLinks(paper: PaperView): PaperLink[] {
  const { arxiv, doi } = paper.note ?? {};
  const id = arxiv ?? paper.arxiv;
  const known = [
    ...(id
      ? [
          { text: `arXiv ${id}`, href: arxivAddress(id) },
          { text: 'PDF', href: arxivPdfAddress(id) },
        ]
      : []),
    ...(doi ? [{ text: `DOI ${doi}`, href: doiAddress(doi) }] : []),
    ...(paper.addresses ?? []).flatMap((href) => {
      const host = new URL(href).hostname.replace(/^www\./, '');
      return id && host.endsWith('arxiv.org') ? [] : [{ text: host, href }];
    }),
  ];
  return [...(known.length > 0 ? known : [titleSearch(paper)]), ...codeLinks(paper)];
}

function titleSearch({ shownTitle }: PaperView): PaperLink {
  const query = new URLSearchParams({ q: shownTitle.toWellFormed() });
  return {
    text: 'Search Semantic Scholar by title',
    href: `https://www.semanticscholar.org/search?${query}`,
  };
}

/** `github.com/ada/weeds` */
function withoutScheme(address: string): string {
  return address.replace(/^https?:\/\/(?:www\.)?/, '').replace(/\/+$/, '');
}

/** The places of code that archives know, those of the authors first. */
function repositoryLinks({ repositories = [] }: PaperView): PaperLink[] {
  const shown = repositories.slice(0, MOST_CODE).map(({ url, official, framework }) => {
    const about = [official && 'by the authors', framework].filter(Boolean).join(', ');
    return { text: `Code: ${withoutScheme(url)}${about && ` (${about})`}`, href: url };
  });
  const rest = repositories.length - shown.length;
  return rest > 0 ? [...shown, { text: `and ${rest} more in the archive` }] : shown;
}

/** The code: as the registry knows it, else as archives do or the abstract names it, else what upstream says of it. */
function codeLinks(paper: PaperView): PaperLink[] {
  const { note, links, code } = paper;
  if (note?.code) return [{ text: 'Code', href: note.code }];
  const known = repositoryLinks(paper);
  if (known.length > 0) return known;
  const named = links.find((link) => CODE_HOSTS.has(new URL(link).hostname));
  if (named !== undefined) return [{ text: 'Code, as the abstract names it', href: named }];
  return [{ text: code ? 'Code known upstream, address unknown' : 'No code known' }];
}
