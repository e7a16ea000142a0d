import { compareProblems, problem, type Problem } from '../catalog/problem.ts';
import type { Read } from '../catalog/paper.ts';
import type { Registry } from '../catalog/registry.ts';
import { gatherKnowledge, NOTHING_SEEN, type Knowledge, type Seen } from './knowledge.ts';
import { splitMeasurement } from './metric-split.ts';
import type { SourcePage, SourceRow } from './page.ts';
import { splitTask } from './task-split.ts';
import { parseValue, type ParsedValue } from './value.ts';
import { SURE_MARGIN } from './weights.ts';

/** A row whose glued strings were split. */
export interface ReadRow {
  readonly row: SourceRow;
  readonly read: Read;
  readonly doubt: readonly Read[];
  /** `null` where upstream prints `--`. */
  readonly value: ParsedValue | null;
}

/** A page with its rows read; rows that could not be read are problems. */
export interface ReadPage {
  readonly page: SourcePage;
  readonly rows: readonly ReadRow[];
}

/** Task and dataset as one string, however the page has them. */
function gluedPlace({ place }: SourceRow): string {
  return 'glued' in place ? place.glued : `${place.task}${place.dataset}`;
}

class SightingsBuilder {
  readonly map = new Map<string, Set<string>>();
  add(name: string, glued: string): void {
    const rows = this.map.get(name) ?? new Set();
    this.map.set(name, rows.add(glued));
  }
}

/** First pass: what the rows hold that can be read without other rows. */
function lookAround(rows: readonly SourceRow[], known: Knowledge): Seen {
  const [tasks, datasets, metrics] = [
    new SightingsBuilder(),
    new SightingsBuilder(),
    new SightingsBuilder(),
  ];
  const metricsAt = new Map<string, SightingsBuilder>();
  for (const row of rows) {
    const place = gluedPlace(row);
    if ('glued' in row.place) {
      const decision = splitTask(place, known);
      if (decision && decision.margin >= SURE_MARGIN) {
        tasks.add(decision.read.left, place);
        datasets.add(decision.read.right, place);
      }
    }
    if (row.measurement === null) continue;
    const decision = splitMeasurement(row.measurement, place, known);
    if (!decision || decision.margin < SURE_MARGIN) continue;
    metrics.add(decision.read.left, row.measurement);
    const here = metricsAt.get(place) ?? new SightingsBuilder();
    here.add(decision.read.left, row.measurement);
    metricsAt.set(place, here);
  }
  return {
    tasks: tasks.map,
    datasets: datasets.map,
    metrics: metrics.map,
    metricsAt: new Map([...metricsAt].map(([place, { map }]) => [place, map])),
  };
}

type Half = readonly [
  read: readonly [string, string],
  doubt: readonly (readonly [string, string])[],
];

function readPlace(row: SourceRow, known: Knowledge): Half | undefined {
  if (!('glued' in row.place)) return [[row.place.task, row.place.dataset], []];
  const decision = splitTask(row.place.glued, known);
  return (
    decision && [
      [decision.read.left, decision.read.right],
      decision.doubt.map(({ left, right }) => [left, right] as const),
    ]
  );
}

function readMetric(row: SourceRow, measurement: string, known: Knowledge): Half | undefined {
  const decision = splitMeasurement(measurement, gluedPlace(row), known);
  return (
    decision && [
      [decision.read.left, decision.read.right],
      decision.doubt.map(({ left, right }) => [left, right] as const),
    ]
  );
}

const READINGS_HELP =
  'If the reading is wrong, put the glued text and its two halves into content/registry/readings.yaml; if it is right, do the same to confirm it.';

function doubtProblem(
  code: 'ambiguous-task' | 'ambiguous-metric',
  { page, line, glued }: { page: SourcePage; line: number; glued: string },
  [[left, right], doubt]: Half,
): Problem {
  const others = doubt.map(([a, b]) => `${a} | ${b}`).join(' or ');
  const found = `${glued}: read as ${left} | ${right}, could be ${others}`;
  return problem(code, page.file, line, found, READINGS_HELP);
}

function readRow(
  page: SourcePage,
  row: SourceRow,
  known: Knowledge,
): { row?: ReadRow; problems: Problem[] } {
  const [line] = row.lines;
  const glued = gluedPlace(row);
  const place = readPlace(row, known);
  if (!place) {
    const help =
      'Task and dataset cannot be told apart. Put the line and its two halves into content/registry/readings.yaml.';
    return { problems: [problem('unreadable-row', page.file, line, glued, help)] };
  }
  const problems: Problem[] = [];
  const [[task, dataset], otherPlaces] = place;
  if (otherPlaces.length > 0)
    problems.push(doubtProblem('ambiguous-task', { page, line, glued }, place));
  if (row.measurement === null) {
    const help = 'Upstream prints -- here. Nothing to do, unless a newer capture has a value.';
    problems.push(problem('no-result', page.file, line, glued, help));
    const doubt = otherPlaces.map(([a, b]): Read => [a, b]);
    return { row: { row, read: [task, dataset], doubt, value: null }, problems };
  }

  const metricLine = Math.min(line + 1, row.lines[1]);
  const measurement = readMetric(row, row.measurement, known);
  const value = measurement && parseValue(measurement[0][1]);
  if (!measurement || !value) {
    const help =
      'A value is a number, a pair of numbers, yes, no or n/a. If there is one, put the line and its two halves into content/registry/readings.yaml.';
    problems.push(problem('unreadable-value', page.file, metricLine, row.measurement, help));
    return { problems };
  }
  const [[metric, printed], otherMetrics] = measurement;
  if (otherMetrics.length > 0) {
    const at = { page, line: metricLine, glued: row.measurement };
    problems.push(doubtProblem('ambiguous-metric', at, measurement));
  }
  const doubt: Read[] = [
    ...otherPlaces.map(([a, b]): Read => [a, b, metric, printed]),
    ...otherMetrics.map(([a, b]): Read => [task, dataset, a, b]),
  ];
  return { row: { row, read: [task, dataset, metric, printed], doubt, value }, problems };
}

/**
 * Read the rows of all pages: in a first pass each by itself, in a second with
 * what the surest of the others were read to hold. The order of the pages does
 * not matter.
 */
export function readCorpus(
  pages: readonly SourcePage[],
  registry: Registry,
): { pages: ReadPage[]; problems: Problem[] } {
  const alone = { ...gatherKnowledge(registry, pages), seen: NOTHING_SEEN };
  const rows = pages.flatMap((page) => page.rows);
  const known: Knowledge = { ...alone, seen: lookAround(rows, alone) };
  const problems: Problem[] = [];
  const read = pages.map((page): ReadPage => {
    const outcomes = page.rows.map((row) => readRow(page, row, known));
    problems.push(...outcomes.flatMap((outcome) => outcome.problems));
    return { page, rows: outcomes.flatMap(({ row }) => (row ? [row] : [])) };
  });
  return { pages: read, problems: problems.sort(compareProblems) };
}
