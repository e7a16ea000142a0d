import type { Element } from './page-tree.ts';
import { countingOf, labelOf, partsOf, symbolsOf, type Counting } from './sequence.ts';

/** Text that begins and ends with something that is always the same; `field` is what stands between, if anything. */
export interface Text {
  readonly start: string;
  readonly field: string | undefined;
  readonly end: string;
}

export type Attribute = { readonly name: string } & (
  | { readonly text: Text }
  /** One that is not on every element: its field holds its value, or `true` where that is always `constant`. */
  | { readonly field: string; readonly constant: string | undefined }
);

/** An element as a template writes it. */
export interface Template {
  readonly tag: string;
  readonly key: string;
  readonly attributes: readonly Attribute[];
  readonly text: Text;
  readonly children: Children;
  readonly tail: Text;
}

/** What is always there once, and what may be there or repeats, with fields of its own. */
export type Slot =
  | { readonly kind: 'once'; readonly template: Template }
  | {
      readonly kind: 'optional' | 'many';
      readonly field: string;
      readonly cases: readonly Scope[];
    };

interface Children {
  readonly counting: Counting;
  readonly slots: readonly Slot[];
  /** The slot of each symbol, and which of its cases it is. */
  readonly places: ReadonlyMap<string, { readonly slot: number; readonly scope?: Scope }>;
}

/** A page, or a part with fields of its own. Where a part may be one of several, its field `is` holds the name. */
export interface Scope {
  readonly name: string;
  readonly template: Template;
}

/** What all texts begin with, whole words only. */
function commonStart(values: readonly string[]): string {
  let start = values[0]!;
  for (const value of values) {
    while (!value.startsWith(start)) start = start.slice(0, -1);
  }
  return start.replace(/[\p{L}\p{N}.]+$/u, '');
}

/** What all texts end with, whole words only. */
function commonEnd(values: readonly string[]): string {
  let end = values[0]!;
  for (const value of values) {
    while (!value.endsWith(end)) end = end.slice(1);
  }
  return end.replace(/^[\p{L}\p{N}.]+/u, '');
}

/** Learns the template of one scope, in which each field has a name of its own. */
class ScopeLearner {
  readonly #names = new Set(['is']);
  /** Fields by their values: what always has the value of another is the same field. */
  readonly #fields = new Map<string, string>();

  template(elements: readonly Element[]): Template {
    const { tag, key } = elements[0]!;
    const label = labelOf(elements[0]!);
    const names = new Set(elements.flatMap(({ attributes }) => Object.keys(attributes)));
    const text = elements.map((element) => element.text);
    const tail = elements.map((element) => element.tail);
    return {
      tag,
      key,
      attributes: [...names].map((name) => this.#attribute(label, name, elements)),
      text: this.#text(label, text),
      children: this.#children(elements.map(({ children }) => children)),
      tail: this.#text(`${label} then`, tail),
    };
  }

  #name(label: string): string {
    const plain = `${/^[a-z]/i.test(label) ? '' : 'a '}${label}`
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '_');
    let name = plain;
    for (let count = 2; this.#names.has(name); count += 1) name = `${plain}_${count}`;
    this.#names.add(name);
    return name;
  }

  #text(label: string, values: readonly string[]): Text {
    if (values.every((value) => value === values[0]))
      return { start: values[0]!, field: undefined, end: '' };
    const start = commonStart(values);
    const rest = values.map((value) => value.slice(start.length));
    const end = commonEnd(rest);
    const own = rest.map((value) => value.slice(0, value.length - end.length)).join('\0');
    const field = this.#fields.get(own) ?? this.#name(label);
    this.#fields.set(own, field);
    return { start, field, end };
  }

  #attribute(label: string, name: string, elements: readonly Element[]): Attribute {
    const all = elements.map(({ attributes }) => attributes[name]);
    const values = all.filter((value) => value !== undefined);
    if (values.length === all.length) return { name, text: this.#text(`${label} ${name}`, values) };
    const isConstant = values.every((value) => value === values[0]);
    if (!isConstant && values.includes('')) throw new Error(`${name} of ${label} may be empty`);
    const constant = isConstant ? values[0] : undefined;
    return { name, field: this.#name(`${label} ${name}`), constant };
  }

  #children(families: readonly (readonly Element[])[]): Children {
    const counting = countingOf(families);
    const sequences = families.map((children) => symbolsOf(children, counting));
    const places = new Map<string, { slot: number; scope?: Scope }>();
    const slots = partsOf(sequences).map((symbols, slot): Slot => {
      const groups = families.map((children, family) =>
        children.filter((_, index) => symbols.includes(sequences[family]![index]!)),
      );
      if (symbols.length === 1 && groups.every(({ length }) => length === 1)) {
        places.set(symbols[0]!, { slot });
        return { kind: 'once', template: this.template(groups.flat()) };
      }
      const cases = symbols.map((symbol) => {
        const own = families.flatMap((children, family) =>
          children.filter((_, index) => sequences[family]![index] === symbol),
        );
        const scope = learnTemplate(symbol, own);
        places.set(symbol, { slot, scope });
        return scope;
      });
      const kind = groups.every(({ length }) => length <= 1) ? 'optional' : 'many';
      const label = labelOf(groups.flat()[0]!);
      return { kind, field: this.#name(kind === 'many' ? `${label} list` : label), cases };
    });
    return { counting, slots, places };
  }
}

/**
 * Learn the template that writes all of some elements: what is the same in all of them is its text, what
 * differs a field, what is there in some a condition, what repeats a loop.
 */
export function learnTemplate(name: string, elements: readonly Element[]): Scope {
  return { name, template: new ScopeLearner().template(elements) };
}
