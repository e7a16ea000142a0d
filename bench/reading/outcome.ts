import { readCorpus } from '../../src/source/read-corpus.ts';
import type { ReadRow } from '../../src/source/read-row.ts';
import type { Registry } from '../../src/catalog/registry.ts';
import { FIRST_BORDER_BASELINE, registryBaseline, type Baseline } from './baselines.ts';
import { gluePages, type GluedPage } from './glued-pages.ts';
import type { LabelledRow } from './labelled-rows.ts';

export type Pair = readonly [left: string, right: string];

/** What became of one glued string of one row. */
export interface Outcome {
  readonly expected: Pair;
  /** `undefined` where the row was lost. */
  readonly read: Pair | undefined;
  readonly doubt: readonly Pair[];
  /** What the baselines read, in their order. */
  readonly baselines: readonly (Pair | undefined)[];
}

/** The outcomes of one corpus, for each of the two splits. */
export interface Outcomes {
  readonly task: readonly Outcome[];
  readonly measurement: readonly Outcome[];
}

function samePair(a: Pair, b: Pair | undefined): boolean {
  return b !== undefined && a[0] === b[0] && a[1] === b[1];
}

/** Whether a reading is the right one. */
export function isRight({ expected }: Outcome, read: Pair | undefined): boolean {
  return samePair(expected, read);
}

/** The reading of one split, and the doubts that concern it. */
function part(row: ReadRow | undefined, at: 0 | 2): Pick<Outcome, 'read' | 'doubt'> {
  const pairOf = (read: readonly string[]): Pair => [read[at] ?? '', read[at + 1] ?? ''];
  if (!row) return { read: undefined, doubt: [] };
  const read = pairOf(row.read);
  return { read, doubt: row.doubt.map(pairOf).filter((pair) => !samePair(pair, read)) };
}

function readTogether(
  pages: readonly GluedPage[],
  registry: Registry,
  baselines: readonly Baseline[],
): Outcomes {
  const read = readCorpus(
    pages.map(({ page }) => page),
    registry,
  );
  const outcomes: { task: Outcome[]; measurement: Outcome[] } = { task: [], measurement: [] };
  pages.forEach(({ rowAt }, index) => {
    const byLine = new Map(read.pages[index]!.rows.map((row) => [row.row.lines[0], row]));
    for (const [line, { task, dataset, metric, printed }] of rowAt) {
      const row = byLine.get(line);
      outcomes.task.push({
        expected: [task, dataset],
        ...part(row, 0),
        baselines: baselines.map((baseline) => baseline.task(`${task}${dataset}`)),
      });
      if (metric === '') continue;
      outcomes.measurement.push({
        expected: [metric, printed],
        ...part(row, 2),
        baselines: baselines.map((baseline) => baseline.measurement(`${metric}${printed}`)),
      });
    }
  });
  return outcomes;
}

/**
 * Glue the rows, read them through the real reader, and compare.
 *
 * The reader knows `registry`; the baselines know `whole`, whatever was taken
 * out of it for the reader. `alone` keeps every row to itself.
 */
export function readLabelled(
  rows: readonly LabelledRow[],
  { registry, whole, alone }: { registry: Registry; whole: Registry; alone: boolean },
): Outcomes {
  const baselines = [FIRST_BORDER_BASELINE, registryBaseline(whole)];
  if (!alone) return readTogether(gluePages(rows), registry, baselines);
  const each = rows.map((row) => readTogether(gluePages([row]), registry, baselines));
  return {
    task: each.flatMap(({ task }) => task),
    measurement: each.flatMap(({ measurement }) => measurement),
  };
}
