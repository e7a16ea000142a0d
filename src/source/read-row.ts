import type { Read } from '../catalog/paper.ts';
import { problem, type Problem } from '../catalog/problem.ts';
import type { SourceRow } from './page.ts';
import { gluedPlace } from './glued-texts.ts';
import { parseValue, type ParsedValue } from './value.ts';
import type { Pair, Pairs } from './verdicts.ts';

/** A row whose glued strings were split. */
export interface ReadRow {
  readonly row: SourceRow;
  /** Task and dataset; the same object for all rows of one glued text. */
  readonly place: Pair;
  readonly read: Read;
  /** Other readings that were possible, each of the whole row. */
  readonly doubt: readonly Read[];
  /** `null` where upstream prints `--`. */
  readonly value: ParsedValue | null;
}

/** A row that was read, if it was, and what has to be said of it. */
export interface RowRead {
  readonly row: ReadRow | undefined;
  readonly problems: readonly Problem[];
}

/** A printed value that says no number: it is kept, and told as a problem. */
const NOTHING_TO_COMPARE: ParsedValue = { value: null, kind: 'text' };

const READINGS = 'content/registry/readings.yaml: npm run new -- reading GLUED LEFT RIGHT';

const HELP = {
  task: `Task and dataset cannot be told apart. Put the line and its two halves into ${READINGS}.`,
  value: `A value is a number, a pair of numbers, yes, no or n/a. If there is one, put the line and its two halves into ${READINGS}.`,
  doubt: `Put the glued text and its two halves, as they should be read, into ${READINGS}.`,
  none: 'Upstream prints -- here. Nothing to do, unless a newer capture has a value.',
} as const;

function doubtFound(glued: string, { read, doubt }: Pairs): string {
  const others = doubt.map((pair) => pair.join(' | ')).join('; or as ');
  return `${glued}, read as ${read.join(' | ')}; could be read as ${others}`;
}

/**
 * Put together what the strings of a row were split into, where it does not say
 * so itself; `undefined` where they have no place to be cut. `file` goes into
 * its problems.
 */
export function readRow(
  row: SourceRow,
  file: string,
  splitPlace: Pairs | undefined,
  splitMeasurement: Pairs | undefined,
): RowRead {
  const [line] = row.lines;
  const glued = gluedPlace(row);
  const place: Pairs | undefined =
    'glued' in row.place ? splitPlace : { read: [row.place.task, row.place.dataset], doubt: [] };
  if (!place) {
    return { row: undefined, problems: [problem('unreadable-row', file, line, glued, HELP.task)] };
  }
  const problems: Problem[] = [];
  if (place.doubt.length > 0) {
    problems.push(problem('ambiguous-task', file, line, doubtFound(glued, place), HELP.doubt));
  }
  if (row.measurement === null) {
    problems.push(problem('no-result', file, line, glued, HELP.none));
    return {
      row: {
        row,
        place: place.read,
        read: [...place.read],
        doubt: place.doubt.map(([a, b]) => [a, b]),
        value: null,
      },
      problems,
    };
  }

  const metricLine = Math.min(line + 1, row.lines[1]);
  const measured: Pairs | undefined = row.result
    ? { read: row.result, doubt: [] }
    : splitMeasurement;
  const parsed = measured && parseValue(measured.read[1], measured.read[0]);
  if (!parsed) {
    problems.push(problem('unreadable-value', file, metricLine, row.measurement, HELP.value));
  }
  if (!measured) return { row: undefined, problems };
  if (measured.doubt.length > 0) {
    const found = doubtFound(row.measurement, measured);
    problems.push(problem('ambiguous-metric', file, metricLine, found, HELP.doubt));
  }
  const doubt: Read[] = [
    ...place.doubt.map((pair): Read => [...pair, ...measured.read]),
    ...measured.doubt.map((pair): Read => [...place.read, ...pair]),
  ];
  const value = parsed ?? NOTHING_TO_COMPARE;
  const read: Read = [...place.read, ...measured.read];
  return { row: { row, place: place.read, read, doubt, value }, problems };
}
