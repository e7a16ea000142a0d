import type { Changes } from '../catalog/changes.ts';
import { counted } from './counted.ts';
import type { BenchmarkView, PaperView } from './things.ts';

/** A thing as the log names it: by its id, and as it stands today if it does. */
export interface Logged<T> {
  readonly id: string;
  readonly thing: T | undefined;
}

/** Things to which the same happened on a day. */
export interface LoggedChanges<T> {
  /** "2 papers added". */
  readonly heading: string;
  /** Those that are shown. */
  readonly shown: readonly Logged<T>[];
  /** How many more there are. */
  readonly more: number;
}

/** What happened on a day; what happened to nothing is left out. */
export interface LoggedDay {
  readonly date: string;
  readonly papers: readonly LoggedChanges<PaperView>[];
  readonly benchmarks: readonly LoggedChanges<BenchmarkView>[];
}

/** Things named under one heading at the most; the first import of a catalog is a day of thousands. */
const MOST = 100;

/** Things named on one page of the log at the most, one day aside, which is never divided. */
const MOST_ON_PAGE = 200;

/** The change log as its page shows it, newest day first. */
export function changeLog(
  changes: Changes,
  papers: ReadonlyMap<string, PaperView>,
  benchmarks: ReadonlyMap<string, BenchmarkView>,
): LoggedDay[] {
  return changes.map(({ date, added, changed, removed, benchmarks: boards }) => ({
    date,
    papers: [
      ...logged(added, 'paper', 'added', papers),
      ...logged(changed, 'paper', 'changed', papers),
      ...logged(removed, 'paper', 'removed', papers),
    ],
    benchmarks: [
      ...logged(boards?.added ?? [], 'benchmark', 'added', benchmarks),
      ...logged(boards?.removed ?? [], 'benchmark', 'removed', benchmarks),
    ],
  }));
}

function logged<T>(
  ids: readonly string[],
  noun: string,
  what: string,
  things: ReadonlyMap<string, T>,
): LoggedChanges<T>[] {
  if (ids.length === 0) return [];
  const shown = ids.slice(0, MOST).map((id) => ({ id, thing: things.get(id) }));
  return [
    { heading: `${counted(ids.length, noun)} ${what}`, shown, more: ids.length - shown.length },
  ];
}

/** How many things a day names. */
function namedOn({ papers, benchmarks }: LoggedDay): number {
  return [...papers, ...benchmarks].reduce((sum, { shown }) => sum + shown.length, 0);
}

/** Days in their order on pages that name only so many things. */
function dayPages(days: readonly LoggedDay[]): LoggedDay[][] {
  const pages: LoggedDay[][] = [];
  let named = Infinity;
  for (const day of days) {
    const own = namedOn(day);
    if (named + own > MOST_ON_PAGE) {
      pages.push([]);
      named = 0;
    }
    pages.at(-1)!.push(day);
    named += own;
  }
  return pages;
}

/** A year of the log in pages, numbered from its oldest, so that a page once full stays as it is. */
export interface LoggedYear {
  readonly year: string;
  readonly days: number;
  /** Each page with its newest day first. */
  readonly pages: readonly (readonly LoggedDay[])[];
}

/** What the page of changes shows, and the years behind it where that is not all. */
export function changePages(days: readonly LoggedDay[]): {
  readonly newest: readonly LoggedDay[];
  readonly years: readonly LoggedYear[];
} {
  const [newest = [], ...older] = dayPages(days);
  if (older.length === 0) return { newest, years: [] };
  const byYear = Map.groupBy(days, ({ date }) => date.slice(0, 4));
  const years = [...byYear].map(([year, own]) => ({
    year,
    days: own.length,
    pages: dayPages(own.toReversed()).map((page) => page.toReversed()),
  }));
  return { newest, years };
}
