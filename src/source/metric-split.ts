import type { Metric } from '../catalog/registry.ts';
import { curatedDecision, seenElsewhere, type Knowledge } from './knowledge.ts';
import { isShare, numberInName } from './metric-grammar.ts';
import { cutAt, decide, isBalanced, type Cut, type Decision } from './split.ts';
import { isPlainNumber, parseValue } from './value.ts';
import { METRIC_WEIGHTS } from './weights.ts';

/** What speaks for or against a cut between metric and value. */
export type MetricClue = keyof typeof METRIC_WEIGHTS;

/** `07.9`, `00`: a zero before another digit, which no value is printed with. */
const SPARE_ZERO = /^[-+\u2212]?0\d/;

/** `.9`, `-.5` */
const BARE_DOT = /^[-+\u2212]?\./;

/** `-0.19`, `+2.1` */
const SIGNED = /^[-+\u2212]/;

/** `0.8`, `-2`, `.5`: a value with digits, not a word. */
const STARTS_NUMBER = /^[-+\u2212.\d]/;

/** `Hits@`, `AP (`, `F0.`, `0.70 ±`, but not `Avg.`: what follows must belong to what stands before. */
const WANTS_NUMBER = /(?:[@(/=_,:<>^[\u00B1]|[^\p{L}]\.)$/u;

/** `BLEU-`: the sign belongs to the value as often as to the name. */
const ENDS_IN_MINUS = /[-\u2212]$/;

/** `mAP@0.5` before `63`, `0.000` before `3`: the digits go on behind a decimal point. */
const ENDS_IN_DECIMAL = /\d[.,]\d+$/;

const SINGLE_LETTER = /^\p{L}$/u;

/** Every cut whose right half is a printed value; words are values only where there is no number. */
function cutsOf(glued: string): Cut[] {
  const cuts: Cut[] = [];
  for (let index = 1; index < glued.length; index += 1) {
    if (glued[index]!.trim() === '') continue;
    const cut = cutAt(glued, index);
    if (cut && parseValue(cut.right)) cuts.push(cut);
  }
  const numbers = cuts.filter(({ right }) => STARTS_NUMBER.test(right));
  return numbers.length > 0 ? numbers : cuts.slice(0, 1);
}

function isMalformed(value: string): boolean {
  return SPARE_ZERO.test(value) || BARE_DOT.test(value);
}

function startsAfterSpace(glued: string, { index }: Cut): boolean {
  return glued[index - 1]!.trim() === '';
}

/** Whether a value lies outside a metric's range; one that ends at 1 is printed up to 100 as well. */
function isOutOfRange(value: number, metric: Metric | undefined, name: string): boolean {
  const [low, high] = metric?.range ?? (isShare(name) ? [0, 100] : [null, null]);
  const scale = high === 1 ? 100 : 1;
  return (low !== null && value < low * scale) || (high !== null && value > high * scale);
}

function valueClues({ left, right }: Cut, { metrics }: Knowledge): MetricClue[] {
  const clues: MetricClue[] = [];
  if (SPARE_ZERO.test(right)) clues.push('value starts with a spare zero');
  if (BARE_DOT.test(right)) clues.push('value starts with a dot');
  if (right.startsWith('+')) clues.push('value has a plus of its own');
  else if (SIGNED.test(right)) clues.push('value has a minus of its own');
  if (ENDS_IN_DECIMAL.test(left) && /^\d/.test(right)) clues.push('value is cut out of a decimal');
  if (!STARTS_NUMBER.test(right)) clues.push('value is a word');
  else if (!isPlainNumber(right)) clues.push('value is a number with a sign or a unit');
  const value = parseValue(right)?.value;
  const metric = metrics.exact.get(left) ?? metrics.folded.get(left.toLowerCase());
  if (typeof value === 'number' && isOutOfRange(value, metric, left))
    clues.push('value is out of range');
  return clues;
}

function nameClues({ left }: Cut): MetricClue[] {
  const clues: MetricClue[] = [];
  if (WANTS_NUMBER.test(left)) clues.push('metric ends in a sign that wants a number');
  if (ENDS_IN_MINUS.test(left)) clues.push('metric ends in a minus');
  if (SINGLE_LETTER.test(left)) clues.push('metric is a single letter');
  if (!isBalanced(left)) clues.push('parenthesis left open');
  const number = numberInName(left);
  if (number === 'usual cutoff') clues.push('cutoff is a usual one');
  if (number === 'takes it') clues.push('name takes its number');
  return clues;
}

function knownClues({ left }: Cut, glued: string, place: string, known: Knowledge): MetricClue[] {
  const clues: MetricClue[] = [];
  if (known.metrics.exact.has(left)) clues.push('metric in the registry');
  else if (known.metrics.folded.has(left.toLowerCase()))
    clues.push('metric in the registry but for case');
  if (seenElsewhere(known.seen.metrics, left, glued)) clues.push('metric read in other rows');
  if (seenElsewhere(known.seen.metricsAt.get(place), left, glued)) {
    clues.push('metric read on the same benchmark');
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
  const curated = curatedDecision<MetricClue>(glued, known);
  if (curated) return curated;
  const cuts = cutsOf(glued);
  const longestValue = cuts.find(
    (cut) => !SIGNED.test(cut.right) && !isMalformed(cut.right) && !startsAfterSpace(glued, cut),
  );
  const longestName = cuts.findLast(({ left }) => known.metrics.exact.has(left));
  return decide(
    cuts,
    (cut) => {
      const clues = [
        ...valueClues(cut, known),
        ...nameClues(cut),
        ...knownClues(cut, glued, place, known),
      ];
      if (startsAfterSpace(glued, cut)) clues.push('value starts after a space');
      if (cut === longestValue) clues.push('longest value');
      if (cut === longestName) clues.push('longest name in the registry');
      return clues;
    },
    METRIC_WEIGHTS,
  );
}
