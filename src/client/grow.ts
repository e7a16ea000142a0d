import type { Markup } from '../views/markup.ts';
import { withoutTurning } from '../views/turned-text.ts';

const SVG = 'http://www.w3.org/2000/svg';

/** Markup as data, in the browser; components/MarkupTree.astro makes the same at build time. */
export function grow(node: Markup, inDrawing = false): Node {
  if (typeof node === 'string') return document.createTextNode(withoutTurning(node));
  const { tag, attributes, children } = node;
  // Outside of its namespace a <rect> is an unknown element that draws nothing.
  const isDrawing = inDrawing || tag === 'svg';
  const made = isDrawing ? document.createElementNS(SVG, tag) : document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    made.setAttribute(name, withoutTurning(value));
  }
  made.append(...children.map((child) => grow(child, isDrawing)));
  return made;
}
