import type { Metric } from '../catalog/registry.ts';
import { seenElsewhere, type Knowledge } from './knowledge.ts';
import { isShare, numberInName } from './metric-grammar.ts';
import { cutAt, decide, isBalanced, type Cut, type Decision } from './split.ts';
import { isPlainNumber, parseValue } from './value.ts';
import { METRIC_WEIGHTS } from './weights.ts';

/** What speaks for or against a cut between metric and value. */
export type MetricClue = keyof typeof METRIC_WEIGHTS;

/** `07.9`, `00`: a zero before another digit, which no value is printed with. */
const SPARE_ZERO = /^[-+\u2212]?0\d/;

const BARE_DOT = /^[-+\u2212]?\./;

/** `Hits@`, `AP (`, `F0.`: what follows must belong to the name. */
const WANTS_NUMBER = /[@(/=_.,:<>^[]$/;

/** `BLEU-`: the sign belongs to the value as often as to the name. */
const ENDS_IN_MINUS = /[-\u2212]$/;

const SINGLE_LETTER = /^\p{L}$/u;

/** `R@1` + `0.5` from `R@10.5`: the cut divides digits from digits. */
const STARTS_NUMBER = /^[-+\u2212.\d]/;

/** Every cut whose right half is a printed value. */
function cutsOf(glued: string): Cut[] {
  const cuts: Cut[] = [];
  for (let index = 1; index < glued.length; index += 1) {
    if (glued[index]!.trim() === '') continue;
    const cut = cutAt(glued, index);
    if (cut && parseValue(cut.right)) cuts.push(cut);
  }
  const numeric = cuts.filter(({ right }) => STARTS_NUMBER.test(right));
  return numeric.length > 0 ? numeric : cuts.slice(0, 1);
}

function findMetric(name: string, { metrics }: Knowledge): Metric | undefined {
  return metrics.exact.get(name) ?? metrics.folded.get(name.toLowerCase());
}

/** Whether a value lies outside a metric's range on every scale it is printed in: to 1 and to 100. */
function isOutOfRange(value: number, metric: Metric | undefined, name: string): boolean {
  if (!metric) return isShare(name) && (value < 0 || value > 100);
  if (!metric.range) return false;
  const [low, high] = metric.range;
  const stretch = high === 1 ? 100 : 1;
  return (low !== null && value < low * stretch) || (high !== null && value > high * stretch);
}

function knownClues({ left }: Cut, glued: string, place: string, known: Knowledge): MetricClue[] {
  const clues: MetricClue[] = [];
  if (known.metrics.exact.has(left)) clues.push('metric in the registry');
  else if (known.metrics.folded.has(left.toLowerCase())) clues.push('metric in the registry but for case');
  if (seenElsewhere(known.seen.metrics, left, glued)) clues.push('metric read in other rows');
  if (seenElsewhere(known.seen.metricsAt.get(place), left, glued)) {
    clues.push('metric read on the same benchmark');
  }
  return clues;
}

function shapeClues({ left, right }: Cut, known: Knowledge): MetricClue[] {
  const clues: MetricClue[] = [];
  if (SPARE_ZERO.test(right)) clues.push('number starts with a spare zero');
  if (BARE_DOT.test(right)) clues.push('number starts with a dot');
  if (!STARTS_NUMBER.test(right)) clues.push('value is a word');
  else if (!isPlainNumber(right)) clues.push('number is not plain');
  if (WANTS_NUMBER.test(left)) clues.push('metric ends in a sign that wants a number');
  if (ENDS_IN_MINUS.test(left)) clues.push('metric ends in a minus');
  if (!isBalanced(left)) clues.push('parenthesis left open');
  if (SINGLE_LETTER.test(left)) clues.push('metric is a single letter');
  const number = numberInName(left);
  if (number === 'usual cutoff') clues.push('cutoff is a usual one');
  if (number === 'unusual cutoff') clues.push('cutoff is an unusual number');
  if (number === 'takes it') clues.push('name takes a number');
  const value = parseValue(right)?.value;
  if (typeof value === 'number' && isOutOfRange(value, findMetric(left, known), left)) {
    clues.push('value out of range');
  }
  return clues;
}

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
  const curated = known.readings.get(glued);
  if (curated) {
    const [left, right] = curated;
    return { read: { left, right, index: left.length, clues: [], score: 0 }, margin: Infinity, doubt: [] };
  }
  const cuts = cutsOf(glued);
  const longest = cuts.find(
    ({ right }) => isPlainNumber(right) && !SPARE_ZERO.test(right) && !BARE_DOT.test(right),
  );
  const longestKnown = cuts.findLast(({ left }) => known.metrics.exact.has(left));
  return decide(
    cuts,
    (cut) => [
      ...(cut.index === longest?.index ? (['longest plain number'] as const) : []),
      ...(cut.index === longestKnown?.index ? (['longer name in the registry'] as const) : []),
      ...shapeClues(cut, known),
      ...knownClues(cut, glued, place, known),
    ],
    METRIC_WEIGHTS,
  );
}
