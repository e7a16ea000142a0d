import { load } from 'cheerio/slim';

/** A saved page, parsed; nothing in it is run or fetched. */
export interface HtmlTree {
  readonly root: HtmlNode;
  readonly title: string;
  /** What its `meta` elements say, by name in lower case. */
  readonly meta: ReadonlyMap<string, string>;
  readonly comments: readonly string[];
}

type Document = NonNullable<ReturnType<ReturnType<typeof load>['root']>[0]>;

/** A node of the tree: an element, a text, a comment. */
export type HtmlNode = Document | Document['children'][number];

/** Elements inside elements that are followed; saved pages stay below 60. */
export const DEPTH_LIMIT = 1000;

/** `<div`, `</div`, `<!--` */
const TAG = /<(?:(\/?)([a-z][a-z0-9-]*)|!--)/g;

/** Elements that hold nothing. */
const VOID = new Set(
  'area base br col embed hr img input link meta param source track wbr'.split(' '),
);

/** Elements that stand in a row of their kind: a tag to those that it closes when they are open last. */
const CLOSES: Readonly<Record<string, readonly string[]>> = {
  ...{ p: ['p'], li: ['li'], dt: ['dt', 'dd'], dd: ['dt', 'dd'], option: ['option'] },
  ...{ tr: ['tr', 'th', 'td'], th: ['th', 'td'], td: ['thead', 'th', 'td'] },
  ...{ tbody: ['thead', 'tbody'], tfoot: ['thead', 'tbody'] },
};

/** Elements whose text is not markup. */
const RAW = new Set(['script', 'style', 'title', 'textarea']);

/** The elements that are open at some place of a text. */
class OpenElements {
  readonly #stack: string[] = [];
  readonly #counts = new Map<string, number>();

  get depth(): number {
    return this.#stack.length;
  }

  open(name: string): void {
    if (VOID.has(name)) return;
    const closes = Object.hasOwn(CLOSES, name) ? CLOSES[name]! : [];
    while (closes.includes(this.#stack.at(-1) ?? '')) this.#pop();
    this.#stack.push(name);
    this.#counts.set(name, (this.#counts.get(name) ?? 0) + 1);
  }

  /** Close the last of a name and all that it holds; where none is open, nothing. */
  close(name: string): void {
    if ((this.#counts.get(name) ?? 0) === 0) return;
    while (this.#pop() !== name);
  }

  #pop(): string {
    const name = this.#stack.pop()!;
    this.#counts.set(name, this.#counts.get(name)! - 1);
    return name;
  }
}

/**
 * Whether elements stand deeper in each other than {@link DEPTH_LIMIT}: a parser
 * looks through all that are open for each tag that closes none of them, so this
 * is found out before, and in one go.
 */
function isTooDeep(html: string): boolean {
  const text = html.toLowerCase();
  const open = new OpenElements();
  TAG.lastIndex = 0;
  for (let match = TAG.exec(text); match; match = TAG.exec(text)) {
    const [, slash, name] = match;
    const end = name === undefined ? '-->' : RAW.has(name) && slash === '' ? `</${name}` : '';
    if (end !== '') {
      const close = text.indexOf(end, TAG.lastIndex);
      if (close === -1) break;
      TAG.lastIndex = close + end.length;
    } else if (slash === '') open.open(name!);
    else open.close(name!);
    if (open.depth > DEPTH_LIMIT) return true;
  }
  return false;
}

/** Parse a saved page; `undefined` where elements stand deeper in each other than any page has them. */
export function parseHtml(html: string): HtmlTree | undefined {
  if (isTooDeep(html)) return undefined;
  const $ = load(html, { xml: { xmlMode: false, withStartIndices: true, withEndIndices: true } });
  const meta = new Map<string, string>();
  $('meta[content]').each((_, element) => {
    const name = $(element).attr('name') ?? $(element).attr('property') ?? '';
    const key = name.toLowerCase();
    if (!meta.has(key)) meta.set(key, $(element).attr('content') ?? '');
  });
  const root = $.root()[0]!;
  const comments = root.children.flatMap((node) => (node.type === 'comment' ? node.data : []));
  const inside = $('html').contents().toArray();
  comments.push(...inside.flatMap((node) => (node.type === 'comment' ? node.data : [])));
  return { root, title: $('head title').first().text().trim(), meta, comments };
}
