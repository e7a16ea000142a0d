import { arxivSchema, webSchema } from '../catalog/registry.ts';

/** `arxiv.org/abs/1808.09602v2`, `arxiv.org/pdf/cs/0101001.pdf` */
const ARXIV =
  /^(?:[a-z]+\.)?arxiv\.org\/(?:abs|pdf)\/(\d{4}\.\d{4,5}|[a-z-]+(?:\.[A-Z]{2})?\/\d{7})(?:v\d+)?(?:\.pdf)?\/?(?:[?#].*)?$/i;

/** `aclweb.org/anthology/P16-1223.pdf`, `aclanthology.info/papers/P16-1223`: one paper, many hosts. */
const ANTHOLOGY = /^[a-z.-]*(?:aclweb|aclanthology)[a-z.-]*\/.*\b([A-Z]\d{2}-\d{4})\b/i;

/** An address in a text; archives have the rest of a Markdown link around some: `https://a.org/b) [[2]](https://c.org)`. */
const WRITTEN = /https?:\/\/[^\s<>"'[\]{}|\\^`]+/i;

/** The first web address in a text, or `undefined` when there is none. */
export function readAddress(text: string): string | undefined {
  const [written] = WRITTEN.exec(text) ?? [];
  if (written === undefined) return undefined;
  const address = withoutRest(written);
  return webSchema.safeParse(address).success ? address : undefined;
}

/** An address up to a parenthesis that it does not open itself. */
function withoutRest(written: string): string {
  let open = 0;
  for (const [index, character] of [...written].entries()) {
    if (character === '(') open += 1;
    else if (character === ')') open -= 1;
    if (open < 0) return written.slice(0, index);
  }
  return written;
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

/** The year that the address of a paper tells: an id of the ACL Anthology begins with it, and one of arXiv. */
export function addressYear(address: string): number | undefined {
  const [, digits] = /^acl:[A-Z](\d{2})-/.exec(addressKey(address)) ?? [];
  const arxiv = arxivOf(address);
  if (digits !== undefined) return ofTwoDigits(digits);
  return arxiv === undefined ? undefined : arxivYear(arxiv);
}

function ofTwoDigits(digits: string): number {
  return Number(digits) + (Number(digits) > 60 ? 1900 : 2000);
}

/** The year in which arXiv received a paper: its id begins with year and month. */
export function arxivYear(id: string): number {
  const [, digits = ''] = /^(?:.*\/)?(\d{2})/.exec(id) ?? [];
  return ofTwoDigits(digits);
}
