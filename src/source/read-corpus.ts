import { compareProblems, type Problem } from '../catalog/problem.ts';
import type { Registry } from '../catalog/registry.ts';
import { NO_TEXT, numberRows, type NumberedRows } from './glued-texts.ts';
import { gatherGround, type Ground } from './knowledge.ts';
import { lookAround, type FirstPass } from './look-around.ts';
import type { DatasetPage, SourcePage } from './page.ts';
import { readRow, type ReadRow } from './read-row.ts';
import { pairsOf, SETTLED, type Pairs, type Verdicts } from './verdicts.ts';
import { Weigher, type OpenMeasurements } from './weigher.ts';

/** A page and those of its rows that could be read. */
export interface ReadPage {
  readonly page: SourcePage;
  readonly rows: readonly ReadRow[];
}

/** The pages of a corpus whose rows were read, and what is wrong with these. */
export interface CorpusRead {
  readonly pages: readonly ReadPage[];
  /** Sorted. */
  readonly problems: readonly Problem[];
}

/** A corpus whose texts are numbered, and what is known of names. */
export interface Corpus {
  readonly pages: readonly SourcePage[];
  readonly rows: NumberedRows;
  readonly ground: Ground;
}

/** The measurements that the first pass did not settle, each once for a place, and which of them a row has. */
export interface OpenRows extends OpenMeasurements {
  /** Row to number of an open measurement, `NO_TEXT` where it has none. */
  readonly openOf: Int32Array;
}

/** Find the rows whose measurement is split anew in the second pass. */
export function findOpenRows(
  { texts, placeOf, measurementOf }: NumberedRows,
  { sureness }: Verdicts,
): OpenRows {
  const numbers = new Map<number, number>();
  const measurements: string[] = [];
  const places: string[] = [];
  const openOf = measurementOf.map((text, row) => {
    if (text === NO_TEXT || sureness[text] === SETTLED) return NO_TEXT;
    const pair = text * texts.places.length + placeOf[row]!;
    const known = numbers.get(pair);
    if (known !== undefined) return known;
    numbers.set(pair, measurements.length);
    places.push(texts.places[placeOf[row]!]!);
    return measurements.push(texts.measurements[text]!) - 1;
  });
  return { measurements, places, openOf };
}

/** What the second pass made of places and open measurements, and the first of the others. */
export interface LastPass {
  readonly places: Verdicts;
  readonly settled: Verdicts;
  readonly open: Verdicts;
}

/** Read the rows of a corpus as they were split. */
export function readRows(
  { pages, rows, ground }: Corpus,
  open: OpenRows,
  last: LastPass,
): CorpusRead {
  const { texts, placeOf, measurementOf } = rows;
  const { readings } = ground;
  const places = texts.places.map((glued, number) => pairsOf(last.places, number, glued, readings));
  const measured = (row: number): Pairs | undefined => {
    const number = measurementOf[row]!;
    if (number === NO_TEXT) return undefined;
    const [verdicts, at] =
      open.openOf[row] === NO_TEXT ? [last.settled, number] : [last.open, open.openOf[row]!];
    return pairsOf(verdicts, at, texts.measurements[number]!, readings);
  };
  const problems: Problem[] = [];
  let row = 0;
  const read = pages.map((page): ReadPage => {
    const outcomes = page.rows.map((own) => {
      const outcome = readRow(own, page.file, places[placeOf[row]!], measured(row));
      row += 1;
      return outcome;
    });
    for (const outcome of outcomes) problems.push(...outcome.problems);
    return { page, rows: outcomes.flatMap((outcome) => outcome.row ?? []) };
  });
  return { pages: read, problems: problems.sort(compareProblems) };
}

/** Every text of a list. */
const all = ({ length }: { readonly length: number }) => ({ start: 0, end: length });

/**
 * Read the rows of all pages, in a first pass each by itself, in a second with
 * what the surest of the others were read to hold. Dataset pages give names and
 * no rows. The order of the pages does not matter.
 */
export function readCorpus(
  pages: readonly SourcePage[],
  registry: Registry,
  datasetPages: readonly DatasetPage[] = [],
): CorpusRead {
  const ground = gatherGround(registry, pages, datasetPages);
  const rows = numberRows(pages);
  const { texts } = rows;
  const weigher = new Weigher(ground);
  const first: FirstPass = {
    places: weigher.places(texts, all(texts.places)),
    measurements: weigher.measurements(texts.measurements, all(texts.measurements)),
  };
  weigher.learn(lookAround(rows, first, ground.readings));
  const open = findOpenRows(rows, first.measurements);
  return readRows({ pages, rows, ground }, open, {
    places: weigher.places(texts, all(texts.places)),
    settled: first.measurements,
    open: weigher.open(open, all(open.measurements)),
  });
}
