import type { Flavour } from '../catalog/paper.ts';

/** First and last line of something in a source, counted from 1. */
export type Lines = readonly [first: number, last: number];

/** Where a row belongs: one glued string, or the two cells of a Markdown table. */
export type Place =
  { readonly glued: string } | { readonly task: string; readonly dataset: string };

/** A row of "Related benchmarks", its strings exactly as the page has them. */
export interface SourceRow {
  readonly lines: Lines;
  readonly place: Place;
  /** Metric and value, glued; `null` where the page prints `--`. */
  readonly measurement: string | null;
  /** Metric and value, where a saved page has them in elements of their own. */
  readonly result?: readonly [metric: string, value: string];
  /** The column "Rank": how many results upstream lists; `null` where the page is cut off in it. */
  readonly listed: number | null;
}

/** A source page, read but not yet interpreted: no glued string has been split. */
export interface SourcePage {
  readonly file: string;
  readonly flavour: Flavour;
  readonly title: string;
  /** The title with whatever TeX the page has in it: ids are made from this. */
  readonly printedTitle: string;
  /** Plain text; paragraphs are divided by an empty line. */
  readonly abstract: string;
  /** False when the page ends inside the abstract. */
  readonly abstractEnds: boolean;
  readonly authors: readonly string[];
  readonly year: number | null;
  /** https addresses in the abstract. */
  readonly links: readonly string[];
  /** Whether upstream knows an implementation. */
  readonly code: boolean;
  readonly rows: readonly SourceRow[];
  /** Rows that stand on the page, unreadable ones included. */
  readonly shown: number;
  /** `Showing 10 of 14 rows`: the 14. */
  readonly total: number | null;
  /** ISO date of the capture where its file name or its metadata says it. */
  readonly date: string | null;
}

/** A row of a dataset page: clean names, and how many results upstream lists there. */
export interface ListedBenchmark {
  readonly lines: Lines;
  readonly task: string;
  readonly dataset: string;
  /** `null` where the page is cut off in it. */
  readonly listed: number | null;
}

/** A page of upstream that lists the benchmarks of a dataset; its "best" values are none of ours. */
export interface DatasetPage {
  readonly file: string;
  readonly rows: readonly ListedBenchmark[];
}
