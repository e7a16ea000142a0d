import { hash } from 'node:crypto';
import type { Paper } from './paper.ts';
import { slugify } from './slug.ts';

/** Longest id, in characters: it becomes a folder name and a part of an address. */
export const ID_LENGTH = 80;

/** Lower case, digits and single hyphens: `talking-face-generation-on-lrw-test`. */
export const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** Names that Windows reserves for devices, and the one that would shadow a folder's own page. */
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d|index)$/;

/** The first `length` hex digits of the sha256 of bytes, or of a text as UTF-8. */
export function shortHash(text: string | Uint8Array, length: number): string {
  return hash('sha256', text).slice(0, length);
}

function cutAtHyphen(slug: string, length: number): string {
  if (slug.length <= length) return slug;
  const end = slug.lastIndexOf('-', length);
  return slug.slice(0, end > 0 ? end : length).replace(/-+$/, '');
}

/**
 * The id of anything: `[a-z0-9]` and single hyphens, at most {@link ID_LENGTH}
 * characters, never empty, never a reserved name.
 *
 * A slug that is too long is cut at a hyphen and takes six hex digits of the
 * sha256 of `exact`, the name nothing was folded in; so does an empty or
 * reserved one.
 */
export function makeId(name: string, exact: string = name): string {
  const slug = slugify(name);
  const keeps = slug !== '' && slug.length <= ID_LENGTH && !RESERVED.test(slug);
  return keeps ? slug : withSuffix(slug, exact);
}

/** The id a newcomer takes when its plain id already belongs to another name. */
export function withSuffix(slug: string, exact: string): string {
  const suffix = shortHash(exact, 6);
  const stem = cutAtHyphen(slug, ID_LENGTH - suffix.length - 1);
  return stem === '' ? `x-${suffix}` : `${stem}-${suffix}`;
}

/**
 * The plain id where nobody holds it, else the first free one that a suffix
 * gives. The exact name alone may not be enough: a long id ends in its suffix
 * already, and another name may be spelled like the result.
 */
export function freeId(plain: string, exact: string, taken: ReadonlySet<string>): string {
  let id = plain;
  for (let attempt = 0; taken.has(id); attempt += 1) {
    id = withSuffix(plain, attempt === 0 ? exact : JSON.stringify([exact, attempt]));
  }
  return id;
}

/** The id of a benchmark, `<task>-on-<dataset>`, of the printed dataset with its split. */
export function benchmarkId(task: string, printedDataset: string): string {
  return makeId(`${task} on ${printedDataset}`, benchmarkName(task, printedDataset));
}

/** The exact name of a benchmark, in which no folding and no joining word can collide. */
export function benchmarkName(task: string, printedDataset: string): string {
  return JSON.stringify([task, printedDataset]);
}

/**
 * The exact name of a paper, from which a newcomer with a taken title gets its
 * suffix. Where nobody tells the authors, its first address tells it from others.
 */
export function paperName({
  title,
  authors,
  year,
  addresses: [address] = [],
}: Pick<Paper, 'title' | 'authors' | 'year' | 'addresses'>): string {
  const isNameless = authors.length === 0 && address !== undefined;
  return JSON.stringify(isNameless ? [title, authors, year, address] : [title, authors, year]);
}

/** Something that needs an id: its exact name, and the id that the name gives by itself. */
export interface Nameable {
  readonly exact: string;
  readonly plain: string;
}

/**
 * An id for every name: the one it is known by, else its plain one, else, when
 * that is taken, one with a suffix. Served in the order of the exact names.
 */
export function giveIds(
  names: Iterable<Nameable>,
  knownIdOf: (exact: string) => string | undefined,
  takenBefore: Iterable<string>,
): Map<string, string> {
  const taken = new Set(takenBefore);
  const ids = new Map<string, string>();
  // A list that is sorted takes a third of what a map of them takes: there may be a million.
  const inOrder = [...names].sort((a, b) => (a.exact < b.exact ? -1 : a.exact > b.exact ? 1 : 0));
  for (const [index, { exact, plain }] of inOrder.entries()) {
    // Of several with one name the last counts.
    if (inOrder[index + 1]?.exact === exact) continue;
    const id = knownIdOf(exact) ?? freeId(plain, exact, taken);
    taken.add(id);
    ids.set(exact, id);
  }
  return ids;
}
