import type { Markup } from '../views/markup.ts';
import { element } from './element.ts';

/** Markup as data, in the browser; components/MarkupTree.astro makes the same at build time. */
export function grow(node: Markup): Node {
  if (typeof node === 'string') return document.createTextNode(node);
  return element(
    node.tag as keyof HTMLElementTagNameMap,
    node.attributes,
    ...node.children.map(grow),
  );
}
