import { load } from 'cheerio/slim';

/**
 * An element of a page, or a value of the JSON in it, whose tag then is `{}`, `[]`, `""` or `#`
 * (a number, `true`, `null`) and whose `key` is its name in an object.
 */
export interface Element {
  readonly tag: string;
  readonly key: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** Text before the first element in it. */
  readonly text: string;
  readonly children: readonly Element[];
  /** Text between it and what follows. */
  tail: string;
}

type Root = NonNullable<ReturnType<ReturnType<typeof load>['root']>[0]>;
type Node = Root['children'][number];

/** SVG names its attributes in mixed case. */
const AS_WRITTEN = { xml: { xmlMode: false, lowerCaseAttributeNames: false } };

function jsonElement(value: unknown, key = ''): Element {
  const element = (tag: string, text: string, children: readonly Element[] = []) => {
    for (const child of children.slice(0, -1)) child.tail = ',';
    return { tag, key, attributes: {}, text, children, tail: '' };
  };
  if (typeof value === 'string') return element('""', value);
  if (typeof value !== 'object' || value === null) return element('#', String(value));
  if (Array.isArray(value)) {
    return element(
      '[]',
      '',
      value.map((item) => jsonElement(item)),
    );
  }
  return element(
    '{}',
    '',
    Object.entries(value).map(([name, own]) => jsonElement(own, name)),
  );
}

function elementOf(node: Node & { children: Node[]; attribs: Record<string, string> }): Element {
  let text = '';
  const children: Element[] = [];
  for (const child of node.children) {
    if (child.type === 'text') {
      const last = children.at(-1);
      if (last) last.tail += child.data;
      else text += child.data;
    } else if ('attribs' in child) {
      children.push(elementOf(child));
    }
  }
  const element = { key: '', attributes: { ...node.attribs }, tail: '' };
  const tag = 'name' in node ? node.name : '';
  return node.attribs.type === 'application/ld+json'
    ? { ...element, tag, text: '', children: [jsonElement(JSON.parse(text))] }
    : { ...element, tag, text, children };
}

/** Read a built page: its `html` element. Throws an `Error` where it has none. */
export function readPage(html: string): Element {
  const root = load(html, AS_WRITTEN).root()[0]!;
  const top = root.children.find((node) => 'attribs' in node);
  if (!top || !('attribs' in top)) throw new Error('a page without an element');
  return elementOf(top);
}

function readable(address: string): string {
  try {
    return decodeURI(address);
  } catch {
    return address;
  }
}

/** What a page says, a line for each element, attribute and text, without its white space and order of attributes. */
export function outlineOf({ tag, key, attributes, text, children, tail }: Element): string[] {
  const worded = (words: string) =>
    words.trim() === '' ? [] : [words.trim().replace(/\s+/g, ' ')];
  const named = Object.entries(attributes).map(([name, value]) =>
    name === 'href' ? `${name} ${readable(value)}` : `${name} ${value}`,
  );
  return [
    `${tag} ${key}`,
    ...named.sort(),
    ...worded(text),
    ...children.flatMap(outlineOf),
    ...worded(tail),
  ];
}
