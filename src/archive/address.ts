import { arxivSchema, webSchema } from '../catalog/registry.ts';

/** `arxiv.org/abs/1808.09602v2`, `arxiv.org/pdf/cs/0101001.pdf` */
const ARXIV =
  /^(?:[a-z]+\.)?arxiv\.org\/(?:abs|pdf)\/(\d{4}\.\d{4,5}|[a-z-]+(?:\.[A-Z]{2})?\/\d{7})(?:v\d+)?(?:\.pdf)?\/?(?:[?#].*)?$/i;

/** `aclweb.org/anthology/P16-1223.pdf`, `aclanthology.info/papers/P16-1223`: one paper, many hosts. */
const ANTHOLOGY = /^[a-z.-]*(?:aclweb|aclanthology)[a-z.-]*\/.*\b([A-Z]\d{2}-\d{4})\b/i;

/** The web address in a text, or `undefined` when it is none. */
export function readAddress(text: string): string | undefined {
  return /^https?:\/\//i.test(text) && !/\s/.test(text) && webSchema.safeParse(text).success
    ? text
    : undefined;
}

function withoutScheme(address: string): string {
  return address.replace(/^https?:\/\/(?:www\.)?/i, '');
}

/** The arXiv id in an address, without its version. */
export function arxivOf(address: string): string | undefined {
  return ARXIV.exec(withoutScheme(address))?.[1];
}

/** An arXiv id as an archive gives it, without its version; `undefined` when it is none. */
export function readArxivId(text: string): string | undefined {
  const id = text.replace(/v\d+$/, '');
  return arxivSchema.safeParse(id).success ? id : undefined;
}

/** What two addresses of one paper have in common. */
export function addressKey(address: string): string {
  const arxiv = arxivOf(address);
  if (arxiv !== undefined) return arxivKey(arxiv);
  const bare = withoutScheme(address);
  const anthology = ANTHOLOGY.exec(bare)?.[1];
  return anthology === undefined ? bare.replace(/\/+$/, '') : `acl:${anthology.toUpperCase()}`;
}

/** The key of all addresses of an arXiv paper. */
export function arxivKey(id: string): string {
  return `arxiv:${id}`;
}

/** The year in which arXiv received a paper: its id begins with year and month. */
export function arxivYear(id: string): number {
  const [, digits = ''] = /^(?:.*\/)?(\d{2})/.exec(id) ?? [];
  const year = Number(digits);
  return year > 90 ? 1900 + year : 2000 + year;
}
