import type { Attribute, Scope, Template, Text } from './learn-template.ts';
import type { Element } from './page-tree.ts';
import { symbolsOf } from './sequence.ts';

/** The fields of a page or of a part of it: texts, what is there, and the records of what repeats. */
export interface PageRecord {
  [field: string]: string | true | PageRecord | readonly PageRecord[];
}

/** A page that says something the template does not know. */
class Misfit extends Error {}

/** The fields of a page, from which the template makes just that page; `undefined` where it cannot. */
export function recordOf(scope: Scope, page: Element): PageRecord | undefined {
  try {
    return scopeRecord(scope, page);
  } catch (error) {
    if (error instanceof Misfit) return undefined;
    throw error;
  }
}

function scopeRecord({ template }: Scope, element: Element): PageRecord {
  const record: PageRecord = {};
  fillElement(record, template, element);
  return record;
}

function fillElement(record: PageRecord, template: Template, element: Element): void {
  const { attributes } = element;
  const known = new Set(template.attributes.map(({ name }) => name));
  if (element.tag !== template.tag || element.key !== template.key) throw new Misfit();
  if (Object.keys(attributes).some((name) => !known.has(name))) throw new Misfit();
  for (const attribute of template.attributes)
    fillAttribute(record, attribute, attributes[attribute.name]);
  fillText(record, template.text, element.text);
  fillText(record, template.tail, element.tail);
  fillSlots(record, template, element.children);
}

function fillText(record: PageRecord, { start, field, end }: Text, value: string): void {
  const own = value.slice(start.length, value.length - end.length);
  if (start + own + end !== value) throw new Misfit();
  if (field === undefined ? own !== '' : (record[field] ??= own) !== own) throw new Misfit();
}

function fillAttribute(record: PageRecord, attribute: Attribute, value: string | undefined): void {
  if ('text' in attribute) {
    if (value === undefined) throw new Misfit();
    fillText(record, attribute.text, value);
  } else if (value !== undefined) {
    const { field, constant } = attribute;
    if (constant === undefined ? value === '' : value !== constant) throw new Misfit();
    record[field] = constant === undefined ? value : true;
  }
}

function fillSlots(record: PageRecord, template: Template, children: readonly Element[]): void {
  const { counting, slots, places } = template.children;
  const symbols = symbolsOf(children, counting);
  const found = slots.map((): { child: Element; scope: Scope | undefined }[] => []);
  let last = 0;
  for (const [index, child] of children.entries()) {
    const place = places.get(symbols[index]!);
    if (!place || place.slot < last) throw new Misfit();
    last = place.slot;
    found[last]!.push({ child, scope: place.scope });
  }
  for (const [index, slot] of slots.entries()) {
    const own = found[index]!;
    if (slot.kind === 'once') {
      if (own.length !== 1) throw new Misfit();
      fillElement(record, slot.template, own[0]!.child);
      continue;
    }
    const records = own.map(({ child, scope }) => {
      const part = scopeRecord(scope!, child);
      // Never empty: an engine would take it for nothing.
      if (slot.cases.length > 1 || Object.keys(part).length === 0) part.is = scope!.name;
      return part;
    });
    if (slot.kind === 'optional' && records.length > 1) throw new Misfit();
    if (slot.kind === 'many') record[slot.field] = records;
    else if (records.length === 1) record[slot.field] = records[0]!;
  }
}
