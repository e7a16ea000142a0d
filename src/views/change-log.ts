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
