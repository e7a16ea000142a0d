import { slugify } from '../catalog/slug.ts';
import { compareText } from '../catalog/problem.ts';

/** Most entries that a list shows on one page. */
export const PAGE_LENGTH = 200;

/** Entries of one letter or year, in pages. */
export interface ListGroup<T> {
  /** Part of the address: `a`, `0-9`, `other`, `2021`, `no-year`. */
  readonly key: string;
  /** What readers see: `A`, `0–9`, `Other`, `2021`, `No year`. */
  readonly title: string;
  readonly total: number;
  readonly pages: readonly (readonly T[])[];
}

/** Whether a list is too long for one page, so that it is divided by letter or year. */
export function isLong(items: readonly unknown[]): boolean {
  return items.length > PAGE_LENGTH;
}

/** The groups of a list by first letter, digits first, other signs last; none when it fits on one page. */
export function groupsByLetter<T extends { readonly name: string }>(
  items: readonly T[],
): ListGroup<T>[] {
  const groups = divide(items, ({ name }) => letterOf(name));
  return groups.toSorted(
    (a, b) => Number(a.key === 'other') - Number(b.key === 'other') || compareText(a.key, b.key),
  );
}

/** The groups of a list of papers by year, in the order of the list; none when it fits on one page. */
export function groupsByYear<T extends { readonly year: number | null }>(
  items: readonly T[],
): ListGroup<T>[] {
  return divide(items, ({ year }) =>
    year === null ? ['no-year', 'No year'] : [String(year), String(year)],
  );
}

/** Key and title of the group that a name belongs to. */
function letterOf(name: string): readonly [key: string, title: string] {
  const [first = ''] = slugify(name);
  if (first === '') return ['other', 'Other'];
  return /\d/.test(first) ? ['0-9', '0–9'] : [first, first.toUpperCase()];
}

function divide<T>(
  items: readonly T[],
  groupOf: (item: T) => readonly [key: string, title: string],
): ListGroup<T>[] {
  if (!isLong(items)) return [];
  return [...Map.groupBy(items, (item) => groupOf(item)[0])].map(([key, members]) => ({
    key,
    title: groupOf(members[0]!)[1],
    total: members.length,
    pages: pagesOf(members),
  }));
}

function pagesOf<T>(items: readonly T[]): T[][] {
  const starts = Array.from(
    { length: Math.ceil(items.length / PAGE_LENGTH) },
    (_, page) => page * PAGE_LENGTH,
  );
  return starts.map((start) => items.slice(start, start + PAGE_LENGTH));
}

/** One page of a group. */
export interface ListPage<T> {
  readonly group: ListGroup<T>;
  /** From 1. */
  readonly page: number;
  readonly items: readonly T[];
}

/** The pages of some groups, numbered within each. */
export function listPages<T>(groups: readonly ListGroup<T>[]): ListPage<T>[] {
  return groups.flatMap((group) =>
    group.pages.map((items, position) => ({ group, page: position + 1, items })),
  );
}
