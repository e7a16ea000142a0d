import { slugify } from '../catalog/slug.ts';
import { compareText } from '../catalog/problem.ts';

/** Most entries of a line each that a list shows on one page: 5 kB, packed. */
export const PAGE_LENGTH = 200;

/** Most entries of several lines or cells, such as papers and boards: 11 kB. */
export const ROOMY_PAGE_LENGTH = 100;

/** Entries of one letter or year, in pages. */
export interface ListGroup<T> {
  /** Part of the address: `a`, `0-9`, `other`, `2021`, `no-year`. */
  readonly key: string;
  /** What readers see: `A`, `0–9`, `Other`, `2021`, `No year`. */
  readonly title: string;
  readonly total: number;
  readonly pages: readonly (readonly T[])[];
}

/** Whether a list is too long for one page, so that it is divided. */
export function isLong(items: readonly unknown[], length = PAGE_LENGTH): boolean {
  return items.length > length;
}

/** The groups of a list by first letter, digits first, other signs last; none when it fits on one page. */
export function groupsByLetter<T extends { readonly name: string }>(
  items: readonly T[],
  length = PAGE_LENGTH,
): ListGroup<T>[] {
  const groups = divide(items, length, ({ name }) => letterOf(name));
  return groups.toSorted(
    (a, b) => Number(a.key === 'other') - Number(b.key === 'other') || compareText(a.key, b.key),
  );
}

/** The groups of a list of papers by year, in the order of the list; none when it fits on one page. */
export function groupsByYear<T extends { readonly year: number | null }>(
  items: readonly T[],
  length = PAGE_LENGTH,
): ListGroup<T>[] {
  return divide(items, length, ({ year }) =>
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
  length: number,
  groupOf: (item: T) => readonly [key: string, title: string],
): ListGroup<T>[] {
  if (!isLong(items, length)) return [];
  return [...Map.groupBy(items, (item) => groupOf(item)[0])].map(([key, members]) => ({
    key,
    title: groupOf(members[0]!)[1],
    total: members.length,
    pages: pagesOf(members, length),
  }));
}

/** A list in pages of a length, at least one. */
export function pagesOf<T>(items: readonly T[], length: number): T[][] {
  const starts = Array.from(
    { length: Math.max(1, Math.ceil(items.length / length)) },
    (_, page) => page * length,
  );
  return starts.map((start) => items.slice(start, start + length));
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
