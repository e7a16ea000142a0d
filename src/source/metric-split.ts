import type { Metric } from '../catalog/registry.ts';
import { curatedDecision, seenElsewhere, type Knowledge } from './knowledge.ts';
import { memoise } from './memoise.ts';
import {
  startsAfterSpace,
  STARTS_NUMBER,
  textCuts,
  valueCuts,
  type ValueCut,
} from './metric-cuts.ts';
import { isShare, numberInName, type NumberInName } from './metric-grammar.ts';
import { othersGoOnWithZero } from './number-sightings.ts';
import { decide, isBalanced, type Cut, type Decision } from './split.ts';
import { shapeOf } from './value-shape.ts';
import { isPlainNumber } from './value.ts';
import { METRIC_WEIGHTS, SETTLED_MARGIN, type MetricClue } from './weights.ts';

type Add = (clue: MetricClue) => void;

/** `07.9`, `00`: a zero before another digit, which no value is printed with. */
const SPARE_ZERO = /^[-+\u2212]?0\d/;

/** `.9`, `-.5` */
const BARE_DOT = /^[-+\u2212]?\./;

/** `-0.19`, `+2.1` */
const SIGNED = /^[-+\u2212]/;

/** `<0.001`, `>99`: a sign that compares. */
const BOUND = /^[<>\u2264\u2265]/;

