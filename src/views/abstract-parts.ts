/** A stretch of a text: plain, an https address that can be followed, or a formula in TeX. */
export type TextPart =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'link'; readonly text: string; readonly href: string }
  | { readonly kind: 'math'; readonly text: string; readonly tex: string };

/**
 * An https address up to white space or a bracket; a pair of parentheses may be
 * part of it: `/wiki/X_(y)`.
 */
const ADDRESS = /https:\/\/(?:[^\s<>"{}|\\^`()[\]]|\([^\s<>"{}|\\^`()[\]]*\))+/;

/**
 * `$10 \times$` and `\(x\)`, but not the prices of `$5 and $6`: no space stands
 * inside the first dollar, none before the last (a control space aside), and no
 * digit behind it.
 */
const FORMULA = /\$(?!\s)((?:[^$\\]|\\.)+?)(?<!\s)\$(?!\d)|\\\(((?:[^\\]|\\[^)])+?)\\\)/;

const PART = new RegExp(`(?<link>${ADDRESS.source})|(?<math>${FORMULA.source})`, 'g');

/** Punctuation that ends the sentence, not the address. */
const SENTENCE_END = /[.,;:!?'’”]+$/;

/** Paragraphs of an abstract, each in parts. */
export function abstractParagraphs(abstract: string): TextPart[][] {
  return abstract
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '')
    .map(textParts);
}

/** A text in parts, which together are the text; a link loses the full stop glued to it. */
export function textParts(text: string): TextPart[] {
  const found: TextPart[] = [];
  let next = 0;
  for (const { 0: match, index, groups = {} } of text.matchAll(PART)) {
    const part = groups['link'] === undefined ? mathPart(match) : linkPart(match);
    if (part === undefined) continue;
    if (index > next) found.push({ kind: 'text', text: text.slice(next, index) });
    found.push(part);
    next = index + part.text.length;
  }
  if (next < text.length) found.push({ kind: 'text', text: text.slice(next) });
  return found;
}

function linkPart(match: string): TextPart | undefined {
  const href = match.replace(SENTENCE_END, '');
  return URL.canParse(href) ? { kind: 'link', text: href, href } : undefined;
}

function mathPart(match: string): TextPart {
  const inside = match.startsWith('$') ? match.slice(1, -1) : match.slice(2, -2);
  return { kind: 'math', text: match, tex: inside };
}
