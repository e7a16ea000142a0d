import type { Scope, Slot, Template, Text } from './learn-template.ts';

/** Where a text stands, by which a template language escapes it. */
export type Place = 'text' | 'attribute' | 'address' | 'json' | 'bare json' | 'script';

/** How a template language writes what changes from page to page. */
export interface Language {
  /** What is always the same, as it stands in the page. */
  constant(markup: string, place: Place): string;
  field(name: string, place: Place): string;
  when(name: string, body: string): string;
  whenHolds(name: string, body: string): string;
  each(name: string, body: string): string;
  /** The body of the case that the field `is` names. */
  cases(bodies: readonly (readonly [name: string, body: string])[]): string;
}

const VOID = new Set(['br', 'hr', 'img', 'input', 'link', 'meta', 'wbr']);

function escaped(text: string, place: Place): string {
  if (place === 'json') return JSON.stringify(text).slice(1, -1);
  if (place === 'script' || place === 'bare json') return text;
  const safe = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  return place === 'text' ? safe : safe.replaceAll('"', '&quot;');
}

function write({ start, field, end }: Text, place: Place, language: Language): string {
  const constant = (text: string) =>
    text === '' ? '' : language.constant(escaped(text, place), place);
  if (field !== undefined && place === 'script')
    throw new Error('a script that is not the same on all pages');
  const middle = field === undefined ? '' : language.field(field, place);
  return constant(start) + middle + constant(end);
}

function slotText(slot: Slot, language: Language): string {
  if (slot.kind === 'once') return elementText(slot.template, language);
  const bodies = slot.cases.map((scope) => [scope.name, templateText(scope, language)] as const);
  const body = bodies.length === 1 ? bodies[0]![1] : language.cases(bodies);
  return slot.kind === 'many' ? language.each(slot.field, body) : language.when(slot.field, body);
}

function elementText(template: Template, language: Language): string {
  const { tag, key, attributes, text, children, tail } = template;
  const inside = children.slots.map((slot) => slotText(slot, language)).join('');
  if (/^\W/.test(tag)) {
    const [open = '', close = ''] = tag === '#' ? [] : tag;
    const opened = key === '' ? open : `${JSON.stringify(key)}:${open}`;
    const body = write(text, tag === '#' ? 'bare json' : 'json', language) + inside;
    const then = write(tail, 'bare json', language);
    return `${language.constant(opened, 'bare json')}${body}${close}${then}`;
  }
  const named = attributes.map((attribute) => {
    const { name } = attribute;
    const place = name === 'href' ? 'address' : 'attribute';
    if ('text' in attribute) {
      const value = write(attribute.text, place, language);
      return value === '' ? ` ${name}` : ` ${name}="${value}"`;
    }
    const { field, constant } = attribute;
    if (constant === '') return language.whenHolds(field, ` ${name}`);
    const value =
      constant === undefined
        ? language.field(field, place)
        : language.constant(escaped(constant, place), place);
    return language.whenHolds(field, ` ${name}="${value}"`);
  });
  const open = `<${tag}${named.join('')}>`;
  const raw = tag === 'script' || tag === 'style' ? 'script' : 'text';
  const close = VOID.has(tag) ? '' : `</${tag}>`;
  return open + write(text, raw, language) + inside + close + write(tail, 'text', language);
}

/** A template in a language, as one text. */
export function templateText({ template }: Scope, language: Language): string {
  return elementText(template, language);
}
