import { isPlainNumber } from '../../src/source/value.ts';
import { isRight, type Outcome, type Outcomes } from './outcome.ts';

/** How a set of outcomes came out; shares are of `rows`. */
interface Tally {
  readonly rows: number;
  readonly pairs: number;
  readonly right: number;
  readonly doubted: number;
  readonly silentlyWrong: number;
  readonly baselines: readonly number[];
}

const keyOf = ({ expected }: Outcome) => expected.join('\t');

function tally(outcomes: readonly Outcome[]): Tally {
  const right = outcomes.filter((outcome) => isRight(outcome, outcome.read));
  const silent = outcomes.filter(
    (outcome) => !isRight(outcome, outcome.read) && outcome.doubt.length === 0,
  );
  return {
    rows: outcomes.length,
    pairs: new Set(outcomes.map(keyOf)).size,
    right: right.length,
    doubted: outcomes.filter(({ doubt }) => doubt.length > 0).length,
    silentlyWrong: silent.length,
    baselines: (outcomes[0]?.baselines ?? []).map(
      (_, at) => outcomes.filter((outcome) => isRight(outcome, outcome.baselines[at])).length,
    ),
  };
}

/** Every distinct pair once, the first time it occurs. */
function distinct(outcomes: readonly Outcome[]): Outcome[] {
  return [...new Map(outcomes.toReversed().map((one) => [keyOf(one), one])).values()];
}

function line(label: string, outcomes: readonly Outcome[]): string {
  const { rows, pairs, right, doubted, silentlyWrong, baselines } = tally(outcomes);
  const share = (count: number) =>
    `${String(count).padStart(6)} ${((100 * count) / Math.max(rows, 1)).toFixed(2).padStart(6)} %`;
  const counts = [right, doubted, silentlyWrong, ...baselines].map(share).join('  ');
  return `${label.padEnd(31)} ${String(rows).padStart(6)} ${String(pairs).padStart(6)}  ${counts}`;
}

/** The table of one run: a line per split and kind of value, by rows and by distinct pairs. */
export function reportOutcomes({ task, measurement }: Outcomes): string {
  const isPlain = ({ expected }: Outcome) => isPlainNumber(expected[1]);
  const plain = measurement.filter(isPlain);
  const others = measurement.filter((outcome) => !isPlain(outcome));
  const heads = ['right', 'doubted', 'silently wrong', 'first border', 'registry alone'];
  return [
    `${''.padEnd(31)}   rows  pairs  ${heads.map((head) => head.padStart(15)).join('  ')}`,
    line('task | dataset', task),
    line('  each pair once', distinct(task)),
    line('metric | plain value', plain),
    line('  each pair once', distinct(plain)),
    line('metric | other value', others),
    line('  each pair once', distinct(others)),
  ].join('\n');
}

function listed(label: string, outcomes: readonly Outcome[], most: number): string[] {
  const wrong = distinct(outcomes.filter((outcome) => !isRight(outcome, outcome.read)));
  const lines = wrong.slice(0, most).map(({ expected, read, doubt }) => {
    const said = read ? `read as ${read.join(' | ')}` : 'lost';
    const others = doubt.map((pair) => pair.join(' | ')).join('; ');
    return `  ${expected.join(' | ')}   ${said}${others === '' ? '   SILENT' : `   or ${others}`}`;
  });
  return [`${label}: ${wrong.length} distinct pairs are read wrong`, ...lines];
}

/** Up to `most` wrong readings of each split, the silent ones marked. */
export function reportWrong({ task, measurement }: Outcomes, most: number): string {
  return [
    ...listed('task | dataset', task, most),
    ...listed('metric | value', measurement, most),
  ].join('\n');
}
