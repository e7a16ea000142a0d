import type { Markup } from '../views/markup.ts';
import { escapeXml } from './xml.ts';

/** Markup as well-formed XML; what is scraped stays text, whatever it holds. */
export function markupXml(node: Markup): string {
  if (typeof node === 'string') return escapeXml(node);
  const { tag, attributes, children } = node;
  const given = Object.entries(attributes).map(([name, value]) => ` ${name}="${escapeXml(value)}"`);
  const open = `<${tag}${given.join('')}`;
  if (children.length === 0) return `${open}/>`;
  return `${open}>${children.map(markupXml).join('')}</${tag}>`;
}
