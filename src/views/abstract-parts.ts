/** A stretch of an abstract: plain text, or an https address that can be followed. */
export type AbstractPart =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'link'; readonly text: string; readonly href: string };

/** An https address up to white space or a bracket: `https://example.org/code.` */
const ADDRESS = /https:\/\/[^\s<>"{}|\\^`()[\]]+/g;

/** Punctuation that ends the sentence, not the address. */
const SENTENCE_END = /[.,;:!?'’”]+$/;

/** Paragraphs of an abstract, each in parts; a link loses the full stop glued to it. */
export function abstractParagraphs(abstract: string): AbstractPart[][] {
  return abstract
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '')
    .map(parts);
}

function parts(paragraph: string): AbstractPart[] {
  const found: AbstractPart[] = [];
  let next = 0;
  for (const match of paragraph.matchAll(ADDRESS)) {
    const href = match[0].replace(SENTENCE_END, '');
    if (!URL.canParse(href)) continue;
    if (match.index > next) found.push({ kind: 'text', text: paragraph.slice(next, match.index) });
    found.push({ kind: 'link', text: href, href });
    next = match.index + href.length;
  }
  if (next < paragraph.length) found.push({ kind: 'text', text: paragraph.slice(next) });
  return found;
}
