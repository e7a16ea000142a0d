import type { CslItem, CslName } from './csl.ts';
import { escapeLatex } from './latex.ts';

/** The word that divides names in a list of authors, whatever its case. */
const AND = /(?:^|\s)and(?:\s|$)/i;

function bibtexName(name: CslName): string {
  if ('literal' in name) return `{${escapeLatex(name.literal)}}`;
  const text = escapeLatex(`${name.family}, ${name.given}`);
  return AND.test(text) ? `{${escapeLatex(`${name.given} ${name.family}`)}}` : text;
}

/** A title whose capitals no bibliography style takes away: each word that has one is in braces. */
function bibtexTitle(title: string): string {
  return title
    .split(' ')
    .map((word) => (/\p{Lu}/u.test(word) ? `{${escapeLatex(word)}}` : escapeLatex(word)))
    .join(' ');
}

/** An address or a DOI, which LaTeX prints verbatim: only braces and backslashes could do harm. */
function verbatim(text: string): string {
  return text.replace(/[{}\\]/g, encodeURIComponent);
}

/** A BibTeX entry in UTF-8; nothing in it ends a field or the entry before its time. */
export function toBibtex(item: CslItem): string {
  const fields: [string, string | undefined][] = [
    ['author', item.author?.map(bibtexName).join(' and ')],
    ['year', item.issued?.['date-parts'][0][0].toString()],
    ['title', bibtexTitle(item.title)],
    ['doi', item.DOI && verbatim(item.DOI)],
    ['url', item.URL && verbatim(item.URL)],
  ];
  const lines = fields.flatMap(([name, value]) => (value ? [`  ${name} = {${value}},`] : []));
  return [`@misc{${item['citation-key']},`, ...lines, '}', ''].join('\n');
}
