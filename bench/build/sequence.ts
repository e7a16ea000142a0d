import type { Element } from './page-tree.ts';

/** How the children of one kind are told from each other; where nothing is said, they are a list. */
export interface Counting {
  /** Each is a child of its own: columns of a table, and what is the same on all pages. */
  readonly each: ReadonlySet<string>;
  /** They stand in a few places. */
  readonly apart: ReadonlySet<string>;
}

/** Places in which something may stand and is no list yet. */
const MOST_APART = 3;

/** What tells an element from its neighbours, beside its tag. */
const markOf = ({ attributes: { class: names, name, property, rel, type } }: Element): string =>
  names?.split(' ')[0] ?? name ?? property ?? rel ?? type ?? '';

function kindOf(element: Element): string {
  const { tag, key, attributes, text } = element;
  if (key !== '') return `${key} ${tag}`;
  return `${tag} ${tag === 'h2' ? (attributes.id ?? text) : markOf(element)}`;
}

/** What a field of an element is called. */
export const labelOf = (element: Element): string => element.key || markOf(element) || element.tag;

/** A symbol for each child: those with the same symbol are written by the same template. */
export function symbolsOf(children: readonly Element[], { each, apart }: Counting): string[] {
  const count = new Map<string, number>();
  let previous: string | undefined;
  return children.map((child) => {
    const kind = kindOf(child);
    if (each.has(kind) || kind !== previous) count.set(kind, (count.get(kind) ?? 0) + 1);
    previous = kind;
    return each.has(kind) || apart.has(kind) ? `${kind} ${count.get(kind)}` : kind;
  });
}

const isCell = ({ tag }: Element): boolean => tag === 'th' || tag === 'td';

/** How to tell the children of elements that one template writes. */
export function countingOf(families: readonly (readonly Element[])[]): Counting {
  const sequences = families.map((children) => children.map(kindOf));
  const first = sequences[0]!.join('\n');
  const isRow =
    families[0]!.every(isCell) && sequences.every((sequence) => sequence.join('\n') === first);
  const isSame = (kind: string) => {
    const groups = families.map((children, family) =>
      children.filter((_, index) => sequences[family]![index] === kind),
    );
    const { length } = groups[0]!;
    if (length < 2 || groups.some((group) => group.length !== length)) return false;
    const same = JSON.stringify(groups[0]);
    return groups.every((group) => JSON.stringify(group) === same);
  };
  const places = new Map<string, number>();
  for (const sequence of sequences) {
    const starts = sequence.filter((kind, index) => kind !== sequence[index - 1]);
    for (const [kind, { length }] of Map.groupBy(starts, (kind) => kind)) {
      places.set(kind, Math.max(places.get(kind) ?? 0, length));
    }
  }
  const kinds = [...places.keys()];
  return {
    each: new Set(kinds.filter((kind) => isRow || isSame(kind))),
    apart: new Set(kinds.filter((kind) => places.get(kind)! <= MOST_APART)),
  };
}

/** All symbols that follow each symbol, at once or later. */
function followers(sequences: readonly (readonly string[])[]): Map<string, Set<string>> {
  const next = new Map<string, Set<string>>();
  for (const sequence of sequences) {
    for (const [index, symbol] of sequence.entries()) {
      if (!next.has(symbol)) next.set(symbol, new Set());
      if (index > 0) next.get(sequence[index - 1]!)!.add(symbol);
    }
  }
  return new Map(
    [...next.keys()].map((start) => {
      // A set that grows while it is walked: each symbol that is found is asked for its own.
      const found = new Set(next.get(start));
      for (const symbol of found) for (const later of next.get(symbol)!) found.add(later);
      return [start, found];
    }),
  );
}

/**
 * Divide the symbols of sequences into parts that follow each other in all of them. Symbols that
 * stand before each other as well as behind are one part: a list of several things.
 */
export function partsOf(sequences: readonly (readonly string[])[]): string[][] {
  const after = followers(sequences);
  const leads = (a: string, b: string) => after.get(a)!.has(b);
  const rest = new Set(after.keys());
  const parts: string[][] = [];
  while (rest.size > 0) {
    const first = [...rest].find((symbol) =>
      [...rest].every((other) => !leads(other, symbol) || leads(symbol, other)),
    )!;
    const part = [...rest].filter(
      (other) => other === first || (leads(first, other) && leads(other, first)),
    );
    for (const symbol of part) rest.delete(symbol);
    parts.push(part);
  }
  return parts;
}
