import type { HtmlNode } from './html-tree.ts';

/** Elements whose content is no text of the page: it is neither run nor read. */
const UNREAD = new Set(
  'script style template noscript iframe object embed svg canvas audio video select nav head'.split(
    ' ',
  ),
);

/** Elements that stand on lines of their own. */
const BLOCKS = new Set(
  'address article aside blockquote body button caption dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html li main ol p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);

/** Nodes of a cell that are looked at; a name has a handful. */
const CELL_NODES = 60;

/** Name of an element; empty for any other node. */
export function tagOf(node: HtmlNode): string {
  return 'name' in node ? node.name : '';
}

/** Whether a node's content is left unread: scripts, menus, what the page hides. */
export function isUnread(node: HtmlNode): boolean {
  if (node.type === 'comment' || node.type === 'script' || node.type === 'style') return true;
  return UNREAD.has(tagOf(node)) || ('attribs' in node && 'hidden' in node.attribs);
}

/** Whether an element stands on lines of its own. */
export function isBlock(node: HtmlNode): boolean {
  return BLOCKS.has(tagOf(node));
}

/** The children of a node; none of a text. */
export function childrenOf(node: HtmlNode): readonly HtmlNode[] {
  return 'children' in node ? node.children : [];
}

/** The children that are elements and are read. */
export function elementsOf(node: HtmlNode): HtmlNode[] {
  return childrenOf(node).filter((child) => tagOf(child) !== '' && !isUnread(child));
}

/** A text without the white space that HTML does not show. */
export function collapse(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** Indices of the first and the last character of a node, white space around a text aside. */
export function spanOf(node: HtmlNode): [number, number] {
  const [start, end] = [node.startIndex ?? 0, node.endIndex ?? 0];
  if (node.type !== 'text') return [start, end];
  const before = node.data.length - node.data.trimStart().length;
  const after = node.data.length - node.data.trimEnd().length;
  return [Math.min(start + before, end), Math.max(end - after, start)];
}

/** The TeX that KaTeX keeps beside the math it draws, in dollars. */
export function texOf(node: HtmlNode): string | undefined {
  if (!('attribs' in node) || !/(?:^|\s)katex(?:\s|$)/.test(node.attribs.class ?? '')) {
    return undefined;
  }
  const waiting: HtmlNode[] = [node];
  for (let seen = 0; waiting.length > 0 && seen < CELL_NODES * 10; seen += 1) {
    const next = waiting.pop()!;
    if (tagOf(next) === 'annotation') {
      const [text] = childrenOf(next);
      return text?.type === 'text' ? `$${collapse(text.data)}$` : undefined;
    }
    waiting.push(...childrenOf(next).toReversed());
  }
  return undefined;
}

/** The text of a cell, the pieces it is made of, and where the last of them ends. */
export interface CellText {
  readonly text: string;
  readonly pieces: readonly string[];
  /** Indices in the source of the first and the last character that shows; -1 where none does. */
  readonly span: readonly [number, number];
}

/** Read the text of a small element; the rest of a large one is left out. */
export function readCell(cell: HtmlNode): CellText {
  const waiting: HtmlNode[] = [cell];
  const pieces: string[] = [];
  let text = '';
  let span: readonly [number, number] = [-1, -1];
  for (let seen = 0; waiting.length > 0 && seen < CELL_NODES; seen += 1) {
    const node = waiting.pop()!;
    if (node.type === 'text') {
      text += node.data;
      if (node.data.trim() === '') continue;
      pieces.push(collapse(node.data));
      const [first, last] = spanOf(node);
      span = [span[0] === -1 ? first : span[0], last];
    } else if (!isUnread(node)) {
      const tex = texOf(node);
      if (tex === undefined) waiting.push(...childrenOf(node).toReversed());
      else text += tex;
      if (node !== cell && (isBlock(node) || tagOf(node) === 'br')) text += ' ';
    }
  }
  return { text: collapse(text), pieces, span };
}