/** `Hits@`, `AP (`, `F0.`, `0.70 ±`, but not `Avg.`: what follows must belong to what stands before. */
const WANTS_NUMBER = /(?:[@(/=_,:<>^[\u00B1~\u2248]|[^\p{L}]\.)$/u;

/** `BLEU-`: the sign belongs to the value as often as to the name. */
const ENDS_IN_MINUS = /[-\u2212]$/;

/** `mAP@0.5` before `63`, `0.000` before `3`: the digits go on behind a decimal point. */
const ENDS_IN_DECIMAL = /\d[.,]\d+$/;

const NUMBER_CLUES: Readonly<Record<NumberInName, MetricClue>> = {
  'common cutoff': 'cutoff is a common one',
  cutoff: 'cutoff is a usual one',
  'takes it': 'name takes its number',
  usual: 'name ends in a usual number',
  odd: 'name ends in an odd number',
};

const SINGLE_LETTER = /^\p{L}$/u;

function isMalformed(value: string): boolean {
  return SPARE_ZERO.test(value) || BARE_DOT.test(value);
}

/** `FID:` before ` 12.3`, `FID =` before ` 12.3`: a sign and a space keep the two apart. */
const ENDS_IN_SEPARATOR = /[:=]$/;

/** `FID: 1` before `2.3`: the cut goes through a number that stands apart. */
const THROUGH_SEPARATE_NUMBER = /[:=]\s*(?:[-+]|[-+]?[\d.,]+)$/;

function isKeptApart(glued: string, cut: Cut): boolean {
  return ENDS_IN_SEPARATOR.test(cut.left) && startsAfterSpace(glued, cut);
}

/** Whether a value lies outside a metric's range; one that ends at 1 is printed up to 100 as well. */
function isOutOfRange(value: number, metric: Metric | undefined, name: string): boolean {
  const [low, high] = metric?.range ?? (isShare(name) ? [0, 100] : [null, null]);
  const scale = high === 1 ? 100 : 1;
  return (low !== null && value < low * scale) || (high !== null && value > high * scale);
}

/** What the digits of a value say, whatever the metric is called. */
function valueClues({ left, right }: Cut, add: Add): void {
  if (SPARE_ZERO.test(right)) add('value starts with a spare zero');
  if (BARE_DOT.test(right)) add('value starts with a dot');
  if (right.startsWith('+')) add('value has a plus of its own');
  else if (SIGNED.test(right)) {
    add('value has a minus of its own');
    if (/\d$/.test(left)) add('minus stands behind a digit');
  }
  if (!STARTS_NUMBER.test(right)) add('value is a word');
  else if (!isPlainNumber(right)) add('value is a number with a sign or a unit');
  if (BOUND.test(right)) add('value is a bound');
  const shape = shapeOf(right);
  if (shape) add(shape);
  if (/^\d/.test(right) && ENDS_IN_DECIMAL.test(left)) add('value is cut out of a decimal');
}

/** What the number that a name ends in says, and what it wants behind it. */
const nameClues = memoise((left: string): readonly MetricClue[] => {
  const clues: MetricClue[] = [];
  if (WANTS_NUMBER.test(left)) clues.push('metric ends in a sign that wants a number');
  if (THROUGH_SEPARATE_NUMBER.test(left)) clues.push('cut through a number that stands apart');
  if (ENDS_IN_MINUS.test(left)) clues.push('metric ends in a minus');
  if (SINGLE_LETTER.test(left)) clues.push('metric is a single letter');
  if (!isBalanced(left)) clues.push('parenthesis left open');
  const number = numberInName(left);
  if (number) clues.push(NUMBER_CLUES[number]);
  return clues;
});

function rangeClues({ left, value }: ValueCut, { metrics }: Knowledge, add: Add): void {
  const number = value?.value;
  if (typeof number !== 'number') return;
  const metric = metrics.exact.get(left) ?? metrics.folded.get(left.toLowerCase());
  if (isOutOfRange(number, metric, left)) {
    add(metric ? 'value is out of range' : 'value is hardly a share');
  }
}

function knownClues(cut: Cut, glued: string, place: string, known: Knowledge, add: Add): void {
  const { left } = cut;
  if (known.metrics.exact.has(left)) add('metric in the registry');
  else if (known.metrics.folded.has(left.toLowerCase())) add('metric in the registry but for case');
  if (seenElsewhere(known.seen.metrics, left, glued)) add('metric read in other rows');
  if (othersGoOnWithZero(known.seen.numbers, cut)) add('others go on with a zero as well');
  if (seenElsewhere(known.seen.metricsAt.get(place), left, glued)) {
    add('metric read on the same benchmark');
  }
}

/** The most that the number at the end of a name adds. */
const MOST_OF_NAME = Math.max(...Object.values(NUMBER_CLUES).map((clue) => METRIC_WEIGHTS[clue]));

/**
 * Split a metric glued to its value: `Hits@1097.9` is Hits@10 = 97.9.
 *
 * `place` is the glued task and dataset of the row: rows of one benchmark tend
 * to carry one metric. `undefined` when nothing in the string is a value.
 */
export function splitMeasurement(
  glued: string,
  place: string,
  known: Knowledge,
): Decision<MetricClue> | undefined {
  const curated = curatedDecision<MetricClue>(glued, known);
  if (curated) return curated;
  const values = valueCuts(glued);
  const cuts = values.length > 0 ? values : textCuts(glued, known);
  const longestValue = cuts.find(
    (cut) =>
      !isMalformed(cut.right) &&
      !cut.right.startsWith('+') &&
      !WANTS_NUMBER.test(cut.left) &&
      !startsAfterSpace(glued, cut),
  );
  const longestName = cuts.findLast(({ left }) => known.metrics.exact.has(left));
  return decide(
    cuts,
    [
      {
        look(cut, add) {
          if (isKeptApart(glued, cut)) add('kept apart by a sign');
          else if (startsAfterSpace(glued, cut)) add('value starts after a space');
          if (cut === longestValue && !/\d$/.test(cut.left)) add('longest value');
          if (cut === longestName) add('longest name in the registry');
          knownClues(cut, glued, place, known, add);
          valueClues(cut, add);
        },
        most: Infinity,
      },
      { look: ({ left }, add) => nameClues(left).forEach(add), most: MOST_OF_NAME },
      { look: (cut, add) => rangeClues(cut, known, add), most: 0 },
    ],
    METRIC_WEIGHTS,
    SETTLED_MARGIN,
  );
}
